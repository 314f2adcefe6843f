package bluelamp.archive.format;

import java.io.Serializable;

/**
 * One file of the archives.
 *
 * @param path where it is, as Hadoop's file systems read it
 * @param relativePath where it is from the root of the archives on, with {@code /}: what the lake
 *     remembers
 * @param bytes its size; a member of a container bears the container's
 * @param modified its time in milliseconds; it says only that a file may have changed
 * @param hash SHA-256 of its bytes in hex, or null as long as it has not been read
 */
public record ArchiveFile(String path, String relativePath, long bytes, long modified, String hash)
    implements Serializable {
  /** What stands between a container and a member of it, as in {@code our.zip!/data/tweets.js}. */
  public static final String INSIDE = "!/";

  /** A member of this container; its size and time are the container's. */
  public ArchiveFile member(String name) {
    return new ArchiveFile(
        path + INSIDE + name, relativePath + INSIDE + name, bytes, modified, null);
  }

  /** The same size and time at another path. */
  public ArchiveFile at(String otherPath) {
    return new ArchiveFile(otherPath, relativePath, bytes, modified, hash);
  }

  /** The same file with the hash of its bytes. */
  public ArchiveFile withHash(String sha256) {
    return new ArchiveFile(path, relativePath, bytes, modified, sha256);
  }

  /** The folder it lies in, relative to the root, empty for the root itself. */
  public String folder() {
    int slash = relativePath.lastIndexOf('/');
    return slash < 0 ? "" : relativePath.substring(0, slash);
  }
}
