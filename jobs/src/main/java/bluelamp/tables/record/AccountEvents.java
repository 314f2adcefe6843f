package bluelamp.tables.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Audience;
import bluelamp.measure.CivilDay;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Everything known of an account in order of time: its posts, its snapshots and its observed days.
 * So a post finds the snapshots around it in one sort, instead of in a join over ranges of time.
 */
final class AccountEvents {
  private AccountEvents() {}

  /**
   * Rows of posts ({@code is_post}), with {@code audience}, {@code before_first} and {@code
   * after_last}; of snapshots that count the account's posts ({@code profile_posts}); and of
   * observed days.
   */
  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> snapshots, Dataset<Row> observedDays) {
    return ofPosts(posts)
        .unionByName(ofSnapshots(snapshots), true)
        .withColumn("is_post", coalesce(col("is_post"), lit(false)))
        .withColumn("before", lag(col("counted"), 1, null, true).over(inTime()))
        .withColumn("after", lead(col("counted"), 1, null, true).over(inTime()))
        .withColumn("profile_before", lag(col("profile_at"), 1, null, true).over(inTime()))
        .withColumn("profile_after", lead(col("profile_at"), 1, null, true).over(inTime()))
        .withColumn("audience", when(col("is_post"), Audience.at(col("at"))))
        .withColumn("before_first", isBeforeFirst())
        .withColumn("after_last", isAfterLast())
        .unionByName(ofDays(observedDays), true);
  }

  /** A post at the instant of a snapshot comes first: the snapshot has counted it. */
  private static WindowSpec inTime() {
    return Window.partitionBy("platform", "account_key").orderBy(col("at"), col("is_post").desc());
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts) {
    return posts
        .withColumnRenamed("posted_at", "at")
        .withColumn("day", CivilDay.of(col("at")))
        .withColumn("is_post", lit(true));
  }

  /** A snapshot at midnight ends one day and begins the next, so it stands in both. */
  private static Dataset<Row> ofSnapshots(Dataset<Row> snapshots) {
    Column at = col("observed_at");
    Column days = array(CivilDay.of(at), CivilDay.of(at.minus(expr("INTERVAL 1 MICROSECOND"))));
    return snapshots.select(
        col("platform"),
        col("account_key"),
        at.as("at"),
        explode(array_distinct(days)).as("day"),
        when(col("followers").isNotNull(), struct(at.as("at"), col("followers"))).as("counted"),
        when(col("posts").isNotNull(), at).as("profile_at"),
        col("posts").as("profile_posts"));
  }

  private static Dataset<Row> ofDays(Dataset<Row> observedDays) {
    return observedDays.withColumn("is_post", lit(false)).withColumn("observed", lit(true));
  }

  private static Column isBeforeFirst() {
    Column earlier = col("profile_before").geq(CivilDay.startOf(col("day")));
    return col("is_post").and(coalesce(earlier, lit(false)).unary_$bang());
  }

  private static Column isAfterLast() {
    Column later = col("profile_after").leq(CivilDay.startOf(date_add(col("day"), 1)));
    return col("is_post").and(coalesce(later, lit(false)).unary_$bang());
  }
}
