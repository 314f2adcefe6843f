package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a platform said of an account at an instant: followers, following, posts ever written. From
 * profiles and from authors embedded in posts; both are counts at collection, not at posting.
 */
public final class AccountSnapshots {
  private static final String[] KEY = {"platform", "account_key", "observed_at"};
  private static final String[] COUNTS = {"followers", "following", "posts"};
  private static final String[] CARRIED = {"handle_key", "file_hash", "created_at"};

  private AccountSnapshots() {}

  /**
   * One row per account and instant out of what one run has read; the handle in clear is filled by
   * {@link #named}, {@code month} is the UTC month it was seen in. What was seen nobody knows when,
   * in a file without any date, is left out.
   *
   * @param staged profiles and embedded authors as read
   */
  public static Dataset<Row> best(Dataset<Row> staged) {
    Dataset<Row> dated = staged.where(col("observed_at").isNotNull());
    return Observations.merged(dated, KEY, COUNTS, CARRIED)
        .withColumn("month", Posts.month(col("observed_at")));
  }

  /** Snapshots the lake does not hold yet. */
  public static Dataset<Row> arrivals(Dataset<Row> best, Dataset<Row> standing) {
    return best.join(standing.select(KEY[0], KEY[1], KEY[2]), KEY, "left_anti");
  }

  /**
   * Snapshots of an instant the lake holds, with a greater count, a better basis or a lesser file.
   */
  public static Dataset<Row> improvements(Dataset<Row> best, Dataset<Row> standing) {
    return Observations.improvements(best, standing, KEY, COUNTS, CARRIED);
  }

  /**
   * Snapshots with the handle in clear where, and only where, the registry itself names it for that
   * account: the lake learns no handle that its registry does not hold.
   */
  public static Dataset<Row> named(Dataset<Row> snapshots, Dataset<Row> accountRegistry) {
    Column[] names = {col("platform"), col("account_key"), col("handle_key"), col("handle")};
    Dataset<Row> known = accountRegistry.where(col("handle").isNotNull()).select(names).distinct();
    Dataset<Row> once = known.dropDuplicates("platform", "account_key", "handle_key");
    return snapshots
        .drop("handle")
        .join(
            functions.broadcast(once),
            new String[] {"platform", "account_key", "handle_key"},
            "left");
  }
}
