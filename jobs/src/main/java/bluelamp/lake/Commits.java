package bluelamp.lake;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The commits of a plan, each done once however often it is asked for.
 *
 * <p>A step that the newest commit names as done is left out before anything is computed. Delta can
 * know it too, by application and version of a transaction ({@code txnAppId}), but looks these up
 * with a job over the whole state of the table. Delta takes the commit's stamp from the session:
 * each commit has a session of its own, so that tables can be written abreast.
 */
final class Commits {
  private static final String STAMP = "spark.databricks.delta.commitInfo.userMetadata";

  /** A step that brings no row is done too, and its stamp says so. */
  private static final String SKIP_EMPTY = "spark.databricks.delta.skipRecordingEmptyCommits";

  private final Lake lake;
  private final Claims claims = new Claims();

  Commits(Lake lake) {
    this.lake = lake;
  }

  Committed append(TableSpec table, Dataset<Row> rows, Step step) {
    return once(table, step, writing -> writing.append(table.shaped(rows)));
  }

  Committed replaceWindow(TableSpec table, Dataset<Row> rows, Window window, Step step) {
    return once(table, step, writing -> writing.overwrite(table.shaped(rows), window));
  }

  Committed merge(TableSpec table, Dataset<Row> rows, Merge how, Step step) {
    return once(table, step, writing -> writing.merge(table.shaped(rows), how));
  }

  Committed remove(TableSpec table, Dataset<Row> keys, Merge how, Step step) {
    if (!lake.has(table.path())) {
      return new Committed(-1, false);
    }
    return once(table, step, writing -> writing.remove(keys, how));
  }

  Committed delete(TableSpec table, Window window, Step step) {
    if (!lake.has(table.path())) {
      return new Committed(-1, false);
    }
    return once(table, step, writing -> writing.delete(window));
  }

  /**
   * A commit that changes the table's metadata, so that whatever was begun before it fails. Where a
   * bucket keeps the log, a commit of an earlier holder may come in between; a second fence then
   * repeats what it says has been done.
   */
  void fence(String table) {
    TableLog log = lake.log(table);
    long before = log.version();
    fence(table, log.taken(before));
    long after = log.version();
    if (after > before + 1) {
      fence(table, log.taken(after - 1));
    }
  }

  private void fence(String table, Taken taken) {
    SparkSession own = lake.session().cloneSession();
    own.conf().set(STAMP, Stamp.of("fence", lake.lease().number(), taken));
    own.sql(
        "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('bluelamp.lease' = '%d')"
            .formatted(lake.place(table), lake.lease().number()));
  }

  private Committed once(TableSpec table, Step step, Consumer<Writing> work) {
    lake.lease().check();
    claims.claim(table, step);
    try {
      return unlessDone(table, step, work);
    } catch (RuntimeException e) {
      claims.drop(table, step);
      throw e;
    }
  }

  private Committed unlessDone(TableSpec table, Step step, Consumer<Writing> work) {
    TableLog log = lake.log(table.path());
    long before = log.version();
    Taken taken = log.taken(before);
    if (isDone(taken.planOf(step.name()), table, step)) {
      return new Committed(before, false);
    }
    SparkSession own = lake.session().cloneSession();
    own.conf().set(STAMP, Stamp.of(step, lake.lease().number(), taken));
    own.conf().set(SKIP_EMPTY, false);
    work.accept(new Writing(lake, table, own, before));
    long after = log.version();
    return new Committed(after, after > before);
  }

  private static boolean isDone(OptionalLong last, TableSpec table, Step step) {
    if (last.isPresent() && last.getAsLong() > step.plan()) {
      throw new IllegalStateException(
          "Plan %d has committed step %s to %s already, so plan %d comes too late. Nothing was written. Plans are finished in their order."
              .formatted(last.getAsLong(), step.name(), table.path(), step.plan()));
    }
    return last.isPresent() && last.getAsLong() == step.plan();
  }
}
