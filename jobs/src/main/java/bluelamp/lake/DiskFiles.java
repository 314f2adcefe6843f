package bluelamp.lake;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files of a lake on a disk of this machine, without Hadoop's checksum files: these are renamed
 * after their file, and a kill in between would make the file unreadable.
 */
final class DiskFiles extends RenamedFiles {
  DiskFiles(FileSystem disk, Configuration conf) {
    super(disk instanceof LocalFileSystem checked ? checked.getRaw() : disk, conf);
  }

  @Override
  boolean areLocal() {
    return true;
  }

  @Override
  void replace(Path path, Path by) throws IOException {
    if (!fs.rename(by, path)) {
      throw new IOException("The file system would not rename " + by + ".");
    }
  }

  /**
   * Only one program at a time does so here (see {@link CommitLock}), so the file is renamed into
   * place: a kill would else leave it there and empty.
   */
  @Override
  boolean createIfAbsent(Path path, Object content) {
    boolean absent = !exists(path);
    if (absent) {
      write(path, content);
    }
    return absent;
  }
}
