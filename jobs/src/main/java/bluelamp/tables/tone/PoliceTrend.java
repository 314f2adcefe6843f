package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.Marker;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.SmallNumbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * How posts of forces sound, by week, month, quarter and year, with the change on the year before
 * and the slope, see {@link UnitTrend}; of every force, and of each nation by purpose too.
 */
final class PoliceTrend {
  private static final String[] PERIOD = {
    "period_type", "period_start", "period_end", "closed", "role"
  };

  private static final String[] OF_COVERAGE = {
    "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private PoliceTrend() {}

  /** Rows of {@link UnitTrend#SCHEMA} with {@code marker} and {@code coverage}. */
  static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> designEffects,
      Dataset<Row> coverage,
      Dataset<Row> nations,
      Dataset<Row> platforms,
      Corrections corrections) {
    Dataset<Row> sums =
        DailyTone.of(accountDay, designEffects, nations)
            .withColumn("role", lit(UnitTrend.PIECE))
            .unionByName(TrendGrid.of(nations, platforms, calendar, PERIOD), true);
    Dataset<Row> trends =
        withTallies(sums, accountDay, nations, corrections)
            .groupByKey((MapFunction<Row, String>) UnitTrend::keyOf, Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>)
                    (unit, rows) -> UnitTrend.of(corrections, rows),
                Encoders.row(UnitTrend.SCHEMA));
    return judged(trends.join(broadcast(ofUnits(coverage)), OF_COVERAGE, "left"), corrections);
  }

  /** The account-days besides, where they are drawn from: most lakes have no labels. */
  private static Dataset<Row> withTallies(
      Dataset<Row> sums, Dataset<Row> accountDay, Dataset<Row> nations, Corrections corrections) {
    return corrections.isEmpty()
        ? sums
        : sums.unionByName(
            DailyTone.tallies(accountDay.where(corrections.isCorrected()), nations)
                .withColumn("role", lit(UnitTrend.DAY)),
            true);
  }

  private static Dataset<Row> ofUnits(Dataset<Row> coverage) {
    return coverage
        .where(col("unit_type").isin("force", "nation"))
        .select(
            Stream.concat(Stream.of(OF_COVERAGE), Stream.of("coverage"))
                .map(functions::col)
                .toArray(Column[]::new));
  }

  /**
   * What was hardly archived, or observed by nobody, has no value; and any value is unreliable that
   * no label validates, that few posts make, or that could not be corrected.
   */
  private static Dataset<Row> judged(Dataset<Row> trends, Corrections corrections) {
    Column n = col("positive").plus(col("neutral")).plus(col("negative"));
    Column unseen = n.plus(col("not_scored")).plus(col(DailyTone.OBSERVED)).equalTo(0);
    Column missing = Archived.tooLittle().or(unseen);
    Column unreliable =
        not(corrections.isOwn())
            .or(n.lt(SmallNumbers.FEWEST_POSTS))
            .or(Archived.partly())
            .or(col("net_corrected").isNull());
    Map<String, Column> columns = new LinkedHashMap<>();
    TrendValues.VALUES.forEach(each -> columns.put(each, when(not(missing), col(each))));
    columns.put("ci_method", when(missing, "none").otherwise(col("ci_method")));
    columns.put(
        "not_scored", when(col("stratum").equalTo(ToneStrata.ALL), col(ScoredPosts.NOT_SCORED)));
    columns.put(
        "marker",
        Marker.of(
            Map.of(
                Marker.X, missing,
                Marker.Z, not(missing).and(n.equalTo(0)),
                Marker.U, not(missing).and(n.gt(0)).and(unreliable),
                Marker.P, not(col("closed")))));
    return trends.withColumns(columns);
  }
}
