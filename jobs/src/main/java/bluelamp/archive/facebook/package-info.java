/** What was collected of Facebook's public pages. */
package bluelamp.archive.facebook;
