package bluelamp.lake;

import bluelamp.store.WholeObject;
import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Writes the commits of Delta tables in a bucket. Delta's own store for S3 keeps writers apart
 * within one program only and overwrites another's commit without a word; here the bucket itself
 * lets a file be made once. Into a lake only commits under its newest lease come, see {@link
 * LeasedLogStore} for why that is enough without a lock.
 */
public final class BucketLogStore extends HadoopFileSystemLogStore {
  /** The store as Delta makes it. */
  public BucketLogStore(Configuration conf) {
    super(conf);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration conf)
      throws IOException {
    LeaseCheck.write(path, actions, conf, lines -> put(path, bytes(lines), overwrite, conf));
  }

  private static void put(Path path, byte[] content, boolean overwrite, Configuration conf)
      throws IOException {
    FileSystem bucket = path.getFileSystem(conf);
    if (overwrite) {
      WholeObject.put(bucket, path, content);
    } else {
      WholeObject.make(bucket, path, content);
    }
  }

  private static byte[] bytes(Iterator<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEachRemaining(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An object shows when it is whole. */
  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration conf) {
    return false;
  }
}
