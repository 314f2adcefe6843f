package bluelamp.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * What a lake has lost of its newest release, to whoever copied, cleaned or restored it in part. A
 * table that is not there looks like one that was never made: a run would begin it anew with what
 * is new, and publish that.
 */
record Losses(LakeFiles files, Path root) {

  /** Each loss in a few words; none in a lake that is whole or has released nothing. */
  List<String> all() {
    Optional<Path> newest =
        files.in(new Path(root, LakePaths.RELEASES)).stream()
            .map(FileStatus::getPath)
            .filter(path -> LakePaths.numberOf(path) > 0 && path.getName().endsWith(".json"))
            .reduce((earlier, later) -> later);
    List<String> losses = new ArrayList<>();
    boolean known = files.exists(new Path(root, LakePaths.IDENTITY));
    if (newest.isPresent() && !known) {
      losses.add(LakePaths.IDENTITY + " is gone");
    }
    newest.ifPresent(file -> compare(files.read(file, Release.class), losses));
    return losses;
  }

  private void compare(Release release, List<String> losses) {
    Path plans = new Path(root, LakePaths.PLANS);
    boolean planned =
        files.in(plans).stream()
            .anyMatch(status -> LakePaths.numberOf(status.getPath()) >= release.plan());
    if (!planned) {
      losses.add("%s/%s is gone".formatted(LakePaths.PLANS, LakePaths.numbered(release.plan())));
    }
    release.tables().forEach((table, released) -> compare(table, released.version(), losses));
  }

  private void compare(String table, long released, List<String> losses) {
    TableLog log = new TableLog(files, new Path(root, table));
    long version = log.version();
    if (version < 0) {
      losses.add(table + " is gone");
    } else if (version < released) {
      losses.add(
          "%s ends with version %d and was released at %d".formatted(table, version, released));
    } else if (log.isTorn()) {
      losses.add("%s is damaged in version %d".formatted(table, version));
    }
  }
}
