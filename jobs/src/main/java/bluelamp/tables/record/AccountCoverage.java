package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
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
   * {@code function}); {@code archived} and {@code expected} are null where unknown, and the same
   * in all states of an account.
   */
  static Dataset<Row> of(Dataset<Row> accountDay, Dataset<Row> periods) {
    return accountDay
        .withColumn("up_to", sum("posts").over(inTime()))
        .join(broadcast(withDaysAround(periods)), "day")
        .groupBy(
            "platform", "account_id", "period_type", "period_start", "period_end", "elapsed_days")
        .agg(
            collect_set(when(isInside(), state())).as("states"),
            max_by(col("force_id"), when(isInside(), col("day"))).as("last_force_id"),
            count(when(isInside().and(hasCome()).and(col("observed")), lit(1))).as("observed_days"),
            max(when(col("day").lt(col("period_start")), last())).as("opening"),
            coalesce(
                    min(when(col("day").geq(col("period_end")), first())),
                    max(when(isLatest(), last())))
                .as("closing"))
        .where(size(col("states")).gt(0))
        .withColumn("state", explode(col("states")))
        .select(
            col("platform"),
            col("account_id"),
            col("period_type"),
            col("period_start"),
            col("state.*"),
            col("last_force_id"),
            when(isKnown(), archived()).as("archived"),
            when(isKnown(), expected()).as("expected"),
            col("elapsed_days").minus(col("observed_days")).as("gap_days"));
  }

  private static WindowSpec inTime() {
    return Window.partitionBy("platform", "account_id")
        .orderBy("day")
        .rowsBetween(Window.unboundedPreceding(), 0);
  }

  private static Dataset<Row> withDaysAround(Dataset<Row> periods) {
    Column first = date_sub(col("period_start"), DAYS_OUTSIDE);
    Column last = date_add(col("period_end"), DAYS_OUTSIDE - 1);
    return periods.withColumn("day", explode(sequence(first, last)));
  }

  private static Column isInside() {
    return col("day").geq(col("period_start")).and(col("day").lt(col("period_end")));
  }

  /** A harvest may say that it ends later than anything in the lake was seen. */
  private static Column hasCome() {
    return datediff(col("day"), col("period_start")).lt(col("elapsed_days"));
  }

  /** That the period is not over, and the day is one of the last seven of it so far. */
  private static Column isLatest() {
    Column unfinished = col("elapsed_days").lt(datediff(col("period_end"), col("period_start")));
    Column age = datediff(col("day"), col("period_start")).minus(col("elapsed_days"));
    return unfinished.and(isInside()).and(age.geq(-DAYS_OUTSIDE));
  }

  private static Column state() {
    return struct("force_id", "account_type", "rank_group", "function", "published_alone");
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

  /** Posts that vanish from the profile faster than new ones come leave nothing to compare with. */
  private static Column isKnown() {
    return expected().geq(0);
  }

  private static Column expected() {
    return col("closing.counted").minus(col("opening.counted"));
  }

  private static Column archived() {
    return col("closing.archived").minus(col("opening.archived"));
  }
}
