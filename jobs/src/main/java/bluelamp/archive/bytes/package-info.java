/**
 * The bytes of archive files: undone compressions, and members of containers, opened where they
 * lie.
 */
package bluelamp.archive.bytes;
