package bluelamp.tables.reach;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Disclosure;
import bluelamp.measure.Reach;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What each author did in each period, once for every unit the author belongs to: the step between
 * an account's days and the reach of a unit, because potential reach counts an author once however
 * often and for whomever he posted.
 */
final class Authors {
  private static final Column[] PERIOD = cols("period_type", "period_start", "closed");

  private static final WindowSpec OF_ACCOUNT =
      Window.partitionBy("platform", "period_type", "period_start", "account_id")
          .orderBy("last_day")
          .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());

  private Authors() {}

  /**
   * Rows by platform, unit, period and account: leaders in the units that reach is said of,
   * corporate accounts in the unit {@code force_account_type} of their force.
   */
  static Dataset<Row> of(Dataset<Row> accountDay, Dataset<Row> periods, Dataset<Row> forces) {
    // Whatever is asked from here to a unit's authors is asked within a period.
    Dataset<Row> accounts =
        Disclosure.uncovered(
            inPeriods(accountDay, periods, forces)
                .repartition(cols("platform", "period_type", "period_start"))
                .withColumn("last_force_id", last("force_id").over(OF_ACCOUNT)));
    Dataset<Row> inUnits =
        Units.explode(
            accounts,
            Units.ACCOUNT,
            Units.FORCE_ACCOUNT_TYPE,
            Units.FORCE_RANK_GROUP,
            Units.RANK_GROUP,
            Units.FORCE,
            Units.NATION,
            Units.ENGLAND_AND_WALES);
    return inUnits
        .where(col("leads").notEqual(ofCorporate()).and(not(ofAccount().and(inWeeks()))))
        .withColumn(
            "force_id", when(ofAccount(), col("last_force_id")).otherwise(col("unit_force_id")))
        .groupBy(with(PERIOD, "platform", "unit_type", "unit_id", "force_id", "account_id"))
        .agg(
            bool_or(col("hidden")).as("hidden"),
            with(
                together(),
                bool_or(col("outside_group")).as("outside_group"),
                bool_or(col("outside_force")).as("outside_force")));
  }

  private static Column ofCorporate() {
    return col("unit_type").equalTo("force_account_type");
  }

  private static Column ofAccount() {
    return col("unit_type").equalTo("account");
  }

  private static Column inWeeks() {
    return col("period_type").equalTo("week");
  }

  private static Dataset<Row> inPeriods(
      Dataset<Row> accountDay, Dataset<Row> periods, Dataset<Row> forces) {
    Column leads = col("account_type").equalTo("leader");
    Column hidden = leads.and(not(col("alone"))).and(Reach.hasPosts());
    Column mayStandAlone = bool_and(coalesce(col("published_alone"), lit(false)));
    return accountDay
        .where(col("account_type").isin("leader", "corporate"))
        .withColumns(ofDay())
        .join(broadcast(periods), "day")
        .join(broadcast(forces.select("force_id", "nation")), new String[] {"force_id"}, "left")
        .groupBy(
            with(
                PERIOD,
                "platform",
                "account_id",
                "force_id",
                "nation",
                "rank_group",
                "account_type"))
        .agg(max("day").as("last_day"), with(together(), mayStandAlone.as("alone")))
        .withColumns(Map.of("leads", leads, "hidden", hidden));
  }

  private static Map<String, Column> ofDay() {
    return Map.of(
        "broadcast", col("original").plus(col("quote")),
        "basis_rank", Reach.basisRank(col("follower_basis")),
        "audience", col("followers"),
        "views_delivered", when(wholeDay(), col("views")),
        "views_deliveries", when(wholeDay(), col("views_deliveries")),
        "seen_days", col("observed").or(Reach.hasPosts()).cast("long"),
        "registered_days", lit(1L));
  }

  /**
   * Views and deliveries are of the same posts only where each post of the day has a follower
   * count.
   */
  private static Column wholeDay() {
    return col("deliveries_posts").equalTo(col("posts"));
  }

  private static Column[] together() {
    List<Column> all = new ArrayList<>(Reach.sums());
    all.add(max("audience").as("audience"));
    all.add(max("basis_rank").as("basis_rank"));
    all.add(max("staleness_days").as("staleness_days"));
    all.add(sum("seen_days").as("seen_days"));
    all.add(sum("registered_days").as("registered_days"));
    return all.toArray(Column[]::new);
  }

  private static Column[] cols(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }

  private static Column[] with(Column[] some, String... names) {
    return with(some, cols(names));
  }

  private static Column[] with(Column[] some, Column... more) {
    List<Column> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(Column[]::new);
  }
}
