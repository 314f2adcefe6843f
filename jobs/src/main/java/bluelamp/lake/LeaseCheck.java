package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Lets commits into a lake only under the lake's newest lease; what lies in no lake passes. */
final class LeaseCheck {
  private LeaseCheck() {}

  /** How a log store writes the lines of a file. */
  interface Write {
    void done(Iterator<String> lines) throws IOException;
  }

  /** Writes a file of a table's log, if it may be written. */
  static void write(Path path, Iterator<String> actions, Configuration conf, Write write)
      throws IOException {
    Optional<Path> lake =
        path.getName().matches("\\d{20}\\.json") ? lakeOf(path, conf) : Optional.empty();
    if (lake.isEmpty()) {
      write.done(actions);
      return;
    }
    List<String> lines = new ArrayList<>();
    actions.forEachRemaining(lines::add);
    Leases leases = new Leases(lake.get(), conf);
    try {
      leases.alone(
          () -> {
            leases.check(leaseIn(lines, path));
            return writeCalmly(write, lines);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Void writeCalmly(Write write, List<String> lines) {
    try {
      write.done(lines.iterator());
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
