package bluelamp.tables.record;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.weekday;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Calendar;
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
 * An account's days that follow one another in one week, one month and one state of its
 * registration. Every period is made of whole stretches, and of an account with a row for every day
 * there are a fifth as many of them as of days.
 */
final class Stretches {
  /** What an account is registered as on a day. */
  static final Column[] STATE =
      columns("force_id", "account_type", "rank_group", "function", "published_alone");

  private Stretches() {}

  /**
   * One row per stretch: {@code begins}, the {@link Calendar#pieceOf piece} that it lies in; the
   * first and the last day that has a row; what was archived {@code before} it and {@code up_to}
   * its end; the weekdays {@code observed}, see {@link #observedBefore}; and its first and its last
   * snapshot, {@code first_seen} and {@code last_seen}: the day, what was archived up to it and
   * what the profile had counted.
   */
  static Dataset<Row> of(Dataset<Row> accountDay) {
    Column number = bit(weekday(col("day")));
    return inStates(accountDay)
        .withColumn("begins", Calendar.pieceOf(col("day")))
        .groupBy(key())
        .agg(
            min("day").as("first_day"),
            max("day").as("last_day"),
            min(col("up_to").minus(col("posts"))).as("before"),
            max("up_to").as("up_to"),
            bit_or(when(col("observed"), number)).as("observed"),
            min(first("day")).as("first_seen_day"),
            min_by(first("archived_first"), first("day")).as("first_archived"),
            min_by(col("profile_first_posts"), first("day")).as("first_counted"),
            max(last("day")).as("last_seen_day"),
            max_by(last("archived_last"), last("day")).as("last_archived"),
            max_by(col("profile_last_posts"), last("day")).as("last_counted"))
        .withColumn("first_seen", snapshot("first_seen_day", "first_archived", "first_counted"))
        .withColumn("last_seen", snapshot("last_seen_day", "last_archived", "last_counted"))
        .drop("first_seen_day", "first_archived", "first_counted")
        .drop("last_seen_day", "last_archived", "last_counted");
  }

  /** How many of the stretch's observed days lie before another day. */
  static Column observedBefore(Column day) {
    Column days = datediff(day, weekOf(col("begins")));
    Column weekdays = bit(greatest(lit(0), least(lit(7), days))).minus(1);
    return coalesce(bit_count(col("observed").bitwiseAND(weekdays)), lit(0));
  }

  /** Days with what was archived up to them, and how often the state had changed. */
  private static Dataset<Row> inStates(Dataset<Row> accountDay) {
    Column state = struct(STATE);
    Column changes = when(state.eqNullSafe(lag(state, 1).over(inTime())), 0).otherwise(1);
    return accountDay
        .withColumns(Map.of("up_to", sum("posts").over(soFar()), "changes", changes))
        .withColumns(
            Map.of(
                "state", sum("changes").over(soFar()),
                "archived_first", col("up_to").minus(col("posts")).plus(col("posts_before_first")),
                "archived_last", col("up_to").minus(col("posts_after_last"))));
  }

  private static Column first(String name) {
    return when(col("profile_first_posts").isNotNull(), col(name));
  }

  private static Column last(String name) {
    return when(col("profile_last_posts").isNotNull(), col(name));
  }

  /** Of numbers and not of structs until they are few: Spark sorts to find the least struct. */
  private static Column snapshot(String day, String archived, String counted) {
    return when(
        col(day).isNotNull(),
        struct(col(day).as("day"), col(archived).as("archived"), col(counted).as("counted")));
  }

  private static Column bit(Column place) {
    return call_function("shiftleft", lit(1), place);
  }

  private static Column weekOf(Column day) {
    return trunc(day, "week");
  }

  private static Column[] key() {
    return Stream.of(columns("platform", "account_id", "state", "begins"), STATE)
        .flatMap(Arrays::stream)
        .toArray(Column[]::new);
  }

  private static WindowSpec soFar() {
    return inTime().rowsBetween(Window.unboundedPreceding(), Window.currentRow());
  }

  private static WindowSpec inTime() {
    return Window.partitionBy("platform", "account_id").orderBy("day");
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
