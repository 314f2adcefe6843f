package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import io.delta.storage.LocalLogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Writes the commits of Delta tables; into a lake only those that carry the number of the lake's
 * newest lease. Tables outside any lake are written as ever. Delta finds it by {@code
 * spark.delta.logStore.file.impl}.
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
  static final String SETTING = "spark.delta.logStore.file.impl";

  /** The store as Delta makes it. */
  public LeasedLogStore(Configuration conf) {
    super(conf);
  }

  /** Refuses a session that writes its commits by another store. */
  static void mustServe(SparkSession session) {
    if (!isLeased(session.sparkContext().getConf().get(SETTING, ""))) {
      throw new IllegalStateException(
          "This Spark session was started without %s=%s, so two programs could write to the lake at once."
                  .formatted(SETTING, LeasedLogStore.class.getName())
              + " Nothing was written. Start the session with Lake.SETTINGS.");
    }
  }

  private static boolean isLeased(String store) {
    try {
      return LeasedLogStore.class.isAssignableFrom(Class.forName(store));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration conf)
      throws IOException {
    Optional<Path> lake =
        path.getName().matches("\\d{20}\\.json") ? lakeOf(path, conf) : Optional.empty();
    if (lake.isEmpty()) {
      super.write(path, actions, overwrite, conf);
      return;
    }
    List<String> lines = new ArrayList<>();
    actions.forEachRemaining(lines::add);
    Leases leases = new Leases(lake.get(), conf);
    try {
      leases.alone(
          () -> {
            leases.check(leaseIn(lines, path));
            return writeCalmly(path, lines, overwrite, conf);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Void writeCalmly(Path path, List<String> lines, Boolean overwrite, Configuration conf) {
    try {
      super.write(path, lines.iterator(), overwrite, conf);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lake of a commit file, which lies at {@code lake/door/table/_delta_log/N.json}. */
  private static Optional<Path> lakeOf(Path commit, Configuration conf) throws IOException {
    Path place = commit;
    for (int up = 0; up < 4 && place != null; up++) {
      place = place.getParent();
    }
    boolean isLake =
        place != null && place.getFileSystem(conf).exists(new Path(place, LakePaths.IDENTITY));
    return isLake ? Optional.of(place) : Optional.empty();
  }

  private static long leaseIn(List<String> lines, Path path) {
    return Stamp.inCommit(lines)
        .map(stamp -> stamp.path("lease"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asLong)
        .orElseThrow(
            () ->
                new LeaseLost(
                    "%s lies in a lake, and the commit carries no lease of it, so it was refused and nothing written."
                            .formatted(path.getParent().getParent())
                        + " Only Bluelamp's own commands write to a lake."));
  }
}
