package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Marker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every published value in one long table: indicator, unit, period, part and whole, value and
 * interval. An indicator has a row wherever its table has one for a unit that the indicator is said
 * of.
 */
public final class IndicatorValues {
  /** What a value is known by. */
  static final String[] KEY = {
    "indicator", "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private IndicatorValues() {}

  /**
   * The table, from what is published of the period tables; nothing of it revised yet, see {@link
   * #revised}.
   */
  public static Dataset<Row> of(
      Dataset<Row> engagementRatio,
      Dataset<Row> leaderReach,
      Dataset<Row> sentimentTrend,
      Dataset<Row> purposeShare) {
    return stacked(engagementRatio, Indicators.OF_ENGAGEMENT)
        .unionByName(stacked(leaderReach, BesideReach.and(Indicators.OF_REACH)))
        .unionByName(stacked(sentimentTrend, Indicators.OF_SENTIMENT))
        .unionByName(stacked(purposeShare, Indicators.OF_PURPOSE));
  }

  /**
   * Values with {@code r} added where they have been revised, and nowhere twice.
   *
   * @param revisedKeys rows of {@code revisions}, or any with its key columns
   */
  public static Dataset<Row> revised(Dataset<Row> values, Dataset<Row> revisedKeys) {
    Column[] keys =
        Arrays.stream(KEY).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Dataset<Row> marks = revisedKeys.select(keys).distinct().withColumn("revised", lit("r"));
    Column fresh = col("revised").isNotNull().and(col("marker").contains("r").equalTo(false));
    Column marker = when(fresh, concat(col("marker"), lit("r"))).otherwise(col("marker"));
    return values.join(marks, KEY, "left").withColumn("marker", marker).select(columnsOf(values));
  }

  private static Column[] columnsOf(Dataset<Row> values) {
    return Arrays.stream(values.columns())
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  private static Dataset<Row> stacked(Dataset<Row> periodTable, List<Column> indicators) {
    return periodTable
        .withColumn("of", explode(array(indicators.toArray(Column[]::new))))
        .where(col("of").isNotNull())
        .select(
            col("of.indicator"),
            col("platform"),
            col("unit_type"),
            col("unit_id"),
            col("force_id"),
            col("period_type"),
            col("period_start"),
            col("of.numerator"),
            col("of.denominator"),
            col("of.value"),
            col("of.ci_low"),
            col("of.ci_high"),
            col("of.ci_method"),
            col("of.shrunk_value"),
            marker().as("marker"),
            col("coverage"));
  }

  /**
   * Of the row's marker what concerns the value: a missing value is not unreliable, one of few
   * posts is, and only shares break.
   */
  private static Column marker() {
    Column missing = col("of.value").isNull();
    Column suppressed = col("of.kept_back");
    Column ofNothing = coalesce(col("of.denominator").equalTo(0), lit(false));
    return Marker.of(
        Map.of(
            Marker.X, missing.and(suppressed.or(ofNothing).equalTo(false)),
            Marker.Z, missing.and(ofNothing),
            Marker.U, missing.equalTo(false).and(col("of.unreliable")),
            Marker.C, suppressed,
            Marker.B, col("of.breaks").and(col("marker").contains("b")),
            Marker.P, col("marker").contains("p")));
  }
}
