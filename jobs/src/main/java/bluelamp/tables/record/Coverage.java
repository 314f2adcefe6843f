package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Calendar;
import bluelamp.measure.Disclosure;
import bluelamp.measure.Platforms;
import bluelamp.measure.Units;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of what accounts posted is archived: archived posts against the change of the profile's
 * own post count. A unit's coverage is that of its accounts of which it is known: {@code
 * accounts_observed} says how many those are, and {@code accounts} of how many with any row in the
 * period. What one account has over its own count makes up for nothing that another lacks.
 */
public final class Coverage {
  private static final String[] UNIT = {
    "platform", "unit_type", "unit_id", "unit_force_id", "period_type", "period_start"
  };

  private Coverage() {}

  /**
   * Coverage by unit and period.
   *
   * @param accountDay days of the calendar's periods, and seven days to either side
   * @param forces each has a row in every period, and so has each nation
   * @param accountRegistry on whose platforms they have them
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry) {
    Dataset<Row> periods = periods(calendar);
    Dataset<Row> nations = forces.select("force_id", "nation");
    Dataset<Row> accounts =
        AccountCoverage.of(accountDay, periods)
            .join(broadcast(nations), new String[] {"force_id"}, "left");
    return onceInUnits(accounts)
        .unionByName(withoutAccounts(nations, accountRegistry, periods), true)
        .groupBy(columns(UNIT))
        .agg(
            total("archived"),
            total("covered"),
            total("expected"),
            total("gap_days"),
            count("account_id").as("accounts"),
            count("expected").as("accounts_observed"),
            coalesce(sum(not(col("published_alone")).cast("long")), lit(0L)).as("kept_back"))
        .withColumn("coverage", coverage())
        .withColumn("published_alone", Disclosure.publishableOfAll(col("kept_back")))
        .drop("kept_back")
        .withColumnRenamed("unit_force_id", "force_id");
  }

  /**
   * Each account once in each of its units. They lie together by account as they come: nothing else
   * may be among them yet, or all would be moved to meet again.
   */
  private static Dataset<Row> onceInUnits(Dataset<Row> accounts) {
    return Units.explode(accounts, Units.values())
        .where(not(isAccount()).or(col("period_type").notEqual("week")))
        .withColumn(
            "unit_force_id",
            when(isAccount(), col("last_force_id")).otherwise(col("unit_force_id")))
        .groupBy(columns(UNIT, "account_id"))
        .agg(
            sum("archived").as("archived"),
            sum("covered").as("covered"),
            sum("expected").as("expected"),
            sum("gap_days").as("gap_days"),
            min("published_alone").as("published_alone"));
  }

  private static Dataset<Row> periods(Dataset<Row> calendar) {
    return calendar
        .where(col("role").equalTo("period").and(Calendar.isFirstDay()))
        .select("period_type", "period_start", "period_end", "elapsed_days");
  }

  /** Rows of nothing for each force and nation, so that a silent one stands in the grid. */
  private static Dataset<Row> withoutAccounts(
      Dataset<Row> nations, Dataset<Row> accountRegistry, Dataset<Row> periods) {
    Dataset<Row> grid =
        nations
            .crossJoin(broadcast(Platforms.of(accountRegistry)))
            .crossJoin(broadcast(periods.select("period_type", "period_start")));
    return Units.explode(grid, Units.FORCE, Units.NATION, Units.ENGLAND_AND_WALES)
        .select(columns(UNIT));
  }

  /** Nothing against nothing is whole. */
  private static Column coverage() {
    return when(col("accounts_observed").equalTo(0), lit(null).cast("double"))
        .when(col("expected").equalTo(0), lit(1.0))
        .otherwise(col("covered").divide(col("expected")));
  }

  /** An account that has moved is one row, under the force of its last day in the period. */
  private static Column isAccount() {
    return col("unit_type").equalTo("account");
  }

  private static Column total(String name) {
    return coalesce(sum(name), lit(0L)).as(name);
  }

  private static Column[] columns(String[] names, String... more) {
    return Stream.of(names, more)
        .flatMap(Arrays::stream)
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
