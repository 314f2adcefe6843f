package bluelamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files that a user names lie, whatever links lead there. */
final class Places {
  private Places() {}

  /** Whether the folder that a file would lie in is there and takes files. */
  static boolean canHold(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }

  /**
   * Whether a file lies, or would lie, in a folder or in one below it.
   *
   * @param folder a path or a URI; nothing on this machine lies in one of another file system
   */
  static boolean liesIn(Path file, String folder) {
    return !folder.contains("://") && real(file).startsWith(real(Path.of(folder)));
  }

  /** A path without links, as far as it is there. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
