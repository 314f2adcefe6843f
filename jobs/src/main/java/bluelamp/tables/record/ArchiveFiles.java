package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The books of each file: read = accepted + repeated + ignored + suppressed + refused. A record is
 * accepted when the run that read it made it the copy that stands; else an equal or better one
 * stood already, and it is repeated.
 */
public final class ArchiveFiles {
  private static final String[] SNAPSHOT = {"platform", "account_key", "observed_at"};

  private ArchiveFiles() {}

  /**
   * One row per file.
   *
   * @param files what reading counted, one row per file
   * @param stagedSnapshots profiles and embedded authors as read
   * @param posts the posts that this run made stand
   * @param snapshots the snapshots that this run added
   * @param suppressed how many posts of each file were kept out: {@code file_hash}, {@code
   *     suppressed}
   * @param stagedNotices notices as read
   * @param events the events that this run was the first to tell
   */
  public static Dataset<Row> of(
      Dataset<Row> files,
      Dataset<Row> stagedSnapshots,
      Dataset<Row> posts,
      Dataset<Row> snapshots,
      Dataset<Row> suppressed,
      Dataset<Row> stagedNotices,
      Dataset<Row> events) {
    Dataset<Row> acceptedPosts =
        posts
            .where("observed_as = 'archived'")
            .groupBy("file_hash")
            .agg(count(lit(1)).as("accepted_posts"));
    Dataset<Row> acceptedProfiles =
        stagedSnapshots
            .where("NOT embedded")
            .join(snapshots.select(SNAPSHOT[0], SNAPSHOT[1], SNAPSHOT[2]), SNAPSHOT)
            .groupBy(SNAPSHOT[0], SNAPSHOT[1], SNAPSHOT[2])
            .agg(min(struct("file_hash", "position")).as("first"))
            .groupBy(col("first.file_hash"))
            .agg(count(lit(1)).as("accepted_profiles"));
    return files
        .join(acceptedPosts, "file_hash", "left")
        .join(suppressed, "file_hash", "left")
        .join(accepted(stagedNotices, events), "file_hash", "left")
        .join(
            acceptedProfiles,
            files.col("file_hash").equalTo(acceptedProfiles.col("file_hash")),
            "left")
        .drop(acceptedProfiles.col("file_hash"))
        .withColumn(
            "records_accepted",
            least(
                    or0("accepted_posts").plus(or0("accepted_profiles")),
                    // the same profile may be seen at two instants, where two archives hold it
                    col("posts_read").plus(col("profiles_read")).minus(or0("suppressed")))
                .plus(or0("accepted_notices")))
        .withColumn("records_suppressed", or0("suppressed"))
        .withColumn(
            "records_repeated",
            col("posts_read")
                .plus(col("profiles_read"))
                .plus(col("notices_read"))
                .minus(col("records_accepted"))
                .minus(col("records_suppressed")));
  }

  /** Notices of their own that told an event first; one of several alike in one run. */
  private static Dataset<Row> accepted(Dataset<Row> notices, Dataset<Row> events) {
    return notices
        .where("NOT embedded")
        .join(events.select("event_id"), new String[] {"event_id"}, "left_semi")
        .groupBy("event_id")
        .agg(min(struct("file_hash", "position")).as("first"))
        .groupBy(col("first.file_hash").as("file_hash"))
        .agg(count(lit(1)).as("accepted_notices"));
  }

  private static Column or0(String count) {
    return coalesce(col(count), lit(0L));
  }
}
