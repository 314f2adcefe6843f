package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Calendar;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Sums of units over periods, from those of accounts: one row a unit, platform and period, dense
 * for forces and nations.
 */
final class UnitPeriods {
  private static final List<String> KEY =
      Stream.concat(
              Stream.of("platform", "unit_type", "unit_id", "force_id", "account_type", "nation"),
              AccountPeriods.PERIOD.stream())
          .toList();

  private UnitPeriods() {}

  /**
   * Sums by unit, with {@code force_id} where the unit lies within a force, {@code nation} on force
   * rows, {@code account_type} on account rows, {@code accounts} that posted and {@code
   * hidden_accounts} among them.
   */
  static Dataset<Row> of(
      Dataset<Row> accountPeriods,
      Dataset<Row> platforms,
      Dataset<Row> calendar,
      Dataset<Row> forces) {
    Dataset<Row> nations = forces.select("force_id", "nation");
    Dataset<Row> accounts =
        AccountsOnce.beside(
            accountPeriods.join(broadcast(nations), new String[] {"force_id"}, "left"));
    Dataset<Row> dense = accounts.unionByName(grid(platforms, calendar, nations), true);
    Dataset<Row> inUnits =
        Units.explode(dense, Units.values())
            .where(not(isAccountWeek()).and(isDense().or(not(saysNothing()))));
    return summed(inUnits.select(inUnit(inUnits))).where(isDense().or(col("posts").gt(0)));
  }

  /** Units that have a row without a post. */
  private static Column isDense() {
    return col("unit_type").isin("force", "nation");
  }

  /**
   * Whether an account adds nothing to units that have posts of others: it has none, and did not
   * broadcast shortly before, nor was it seen the year before.
   */
  private static Column saysNothing() {
    return Stream.of("posts", "broadcast_last_30", "broadcast_year_before", "observed_year_before")
        .map(each -> coalesce(col(each), lit(0L)).equalTo(0))
        .reduce(Column::and)
        .orElseThrow();
  }

  /** Every force in every period, without a post: what has no account still has a row. */
  private static Dataset<Row> grid(
      Dataset<Row> platforms, Dataset<Row> calendar, Dataset<Row> nations) {
    Column[] period = AccountPeriods.PERIOD.stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> periods = calendar.where(isFirstDay()).select(period);
    return nations.crossJoin(platforms).crossJoin(broadcast(periods));
  }

  private static Column isFirstDay() {
    return col("role").equalTo("period").and(Calendar.isFirstDay());
  }

  /** Accounts are said of months and longer. */
  private static Column isAccountWeek() {
    return isUnit("account").and(col("period_type").equalTo("week"));
  }

  private static Column isUnit(String type) {
    return col("unit_type").equalTo(type);
  }

  private static Column[] inUnit(Dataset<Row> exploded) {
    List<String> replaced = List.of("force_id", "account_type", "nation");
    Stream<Column> kept =
        Stream.of(exploded.columns()).filter(name -> !replaced.contains(name)).map(functions::col);
    Stream<Column> ofUnit =
        Stream.of(
            when(isUnit("account"), col("last_force_id"))
                .otherwise(col("unit_force_id"))
                .as("force_id"),
            when(isUnit("account"), col("last_account_type")).as("account_type"),
            when(isUnit("force"), col("nation")).as("nation"),
            AccountsOnce.isCounted().as("counted"));
    return Stream.concat(kept, ofUnit).toArray(Column[]::new);
  }

  private static Dataset<Row> summed(Dataset<Row> rows) {
    Column hidden = col("counted").and(not(col("always_alone")));
    List<Column> sums = new ArrayList<>();
    sums.add(coalesce(sum(col("counted").cast("long")), lit(0L)).as("accounts"));
    sums.add(coalesce(sum(hidden.cast("long")), lit(0L)).as("hidden_accounts"));
    AccountPeriods.COUNTS.forEach(name -> sums.add(coalesce(sum(name), lit(0L)).as(name)));
    AccountPeriods.PROPORTIONS.forEach(each -> sums.addAll(each.burstsOfSums()));
    return AccountPeriods.besideShares(
        rows.groupBy(KEY.stream().map(functions::col).toArray(Column[]::new))
            .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new)));
  }
}
