package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

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
   */
  public static Dataset<Row> of(
      Dataset<Row> files,
      Dataset<Row> stagedSnapshots,
      Dataset<Row> posts,
      Dataset<Row> snapshots) {
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
        .join(
            acceptedProfiles,
            files.col("file_hash").equalTo(acceptedProfiles.col("file_hash")),
            "left")
        .drop(acceptedProfiles.col("file_hash"))
        .withColumn(
            "records_accepted",
            least(
                coalesce(col("accepted_posts"), lit(0L))
                    .plus(coalesce(col("accepted_profiles"), lit(0L))),
                // the same profile may be seen at two instants, where two archives hold it
                col("posts_read").plus(col("profiles_read"))))
        .withColumn("records_suppressed", lit(0L))
        .withColumn(
            "records_repeated",
            col("posts_read").plus(col("profiles_read")).minus(col("records_accepted")));
  }
}
