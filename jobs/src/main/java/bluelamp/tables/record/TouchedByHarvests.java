package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;

import bluelamp.measure.CivilDay;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Days on which a harvest may change whether nothing means zero. */
final class TouchedByHarvests {
  private static final String[] ID = {"harvest_id"};

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
    Dataset<Row> ids = arrived.select("harvest_id");
    Dataset<Row> before = known.join(broadcast(ids), ID, "left_semi");
    Dataset<Row> told =
        HarvestSpans.of(arrived, bearers)
            .unionByName(HarvestSpans.of(before, bearers))
            .unionByName(HarvestSpans.ofMentions(arrived, bearers))
            .unionByName(HarvestSpans.ofMentions(before, bearers))
            .join(broadcast(again(arrived, before)), ID, "left")
            .where(col("is_again").isNull().or(col("by_handle")));
    Dataset<Row> open =
        HarvestSpans.of(arrived, bearers)
            .unionByName(HarvestSpans.of(known, bearers))
            .where(col("from").isNull())
            .drop("from");
    Dataset<Row> oldest =
        arrivedPosts
            .where(Targets.isArchived())
            .groupBy("platform", "account_key")
            .agg(min("posted_at").as("from"));
    return told.drop("is_again")
        .unionByName(open.join(oldest, new String[] {"platform", "account_key"}, "inner"))
        .withColumn("first", CivilDay.of(col("from")))
        .withColumn("last", CivilDay.of(col("to")))
        .where(col("first").leq(col("last")))
        .select(
            col("platform"),
            col("account_key"),
            explode(sequence(col("first"), col("last"))).as("day"),
            lit("harvest").as("reason"));
  }

  /** Harvests that are told again in the words they stand in. */
  private static Dataset<Row> again(Dataset<Row> arrived, Dataset<Row> before) {
    Column[] words =
        Arrays.stream(arrived.drop("run_id").columns())
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    return arrived
        .select(words)
        .intersect(before.select(words))
        .select(col(ID[0]), lit(true).as("is_again"));
  }
}
