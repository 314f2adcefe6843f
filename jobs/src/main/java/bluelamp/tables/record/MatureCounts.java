package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts of a post that have settled: the earliest that were seen 14 days or more after posting.
 */
final class MatureCounts {
  private static final double SECONDS_TO_MATURE = 14 * 86_400;

  private MatureCounts() {}

  /** Posts with {@code mature}, a struct of counts, null where none were seen that late. */
  static Dataset<Row> beside(Dataset<Row> posts, Dataset<Row> postMetrics) {
    Dataset<Row> seen =
        postMetrics.select(
            col("platform").as("seen_platform"),
            col("post_id").as("seen_post_id"),
            struct("observed_at", "likes", "reposts", "replies", "quotes", "views").as("seen"));
    return posts
        .join(seen, ofTheSamePost().and(isMature()), "left")
        .groupBy(columnsOf(posts))
        .agg(
            earliest("likes"),
            earliest("reposts"),
            earliest("replies"),
            earliest("quotes"),
            earliest("views"))
        .withColumn("mature", struct("likes", "reposts", "replies", "quotes", "views"))
        .drop("likes", "reposts", "replies", "quotes", "views");
  }

  /** One count at a time: fixed widths let Spark hash, where a struct would make it sort. */
  private static Column earliest(String count) {
    return min_by(col("seen." + count), col("seen.observed_at")).as(count);
  }

  private static Column[] columnsOf(Dataset<Row> posts) {
    return Arrays.stream(posts.columns()).map(posts::col).toArray(Column[]::new);
  }

  private static Column ofTheSamePost() {
    return col("platform")
        .equalTo(col("seen_platform"))
        .and(col("post_id").equalTo(col("seen_post_id")));
  }

  private static Column isMature() {
    Column age = col("seen.observed_at").cast("double").minus(col("posted_at").cast("double"));
    return age.geq(SECONDS_TO_MATURE);
  }
}
