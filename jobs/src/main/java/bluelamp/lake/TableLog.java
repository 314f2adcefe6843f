package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A table's newest commits, read from its log without Spark: a millisecond where a snapshot costs a
 * job.
 *
 * <p>Every commit repeats what the table has taken in, so the newest one answers; older ones are
 * looked at only past commits that are not Bluelamp's.
 */
final class TableLog {
  /** Commits that are read one by one; Delta sums up a longer log faster. */
  private static final long LONGEST = 100;

  private final LakeFiles files;
  private final Path log;

  TableLog(LakeFiles files, Path table) {
    this.files = files;
    this.log = new Path(table, LakePaths.LOG);
  }

  /** The table's folder. */
  Path place() {
    return log.getParent();
  }

  /** The newest version, or -1 when there is no table. */
  long version() {
    return files.in(log).stream()
        .map(FileStatus::getPath)
        .filter(TableLog::isCommit)
        .mapToLong(LakePaths::numberOf)
        .max()
        .orElse(-1);
  }

  /** Whether the newest commit is cut off, or none of a table. */
  boolean isTorn() {
    List<String> newest = lines(version());
    return newest.isEmpty() || newest.stream().anyMatch(line -> LakeJson.tree(line).isEmpty());
  }

  /** What the table has taken in of plans. */
  Taken taken() {
    return taken(version());
  }

  /** What the table had taken in of plans at a version. */
  Taken taken(long newest) {
    for (long version = newest; exists(version); version--) {
      Optional<Taken> taken = stampAt(version).filter(stamp -> stamp.has("steps")).map(Taken::of);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    return Taken.NOTHING;
  }

  /**
   * The table at a version; nothing where the log is longer than is quick to read, or has lost what
   * it began with.
   */
  Optional<LoggedTable> table(long version) {
    LoggedTable table = new LoggedTable(place());
    long checkpoint = checkpoint(version);
    if (version - checkpoint > LONGEST) {
      return Optional.empty();
    }
    if (checkpoint >= 0) {
      files.checkpoint(checkpointFile(checkpoint)).forEach(table::happened);
    }
    for (long each = checkpoint + 1; each <= version; each++) {
      if (!exists(each)) {
        return Optional.empty();
      }
      for (String line : lines(each)) {
        Optional<JsonNode> action = LakeJson.tree(line);
        if (action.isEmpty()) {
          return Optional.empty(); // a torn commit: Delta says what is wrong with it
        }
        table.happened(action.get());
      }
    }
    return Optional.of(table);
  }

  /** The newest checkpoint in one file that is not newer than the version, or -1. */
  private long checkpoint(long version) {
    return files.in(log).stream()
        .map(FileStatus::getPath)
        .filter(path -> path.getName().matches("\\d{20}\\.checkpoint\\.parquet"))
        .mapToLong(LakePaths::numberOf)
        .filter(each -> each <= version)
        .max()
        .orElse(-1);
  }

  private Path checkpointFile(long version) {
    return new Path(log, "%020d.checkpoint.parquet".formatted(version));
  }

  private List<String> lines(long version) {
    return new String(files.bytes(file(version)), StandardCharsets.UTF_8).lines().toList();
  }

  private Optional<JsonNode> stampAt(long version) {
    return Stamp.inCommit(lines(version));
  }

  private boolean exists(long version) {
    return version >= 0 && files.exists(file(version));
  }

  private Path file(long version) {
    return new Path(log, "%020d.json".formatted(version));
  }

  private static boolean isCommit(Path path) {
    return path.getName().matches("\\d{20}\\.json");
  }
}
