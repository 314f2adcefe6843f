package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.CivilDay;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Days whose audience or profile count a snapshot may change: those between the snapshots around
 * it.
 */
final class TouchedBySnapshots {
  private static final String[] ACCOUNT = {"platform", "account_key"};

  private TouchedBySnapshots() {}

  static Dataset<Row> days(
      Dataset<Row> arrived, Dataset<Row> known, Dataset<Row> accounts, LocalDate asOf) {
    Dataset<Row> concerned =
        arrived
            .select(ACCOUNT[0], ACCOUNT[1])
            .distinct()
            .join(broadcast(accounts), ACCOUNT, "left_semi");
    Column from = greatest(col("previous"), col("observed_at").minus(expr("INTERVAL 366 DAYS")));
    Column to = least(col("next"), col("observed_at").plus(expr("INTERVAL 366 DAYS")));
    Column first = CivilDay.of(from.minus(expr("INTERVAL 1 DAY")));
    Column last = least(CivilDay.of(to.plus(expr("INTERVAL 1 DAY"))), lit(Date.valueOf(asOf)));
    return marked(known, false)
        .union(marked(arrived, true))
        .join(broadcast(concerned), ACCOUNT, "left_semi")
        .groupBy("platform", "account_key", "observed_at")
        .agg(max("arrived").as("arrived"), max("counts").as("counts"))
        .withColumn("previous", lag(counting(), 1, null, true).over(inTime()))
        .withColumn("next", lead(counting(), 1, null, true).over(inTime()))
        .withColumn("previous", coalesce(col("previous"), lit("0001-01-01").cast("timestamp")))
        .withColumn("next", coalesce(col("next"), lit("9999-01-01").cast("timestamp")))
        .where(col("arrived").and(first.leq(last)))
        .select(
            col("platform"),
            col("account_key"),
            explode(sequence(first, last)).as("day"),
            lit("snapshot").as("reason"));
  }

  private static Dataset<Row> marked(Dataset<Row> snapshots, boolean arrived) {
    return snapshots.select(
        col("platform"),
        col("account_key"),
        col("observed_at"),
        col("followers").isNotNull().as("counts"),
        lit(arrived).as("arrived"));
  }

  private static Column counting() {
    return when(col("counts"), col("observed_at"));
  }

  private static WindowSpec inTime() {
    return Window.partitionBy("platform", "account_key").orderBy("observed_at");
  }
}
