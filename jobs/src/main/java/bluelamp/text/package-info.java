/** What posts say: their language, their forms, and the texts as models read them. */
package bluelamp.text;
