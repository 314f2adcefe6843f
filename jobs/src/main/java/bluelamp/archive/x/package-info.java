/** What X's programming interfaces answered, in both versions and as collectors keep it. */
package bluelamp.archive.x;
