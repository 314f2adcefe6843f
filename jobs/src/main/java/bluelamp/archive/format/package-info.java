/**
 * What a vendor's format is: it recognises files by their heads, says which of them belong
 * together, and tells a recorder of the posts and accounts it finds.
 */
package bluelamp.archive.format;
