package bluelamp.lake;

import static bluelamp.lake.FileWork.calm;

import bluelamp.store.WholeObject;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Files of a lake in a bucket, where an object shows when it is whole, and the bucket itself makes
 * one only once.
 */
final class BucketFiles extends LakeFiles {
  BucketFiles(FileSystem bucket, Configuration conf) {
    super(bucket, conf);
  }

  @Override
  void write(Path path, byte[] content) {
    calm(
        "write " + path,
        () -> {
          WholeObject.put(fs, path, content);
          return null;
        });
  }

  @Override
  void make(Path path, byte[] content) throws IOException {
    WholeObject.make(fs, path, content);
  }

  /**
   * Only what is older than a file of the caller's own lease: a program that lost the lake can wake
   * at any time here, and whatever a later holder has written stays.
   */
  @Override
  void clear(Path folder, Path lease) {
    long since = writtenAt(lease);
    calm("clear " + folder, () -> deletedBefore(folder, since));
  }

  private Void deletedBefore(Path folder, long instant) throws IOException {
    if (fs.exists(folder)) {
      for (var files = fs.listFiles(folder, true); files.hasNext(); ) {
        LocatedFileStatus file = files.next();
        if (file.getModificationTime() < instant) {
          fs.delete(file.getPath(), false);
        }
      }
    }
    return null;
  }

  @Override
  long now(Path folder) {
    Path clock = new Path(folder, ".clock");
    write(clock, new byte[0]);
    return writtenAt(clock);
  }
}
