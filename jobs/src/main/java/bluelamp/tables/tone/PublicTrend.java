package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import bluelamp.measure.Calendar;
import bluelamp.measure.Calendar.Role;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Units;
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
 * How the public sounds in what it writes to forces: by closed quarter alone, from ten people on
 * whose posts a model read, in counts rounded to five and values computed from these alone.
 */
final class PublicTrend {
  private static final String[] KEY = {
    "platform",
    "unit_type",
    "unit_id",
    "unit_force_id",
    "period_type",
    "period_start",
    "closed",
    "role"
  };

  private PublicTrend() {}

  /** Rows of {@link UnitTrend#SCHEMA} with {@code marker}; each unit has all closed quarters. */
  static Dataset<Row> of(
      Dataset<Row> publicDay,
      Dataset<Row> publicAuthors,
      Dataset<Row> calendar,
      Dataset<Row> nations,
      Dataset<Row> platforms,
      Corrections corrections) {
    Dataset<Row> quarters =
        calendar
            .where(col("closed").and(col("period_type").equalTo("quarter")))
            .where(col("role").isin(Role.PERIOD.word(), Role.YEAR_BEFORE.word()))
            .select("day", "period_type", "period_start", "closed", "role");
    Dataset<Row> days =
        asTone(publicDay)
            .join(broadcast(quarters), "day")
            .drop("day")
            .unionByName(grid(nations, platforms, quarters), true);
    Dataset<Row> people =
        inUnits(publicAuthors.where("scored").join(broadcast(quarters), "day"), nations)
            .groupBy(columns(KEY))
            .agg(count_distinct(col("account_key")).as(PublicQuarter.PEOPLE));
    Column[] sums =
        DailyTone.SUMS.stream()
            .map(each -> coalesce(sum(each), lit(0L)).as(each))
            .toArray(Column[]::new);
    return inUnits(days, nations)
        .groupBy(columns(KEY))
        .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new))
        .withColumn(PublicQuarter.PEOPLE, lit(0L))
        .unionByName(people, true)
        .groupByKey((MapFunction<Row, String>) PublicQuarter::keyOf, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (quarter, rows) -> PublicQuarter.of(corrections, rows),
            Encoders.row(PublicQuarter.SCHEMA));
  }

  /** No square is needed: the interval must not tell how many wrote on a day. */
  private static Dataset<Row> asTone(Dataset<Row> publicDay) {
    return publicDay
        .select(
            col("platform"),
            col("force_id"),
            col("day"),
            col("positive"),
            col("neutral"),
            col("negative"),
            col(ScoredPosts.NOT_SCORED),
            col("observed").cast("long").as(DailyTone.OBSERVED))
        .withColumns(
            Map.of(
                "squares",
                lit(0L),
                "products",
                lit(0L),
                "sizes",
                lit(0L),
                "days",
                lit(0L),
                DailyTone.BORROWING,
                lit(0.0)));
  }

  private static Dataset<Row> grid(
      Dataset<Row> nations, Dataset<Row> platforms, Dataset<Row> quarters) {
    Dataset<Row> periods =
        quarters
            .where(col("role").equalTo(Role.PERIOD.word()).and(Calendar.isFirstDay()))
            .drop("day");
    return nations.select("force_id").crossJoin(broadcast(platforms)).crossJoin(broadcast(periods));
  }

  private static Dataset<Row> inUnits(Dataset<Row> rows, Dataset<Row> nations) {
    return Units.explode(
        rows.join(broadcast(nations), "force_id"),
        Units.FORCE,
        Units.NATION,
        Units.ENGLAND_AND_WALES);
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(functions::col).toArray(Column[]::new);
  }
}
