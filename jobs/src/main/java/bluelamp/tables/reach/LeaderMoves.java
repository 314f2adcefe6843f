package bluelamp.tables.reach;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import bluelamp.measure.Reach;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The followers of leaders who move: they leave on the day from which the registry no longer names
 * the one force, and come on the day from which it names the other, which may be later.
 */
final class LeaderMoves {
  private LeaderMoves() {}

  static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> periods, Dataset<Row> registered) {
    Column side = struct("force_id", "leads", "carried_hidden", "valid_to");
    Column left = least(col("there.valid_to"), col("valid_from"));
    Dataset<Row> moved =
        registered
            .withColumn("here", side)
            .withColumn(
                "there", lag(col("here"), 1).over(CarryOver.ofAccount().orderBy("valid_from")))
            .where(col("there.force_id").notEqual(col("force_id")))
            .select(
                col("platform"),
                col("account_id"),
                explode(
                        array(
                            event("moved_in", col("valid_from"), col("here")),
                            event("moved_out", left, col("there"))))
                    .as("move"))
            .select("platform", "account_id", "move.day", "move.event", "move.side.*")
            .where(col("leads"));
    return nearest(moved, counts).join(broadcast(periods), "day").select(CarryOver.columns());
  }

  private static Column event(String name, Column day, Column side) {
    return struct(lit(name).as("event"), day.as("day"), side.as("side"));
  }

  /**
   * With the count nearest the day, on either side, at most {@link Reach#STALE_DAYS} off; the
   * earlier of two as near.
   */
  private static Dataset<Row> nearest(Dataset<Row> moved, Dataset<Row> counts) {
    Dataset<Row> seen = counts.toDF("seen_platform", "seen_account", "seen", "carried");
    Column off = abs(datediff(col("seen"), col("day")));
    Column sameAccount =
        col("platform")
            .equalTo(col("seen_platform"))
            .and(col("account_id").equalTo(col("seen_account")));
    // Hardly any of many counts is of who moved: the few go to the many, and those without a count
    // are brought in again.
    return seen.join(broadcast(moved), sameAccount.and(off.leq(Reach.STALE_DAYS)))
        .withColumn("nearness", struct(off, col("seen")))
        .unionByName(moved, true)
        .groupBy("platform", "account_id", "day", "event", "force_id", "carried_hidden")
        .agg(min_by(col("carried"), col("nearness")).as("carried"));
  }
}
