package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * An account's coverage of a period, parted by the states of its registration, so that whoever
 * moves is counted once and the parts add up to the account's own. Archived posts go with the day
 * they were posted on; those missing, of which nobody knows the day, go evenly over the days.
 */
final class CoverageParts {
  private static final Column[] PERIOD =
      columns("platform", "account_id", "period_type", "period_start");

  private CoverageParts() {}

  /**
   * Rows by account, period and state.
   *
   * @param inside the account's {@link Stretches} in the period, with the snapshots {@code opening}
   *     and {@code closing} it
   */
  static Dataset<Row> of(Dataset<Row> inside) {
    Column archived = sum("archived").over(ofAll());
    Column present = least(archived, col("expected"));
    Column missing = col("expected").minus(present);
    return byState(inside)
        .withColumns(
            Map.of(
                "missing", apportioned(missing, "days"),
                "covered", when(isKnown(), apportioned(present, "archived")),
                "last_force_id", max_by(col("force_id"), col("last_day")).over(ofAll())))
        .withColumn("archived", when(isKnown(), col("archived")))
        .withColumn("expected", col("covered").plus(col("missing")))
        .drop("days", "missing", "last_day");
  }

  private static Dataset<Row> byState(Dataset<Row> inside) {
    Column days = datediff(least(col("until"), col("end")), least(col("since"), col("end")));
    Column observed = Stretches.observedBefore(col("end"));
    return inside
        .withColumns(ofStretch())
        .groupBy(Stream.of(PERIOD, Stretches.STATE).flatMap(Arrays::stream).toArray(Column[]::new))
        .agg(
            max("last_day").as("last_day"),
            first("expected").as("expected"),
            sum(days).as("days"),
            sum(days.minus(observed)).as("gap_days"),
            sum(col("upper").minus(col("lower"))).as("archived"));
  }

  /**
   * Of each stretch: the days it stands for, its own and those without a row up to the next; and
   * its part of the archived posts. The first and the last reach to the snapshots outside. A
   * harvest may say that it ends later than anything in the lake was seen: such days close no gap.
   */
  private static Map<String, Column> ofStretch() {
    WindowSpec inTime = ofPeriod().orderBy("first_day");
    Column next = lead("first_day", 1).over(inTime);
    Column isFirst = lag("first_day", 1).over(inTime).isNull();
    Column end = date_add(col("period_start"), col("elapsed_days"));
    Column opening = col("opening.archived");
    Column closing = col("closing.archived");
    Column up = between(opening, col("up_to"), closing);
    Column down = between(opening, col("before"), closing);
    return Map.of(
        "end", end,
        "since", when(isFirst, col("period_start")).otherwise(col("first_day")),
        "until", coalesce(next, end),
        "lower", when(isFirst, opening).otherwise(down),
        "upper", when(next.isNull(), closing).otherwise(up),
        "expected", expected());
  }

  private static Column isKnown() {
    return col("expected").isNotNull();
  }

  private static Column between(Column least, Column value, Column greatest) {
    return greatest(least, least(value, greatest));
  }

  /** Posts that vanish from the profile faster than new ones come leave nothing to compare with. */
  private static Column expected() {
    Column change = col("closing.counted").minus(col("opening.counted"));
    return when(not(change.lt(0)), change);
  }

  /**
   * The state's part of a whole number, by its part of a sum; rounded along the states, so that no
   * post is lost.
   */
  private static Column apportioned(Column whole, String by) {
    WindowSpec upToHere = inOrder().rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column sum = sum(by).over(ofAll());
    Column total = when(sum.gt(0), sum);
    Column reached = sum(by).over(upToHere);
    Column upper = round(whole.multiply(reached).divide(total));
    Column lower = round(whole.multiply(reached.minus(col(by))).divide(total));
    return when(whole.isNotNull(), coalesce(upper.minus(lower), lit(0)).cast("long"));
  }

  /** All states of the period; in their order, so that they are sorted once. */
  private static WindowSpec ofAll() {
    return inOrder().rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
  }

  private static WindowSpec inOrder() {
    return ofPeriod().orderBy(Stretches.STATE);
  }

  private static WindowSpec ofPeriod() {
    return Window.partitionBy(PERIOD);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
