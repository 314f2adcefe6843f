package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import java.io.Serializable;
import java.util.List;

/**
 * Files that must be read together, in this order.
 *
 * @param format name of the format that reads them
 * @param files with their hashes
 */
public record Bundle(String format, List<ArchiveFile> files) implements Serializable {
  /** Copies its list. */
  public Bundle {
    files = List.copyOf(files);
  }

  long bytes() {
    return files.stream().mapToLong(ArchiveFile::bytes).sum();
  }
}
