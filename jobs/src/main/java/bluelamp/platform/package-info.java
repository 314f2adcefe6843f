/** How platforms name their accounts. */
package bluelamp.platform;
