package bluelamp.lake;

import io.delta.storage.LocalLogStore;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Writes the commits of Delta tables; into a lake only those that carry the number of the lake's
 * newest lease. Tables outside any lake are written as ever. Delta finds it by {@code
 * spark.delta.logStore.file.impl}; in buckets {@link BucketLogStore} does the same.
 *
 * <p><b>Why an old holder that wakes cannot commit.</b> A transaction is pinned to the version
 * {@code v} it has read and must create the file of version {@code v + 1}; the file carries the
 * lease that the transaction was begun under.
 *
 * <ol>
 *   <li><i>On a local disk</i> the look at the lease and the creation of the file happen under one
 *       lock of the operating system, and a lease is taken under the same lock. So a commit lies
 *       either wholly before a takeover or wholly after it, and after it is refused. The lock also
 *       makes the creation exclusive between processes, which Hadoop's local rename by itself is
 *       not.
 *   <li><i>Where there is no such lock</i> the old holder may look, sleep, and create afterwards.
 *       But whoever takes over commits to every table first ({@code bluelamp.lease}, see {@link
 *       Lake#hold}). Creation being exclusive, the sleeper's {@code v + 1} either came before that
 *       commit, which then stands after it and reads what it wrote, or meets an existing file. Then
 *       Delta finds changed metadata and fails the transaction; and if it tried {@code v + 2}, this
 *       store would look at the lease again and refuse. What a late commit that came first holds is
 *       harmless: it is a step of a frozen plan, which the new holder finishes and finds done.
 *   <li><i>A table that does not exist yet</i> has no fence; its version 0 can be created once, by
 *       a step of the plan that the new holder finishes first. Who comes second finds the step done
 *       or fails.
 * </ol>
 */
public class LeasedLogStore extends LocalLogStore {
  /** The store as Delta makes it. */
  public LeasedLogStore(Configuration conf) {
    super(conf);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration conf)
      throws IOException {
    LeaseCheck.write(path, actions, conf, lines -> super.write(path, lines, overwrite, conf));
  }
}
