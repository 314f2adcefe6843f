package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.CivilDay;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The days of an account on which nothing means zero: civil days that lie wholly inside the span of
 * a timeline or an account's own archive. The span runs from where the harvest says, or else from
 * the account's oldest post in it, to where it says, or else to when it was retrieved; a harvest
 * that says neither observes nothing.
 */
final class Observed {
  private static final String[] OF_HARVEST = {"harvest_id", "platform", "account_key"};
  private static final String[] IN_FILE = {"platform", "account_key", "file_hash"};

  private Observed() {}

  /**
   * One row per {@code platform}, {@code account_key} and {@code day}; days in two harvests stand
   * twice.
   */
  static Dataset<Row> days(
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> posts,
      Dataset<Row> snapshots,
      Dataset<Row> registry) {
    Dataset<Row> spans = HarvestSpans.of(harvests, HarvestSpans.bearers(snapshots, registry));
    Dataset<Row> open = spans.where(col("from").isNull());
    Dataset<Row> oldest = oldest(open, archiveFiles, posts);
    return spans
        .join(oldest, OF_HARVEST, "left")
        .withColumn("from", coalesce(col("from"), col("oldest")))
        .where(firstDay().leq(lastDay()))
        .select(
            col("platform"),
            col("account_key"),
            explode(sequence(firstDay(), lastDay())).as("day"));
  }

  /**
   * The oldest post of each account in the files of each harvest that does not say where it starts.
   */
  private static Dataset<Row> oldest(
      Dataset<Row> open, Dataset<Row> archiveFiles, Dataset<Row> posts) {
    Dataset<Row> files =
        open.select("harvest_id", "platform", "account_key")
            .join(archiveFiles.select("harvest_id", "file_hash"), "harvest_id");
    return posts
        .where(Targets.isArchived())
        .select("platform", "account_key", "file_hash", "posted_at")
        .join(broadcast(files), IN_FILE, "inner")
        .groupBy("harvest_id", "platform", "account_key")
        .agg(min("posted_at").as("oldest"));
  }

  /**
   * The first day that is whole: the day of the start only where the span starts at its midnight.
   */
  static Column firstDay() {
    Column day = CivilDay.of(col("from"));
    return when(CivilDay.startOf(day).equalTo(col("from")), day).otherwise(date_add(day, 1));
  }

  /** The last day that is whole. */
  static Column lastDay() {
    return date_sub(CivilDay.of(col("to")), 1);
  }
}
