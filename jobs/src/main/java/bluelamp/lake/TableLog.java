package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A table's newest commits, read from its log without Spark: a millisecond where a snapshot costs a
 * job.
 *
 * <p>Every commit repeats the last plan absorbed, so the newest one answers; older ones are looked
 * at only past commits that are not Bluelamp's.
 */
final class TableLog {
  /** Commits of which rows are counted file by file; Delta sums up a longer log faster. */
  private static final long LONGEST = 20;

  private static final long UNKNOWN = -1;

  private final LakeFiles files;
  private final Path log;

  TableLog(LakeFiles files, Path table) {
    this.files = files;
    this.log = new Path(table, LakePaths.LOG);
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

  /** The number of the last plan that the table has taken in, 0 before the first. */
  long absorbed() {
    for (long version = version(); exists(version); version--) {
      Optional<JsonNode> stamp = stampAt(version);
      if (stamp.isPresent() && stamp.get().has("absorbed")) {
        return stamp.get().get("absorbed").asLong();
      }
    }
    return 0;
  }

  /** The plan under which the step was last committed, as far as the log goes back. */
  OptionalLong lastPlanOf(String step) {
    for (long version = version(); exists(version); version--) {
      Optional<JsonNode> stamp =
          stampAt(version).filter(found -> found.path("step").asText().equals(step));
      if (stamp.isPresent() && stamp.get().has("plan")) {
        return OptionalLong.of(stamp.get().get("plan").asLong());
      }
    }
    return OptionalLong.empty();
  }

  /**
   * How many rows the table has at a version; nothing where the log is longer than is quick to
   * read, no longer goes back to the table's beginning, or does not say.
   */
  OptionalLong rows(long version) {
    Map<String, Long> live = new HashMap<>();
    for (long each = 0; each <= version; each++) {
      if (version >= LONGEST || !exists(each)) {
        return OptionalLong.empty();
      }
      for (String line : lines(each)) {
        JsonNode action = LakeJson.tree(line).orElseGet(LakeJson.MAPPER::createObjectNode);
        live.remove(action.path("remove").path("path").asText());
        JsonNode added = action.path("add");
        if (added.isObject()) {
          live.put(added.path("path").asText(), rowsOf(added));
        }
      }
    }
    return live.containsValue(UNKNOWN)
        ? OptionalLong.empty()
        : OptionalLong.of(live.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Rows of a data file; a file with a deletion vector has fewer than it says. */
  private static long rowsOf(JsonNode added) {
    return added.hasNonNull("deletionVector")
        ? UNKNOWN
        : LakeJson.tree(added.path("stats").asText())
            .map(stats -> stats.path("numRecords").asLong(UNKNOWN))
            .orElse(UNKNOWN);
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
