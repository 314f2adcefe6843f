package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.CivilDay;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Days on which a harvest may change whether nothing means zero. */
final class TouchedByHarvests {
  private static final String[] ACCOUNT = {"platform", "account_key"};

  private TouchedByHarvests() {}

  /**
   * All days of the harvests that arrived in other words than they stand in, as they are and as
   * they were; of those that arrived again and name a handle, for another may bear it now; and of
   * every harvest that says no start, from the oldest post that arrived for the account on: a post
   * belongs to one file, so a copy of it that arrives in another can move the start of the harvest
   * it leaves.
   */
  static Dataset<Row> days(
      Dataset<Row> arrived, Dataset<Row> known, Dataset<Row> arrivedPosts, Dataset<Row> bearers) {
    Dataset<Row> all =
        arrived
            .withColumn("arrived", lit(true))
            .unionByName(known.withColumn("arrived", lit(false)));
    Dataset<Row> oldest =
        arrivedPosts
            .where(Targets.isArchived())
            .groupBy("platform", "account_key")
            .agg(min("posted_at").as("oldest"));
    Column told = col("stood").eqNullSafe(false).or(col("stood").and(col("by_handle")));
    Column open = col("from").isNull().and(col("observing"));
    return HarvestSpans.ofEither(all, bearers, "arrived")
        .join(broadcast(arriving(all, arrived.drop("run_id").columns())), "harvest_id", "left")
        .join(oldest, ACCOUNT, "left")
        .where(told.or(open))
        .withColumn("first", CivilDay.of(when(open, col("oldest")).otherwise(col("from"))))
        .withColumn("last", CivilDay.of(col("to")))
        .where(col("first").leq(col("last")))
        .select(
            col("platform"),
            col("account_key"),
            explode(sequence(col("first"), col("last"))).as("day"),
            lit("harvest").as("reason"));
  }

  /** The harvests that arrived, and whether they {@code stood} in the same words. */
  private static Dataset<Row> arriving(Dataset<Row> all, String[] words) {
    Column[] same = Arrays.stream(words).map(name -> col("`" + name + "`")).toArray(Column[]::new);
    return all.groupBy(same)
        .agg(max("arrived").as("arrives"), min("arrived").notEqual(true).as("stood"))
        .where("arrives")
        .select("harvest_id", "stood");
  }
}
