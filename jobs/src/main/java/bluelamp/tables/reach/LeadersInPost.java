package bluelamp.tables.reach;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Calendar;
import bluelamp.measure.Reach;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The leaders registered for a force on the day before a period (before) and on its last day
 * (after), each with the last count known by then, at most {@link Reach#LOST_DAYS} old.
 */
final class LeadersInPost {
  private LeadersInPost() {}

  static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> periods, Dataset<Row> registered) {
    Dataset<Row> edges =
        periods
            .where(Calendar.isFirstDay())
            .select("period_type", "period_start", "period_end", "closed")
            .withColumn(
                "edge", explode(array(edge("before", "period_start"), edge("after", "period_end"))))
            .select("period_type", "period_start", "closed", "edge.*");
    Column inPost =
        col("valid_from")
            .lt(col("day"))
            .and(col("valid_to").isNull().or(col("valid_to").geq(col("day"))));
    Dataset<Row> asked =
        registered.where(col("leads")).join(broadcast(edges.select("day").distinct()), inPost);
    return lastKnown(
            asked.select("platform", "account_id", "day", "force_id", "carried_hidden"), counts)
        .join(broadcast(edges), "day")
        .select(CarryOver.columns());
  }

  private static Column edge(String event, String firstDayNotCounted) {
    return struct(lit(event).as("event"), col(firstDayNotCounted).as("day"));
  }

  /** Periods begin and end with pieces, so the last count of each piece tells as much as all. */
  private static Dataset<Row> lastOfPieces(Dataset<Row> counts) {
    return counts
        .groupBy(col("platform"), col("account_id"), Calendar.pieceOf(col("day")).as("piece"))
        .agg(max("day").as("day"), max_by(col("followers"), col("day")).as("followers"))
        .drop("piece");
  }

  private static Dataset<Row> lastKnown(Dataset<Row> asked, Dataset<Row> counts) {
    Column count = when(col("followers").isNotNull(), struct("day", "followers"));
    WindowSpec untilHere =
        CarryOver.ofAccount()
            .orderBy(col("day"), col("force_id").asc_nulls_last())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column fresh = datediff(col("day"), col("known.day")).leq(Reach.LOST_DAYS);
    return asked
        .unionByName(lastOfPieces(counts), true)
        .withColumn("known", last(count, true).over(untilHere))
        .where(col("force_id").isNotNull())
        .withColumn("carried", when(fresh, col("known.followers")));
  }
}
