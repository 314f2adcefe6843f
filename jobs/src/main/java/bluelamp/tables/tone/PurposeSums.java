package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import bluelamp.measure.Borrowing;
import bluelamp.measure.Calendar;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Posts by purpose of forces and nations, in the periods that shares of purposes are told of. */
final class PurposeSums {
  private static final String[] PERIOD = {"period_type", "period_start", "closed"};
  private static final String ELAPSED = "elapsed_days";

  private static final String[] UNIT = {
    "platform", "unit_type", "unit_id", "unit_force_id", "period_type", "period_start", "closed"
  };

  private PurposeSums() {}

  /**
   * One row a unit, platform and period, with the sums of {@link ScoredPosts#SHARES}; none is left
   * out.
   */
  static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> periods,
      Dataset<Row> designEffects,
      Dataset<Row> nations,
      Dataset<Row> platforms) {
    Dataset<Row> ofForces =
        Borrowing.beside(
                ofForces(accountDay, periods),
                designEffects,
                ScoredPosts.SHARES,
                UnaryOperator.identity())
            .unionByName(grid(nations, platforms, periods), true)
            .join(broadcast(nations), "force_id");
    return inUnits(ofForces);
  }

  /** By account type, as that is what design effects are learnt by. */
  private static Dataset<Row> ofForces(Dataset<Row> accountDay, Dataset<Row> periods) {
    List<Column> days = new ArrayList<>();
    Stream.of("platform", "force_id", "account_type", "day").forEach(each -> days.add(col(each)));
    days.add(col(ScoredPosts.NOT_SCORED));
    days.add(col("observed").cast("long").as(DailyTone.OBSERVED));
    ScoredPosts.SHARES.forEach(each -> days.addAll(each.ofDay()));
    List<Column> sums = new ArrayList<>();
    sums.add(sum(ScoredPosts.NOT_SCORED).as(ScoredPosts.NOT_SCORED));
    sums.add(sum(DailyTone.OBSERVED).as(DailyTone.OBSERVED));
    ScoredPosts.SHARES.forEach(each -> sums.addAll(each.sumsOverDays(lit(true))));
    return accountDay
        .select(days.toArray(Column[]::new))
        .join(broadcast(periods.select(columns(PERIOD, ELAPSED, "day"))), "day")
        .groupBy(columns(PERIOD, ELAPSED, "platform", "force_id", "account_type"))
        .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new))
        .withColumn("quarter_start", Calendar.quarterReached());
  }

  private static Dataset<Row> grid(
      Dataset<Row> nations, Dataset<Row> platforms, Dataset<Row> periods) {
    return nations
        .select("force_id")
        .crossJoin(broadcast(platforms))
        .crossJoin(broadcast(periods.where(Calendar.isFirstDay()).select(columns(PERIOD))));
  }

  private static Dataset<Row> inUnits(Dataset<Row> forces) {
    List<Column> sums = new ArrayList<>();
    Stream.of(ScoredPosts.NOT_SCORED, DailyTone.OBSERVED)
        .forEach(each -> sums.add(coalesce(sum(each), lit(0L)).as(each)));
    ScoredPosts.SHARES.forEach(each -> sums.addAll(each.sumsOfSums()));
    return told(forces)
        .groupBy(columns(UNIT))
        .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new));
  }

  /** Rows by force, once for each unit and period that shares are told of. */
  static Dataset<Row> told(Dataset<Row> forces) {
    Column told =
        col("unit_type")
            .equalTo("force")
            .and(col("period_type").equalTo("year"))
            .or(col("unit_type").equalTo("nation").and(col("period_type").equalTo("quarter")));
    return Units.explode(forces, Units.FORCE, Units.NATION, Units.ENGLAND_AND_WALES).where(told);
  }

  private static Column[] columns(String[] names, String... more) {
    return Stream.of(names, more).flatMap(Stream::of).map(functions::col).toArray(Column[]::new);
  }
}
