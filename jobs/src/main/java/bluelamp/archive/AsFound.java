package bluelamp.archive;

import bluelamp.archive.bytes.ArchiveBytes;
import bluelamp.archive.bytes.FileChanged;
import bluelamp.archive.format.ArchiveFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds files that were read against what was found before. Only as many bytes are read as a file
 * had then, so one that was merely appended to was read as found.
 */
final class AsFound {
  private static final Logger LOG = LoggerFactory.getLogger(AsFound.class);

  private AsFound() {}

  /**
   * Looks at the files once more.
   *
   * @param read with the hashes of what was found
   * @throws FileChanged where one has gone or holds other bytes
   */
  static void check(Configuration hadoop, Collection<ArchiveFile> read) throws IOException {
    Map<String, Boolean> known = new HashMap<>();
    for (ArchiveFile file : read) {
      String place = ArchiveBytes.standsFor(hadoop, file.path());
      if (!known.containsKey(place)) {
        known.put(place, looksAsFound(hadoop, place, file));
      }
      if (!known.get(place)) {
        compare(hadoop, file);
      }
    }
  }

  private static boolean looksAsFound(Configuration hadoop, String place, ArchiveFile file)
      throws IOException {
    Path path = new Path(place);
    try {
      FileStatus now = ArchiveBytes.fileSystem(hadoop, path).getFileStatus(path);
      return now.getLen() == file.bytes() && ArchiveBytes.modified(now) == file.modified();
    } catch (FileNotFoundException e) {
      throw FileChanged.gone(place);
    }
  }

  private static void compare(Configuration hadoop, ArchiveFile file) throws IOException {
    String hash = ArchiveListing.hashed(hadoop, List.of(file)).get(0).hash();
    if (!hash.equals(file.hash())) {
      throw FileChanged.rewritten(file.path());
    }
    LOG.warn(
        "{} was written to while it was read. It was read as this run had found it; what was added is left to the next run.",
        file.path());
  }
}
