package bluelamp.lake;

import bluelamp.lake.Release.Released;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The folder {@code published/_releases}: the last ten releases. */
public final class Releases {
  /** How many releases stay readable. */
  public static final int KEPT = 10;

  private final Lake lake;

  Releases(Lake lake) {
    this.lake = lake;
  }

  /** The newest release; nothing before the first. */
  public Optional<Release> latest() {
    List<Path> all = all();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(lake.files().read(all.get(all.size() - 1), Release.class));
  }

  /**
   * Makes the newest versions of these tables public together, as the last act of a plan; done
   * again, what stands stays.
   */
  public Release publish(long plan, String runId, Collection<String> tables) {
    Optional<Release> before = latest();
    TreeMap<String, Released> released = new TreeMap<>();
    tables.forEach(table -> released.put(table, released(table, before)));
    Release release = new Release(Identity.LAYOUT, plan, runId, Instant.now().toString(), released);
    return lake.held(
        () -> {
          boolean first = lake.files().createIfAbsent(file(plan), release);
          List<Path> all = all();
          all.subList(0, Math.max(0, all.size() - KEPT)).forEach(lake.files()::delete);
          return first ? release : lake.files().read(file(plan), Release.class);
        });
  }

  private Released released(String table, Optional<Release> before) {
    long version = lake.version(table);
    return before
        .map(release -> release.tables().get(table))
        .filter(same -> same.version() == version)
        .orElseGet(() -> new Released(table, version, lake.rowCount(table, version)));
  }

  private List<Path> all() {
    return lake.files().in(lake.place(LakePaths.RELEASES)).stream()
        .map(FileStatus::getPath)
        .filter(path -> LakePaths.numberOf(path) > 0 && path.getName().endsWith(".json"))
        .toList();
  }

  private Path file(long plan) {
    return new Path(lake.place(LakePaths.RELEASES), LakePaths.numbered(plan) + ".json");
  }
}
