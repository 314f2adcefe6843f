package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Posts of an account between the tightest snapshots that enclose a period: those archived, and
 * those its profile counted. A period not yet over ends at the last snapshot of the seven days up
 * to the as-of day.
 */
final class AccountCoverage {
  /** A snapshot further outside the period than this does not enclose it. */
  private static final int DAYS_OUTSIDE = 7;

  private AccountCoverage() {}

  /**
   * One row per account, period and state of its registration in the period ({@code force_id} to
   * {@code function}); {@code archived}, {@code covered} and {@code expected} are the state's parts
   * of the account's, null where those are unknown.
   */
  static Dataset<Row> of(Dataset<Row> accountDay, Dataset<Row> periods) {
    Column before = max(when(isBefore(), col("last_seen"))).over(ofPeriod());
    Column after = min(when(isAfter(), col("first_seen"))).over(ofPeriod());
    Column latest = max(when(isLatest(), col("last_seen"))).over(ofPeriod());
    Dataset<Row> inside =
        Stretches.of(accountDay)
            .join(broadcast(withDaysAround(periods)), "begins")
            .where(isInside().or(isBefore()).or(isAfter()))
            .withColumns(Map.of("opening", before, "closing", coalesce(after, latest)))
            .where(isInside());
    return CoverageParts.of(inside);
  }

  /** All of the period's rows; in time, as what follows asks for, so that they are sorted once. */
  private static WindowSpec ofPeriod() {
    return Window.partitionBy("platform", "account_id", "period_type", "period_start")
        .orderBy("first_day")
        .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
  }

  /** Days on which a stretch may begin that reaches the period or the days around it. */
  private static Dataset<Row> withDaysAround(Dataset<Row> periods) {
    Column first = date_sub(col("period_start"), 2 * DAYS_OUTSIDE);
    Column last = date_add(col("period_end"), DAYS_OUTSIDE - 1);
    return periods.withColumn("begins", explode(sequence(first, last)));
  }

  /** Outside of the period nothing but a snapshot is asked of a stretch. */
  private static Column isBefore() {
    return col("begins")
        .lt(col("period_start"))
        .and(col("last_seen.day").geq(date_sub(col("period_start"), DAYS_OUTSIDE)));
  }

  private static Column isAfter() {
    return col("begins")
        .geq(col("period_end"))
        .and(col("first_seen.day").lt(date_add(col("period_end"), DAYS_OUTSIDE)));
  }

  private static Column isInside() {
    return col("begins").geq(col("period_start")).and(col("begins").lt(col("period_end")));
  }

  /** That the period is not over, and the last snapshot is of the last seven days of it so far. */
  private static Column isLatest() {
    Column unfinished = col("elapsed_days").lt(datediff(col("period_end"), col("period_start")));
    Column age = datediff(col("last_seen.day"), col("period_start")).minus(col("elapsed_days"));
    return unfinished.and(isInside()).and(age.geq(-DAYS_OUTSIDE));
  }
}
