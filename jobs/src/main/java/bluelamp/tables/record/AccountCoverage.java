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
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

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
    Column after = min(when(col("day").geq(col("period_end")), first())).over(ofPeriod());
    Column latest = max(when(isLatest(), last())).over(ofPeriod());
    Dataset<Row> inside =
        accountDay
            .withColumn("up_to", sum("posts").over(inTime()))
            .join(broadcast(withDaysAround(periods)), "day")
            .where(isInside().or(hasSnapshot()))
            .withColumn("opening", max(when(isBefore(), last())).over(ofPeriod()))
            .withColumn("closing", coalesce(after, latest))
            .where(isInside());
    return CoverageParts.of(inside);
  }

  private static WindowSpec inTime() {
    return Window.partitionBy("platform", "account_id")
        .orderBy("day")
        .rowsBetween(Window.unboundedPreceding(), 0);
  }

  /** All of the period's rows; in time, as what follows asks for, so that they are sorted once. */
  private static WindowSpec ofPeriod() {
    return Window.partitionBy("platform", "account_id", "period_type", "period_start")
        .orderBy("day")
        .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
  }

  private static Dataset<Row> withDaysAround(Dataset<Row> periods) {
    Column first = date_sub(col("period_start"), DAYS_OUTSIDE);
    Column last = date_add(col("period_end"), DAYS_OUTSIDE - 1);
    return periods.withColumn("day", explode(sequence(first, last)));
  }

  /** Outside of the period nothing else is asked of a day. */
  private static Column hasSnapshot() {
    return col("profile_first_posts").isNotNull().or(col("profile_last_posts").isNotNull());
  }

  private static Column isBefore() {
    return col("day").lt(col("period_start"));
  }

  private static Column isInside() {
    return col("day").geq(col("period_start")).and(col("day").lt(col("period_end")));
  }

  /** That the period is not over, and the day is one of the last seven of it so far. */
  private static Column isLatest() {
    Column unfinished = col("elapsed_days").lt(datediff(col("period_end"), col("period_start")));
    Column age = datediff(col("day"), col("period_start")).minus(col("elapsed_days"));
    return unfinished.and(isInside()).and(age.geq(-DAYS_OUTSIDE));
  }

  /** The day's last snapshot: what the profile had counted, and what is archived, up to it. */
  private static Column last() {
    Column archived = col("up_to").minus(col("posts_after_last"));
    return when(
        col("profile_last_posts").isNotNull(),
        struct(col("day"), archived.as("archived"), col("profile_last_posts").as("counted")));
  }

  private static Column first() {
    Column archived = col("up_to").minus(col("posts")).plus(col("posts_before_first"));
    return when(
        col("profile_first_posts").isNotNull(),
        struct(col("day"), archived.as("archived"), col("profile_first_posts").as("counted")));
  }
}
