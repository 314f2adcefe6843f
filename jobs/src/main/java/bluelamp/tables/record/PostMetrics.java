package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a platform said of a post's likes, reposts, replies, quotes and views at an instant. Null
 * where the source has no such count: null is not zero. Two sources of one instant give the greater
 * of each count.
 */
public final class PostMetrics {
  private static final String[] KEY = {"platform", "post_id", "observed_at"};
  private static final String[] COUNTS = {"likes", "reposts", "replies", "quotes", "views"};

  private PostMetrics() {}

  /**
   * One row per post and instant out of what one run has read.
   *
   * @param staged posts as read, with their counts, {@code observed_at} and {@code observed_basis}
   * @param repeats {@link Repeats#of} the posts; nothing is moved for the others
   */
  public static Dataset<Row> best(Dataset<Row> staged, Dataset<Row> repeats) {
    Column anyCount =
        coalesce(Arrays.stream(COUNTS).map(functions::col).toArray(Column[]::new)).isNotNull();
    Dataset<Row> seen = staged.where(anyCount).withColumn("month", Posts.month(col("posted_at")));
    Dataset<Row> several = Observations.merged(Repeats.among(seen, repeats), KEY, COUNTS, "month");
    Column[] columns = Arrays.stream(several.columns()).map(functions::col).toArray(Column[]::new);
    return Repeats.apart(seen, repeats).select(columns).union(several);
  }

  /** Observations the lake does not hold yet. */
  public static Dataset<Row> arrivals(Dataset<Row> best, Dataset<Row> standing) {
    return best.join(standing.select(KEY[0], KEY[1], KEY[2]), KEY, "left_anti");
  }

  /**
   * Observations of an instant the lake holds, with a greater count or a better basis; merged with
   * what stands.
   */
  public static Dataset<Row> improvements(Dataset<Row> best, Dataset<Row> standing) {
    return Observations.improvements(best, standing, KEY, COUNTS);
  }
}
