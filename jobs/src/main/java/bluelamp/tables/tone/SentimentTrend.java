package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.Calendar.Role;
import bluelamp.measure.Marker;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.Platforms;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.SmallNumbers;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Table {@code sentiment_trend}: how posts of forces sound, by week, month, quarter and year, with
 * the change on the year before and the slope, see {@link UnitTrend}; and how the public sounds in
 * what it writes to them, see {@link PublicTrend}. Where posts have been labelled, nets without the
 * model's errors stand beside the model's own; else values are marked unreliable.
 */
public final class SentimentTrend {
  private static final List<String> PERIOD =
      List.of("period_type", "period_start", "period_end", "closed", "elapsed_days");

  private static final String[] OF_COVERAGE = {
    "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private SentimentTrend() {}

  /**
   * The table.
   *
   * @param accountDay every day that the calendar names, and of the 65 weeks before each period
   * @param publicDay likewise, of the quarters and those of the year before; and {@code
   *     publicAuthors}
   * @param forces each has a row in every period, and so has each nation
   * @param validation table {@code sentiment_validation}
   * @param modelId what scored the posts
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> publicDay,
      Dataset<Row> publicAuthors,
      Dataset<Row> calendar,
      Dataset<Row> designEffects,
      Dataset<Row> coverage,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry,
      Dataset<Row> validation,
      String modelId) {
    Dataset<Row> nations = forces.select("force_id", "nation");
    Dataset<Row> platforms = Platforms.of(accountRegistry);
    Corrections police = Corrections.of(validation, "police", NetSentiment.CLASSES, modelId);
    Corrections publics = Corrections.of(validation, "public", NetSentiment.CLASSES, modelId);
    Dataset<Row> ofPolice =
        ofPolice(accountDay, calendar, designEffects, nations, platforms, police)
            .join(broadcast(ofUnits(coverage)), OF_COVERAGE, "left");
    Dataset<Row> ofPublic =
        PublicTrend.of(publicDay, publicAuthors, calendar, nations, platforms, publics);
    return judged(ofPolice, police)
        .withColumn("series", lit("police"))
        .withColumn("validation", validationOf(police))
        .unionByName(
            ofPublic
                .withColumn("series", lit("public"))
                .withColumn("validation", validationOf(publics)),
            true)
        .withColumn("model_id", lit(modelId))
        .drop("closed", DailyTone.OBSERVED);
  }

  private static Column validationOf(Corrections corrections) {
    return when(corrections.isOwn(), "own").otherwise("none");
  }

  private static Dataset<Row> ofPolice(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> designEffects,
      Dataset<Row> nations,
      Dataset<Row> platforms,
      Corrections corrections) {
    Dataset<Row> days = DailyTone.of(accountDay, designEffects, nations);
    Dataset<Row> periods =
        DailyTone.summed(
            ofPeriods(days, calendar).unionByName(grid(nations, platforms, calendar)),
            DailyTone.with(DailyTone.UNIT, DailyTone.with(PERIOD, "role")));
    Dataset<Row> weeks = DailyTone.weeks(days).withColumn("role", lit(UnitTrend.WEEK));
    Dataset<Row> sums = periods.unionByName(weeks, true);
    return withTallies(sums, accountDay, nations, corrections)
        .groupByKey((MapFunction<Row, String>) UnitTrend::keyOf, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (unit, rows) -> UnitTrend.of(corrections, rows),
            Encoders.row(UnitTrend.SCHEMA));
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

  private static Dataset<Row> ofPeriods(Dataset<Row> days, Dataset<Row> calendar) {
    Dataset<Row> named =
        calendar.where(col("role").isin(Role.PERIOD.word(), Role.YEAR_BEFORE.word()));
    return days.join(broadcast(named), "day").drop("day");
  }

  /** Every unit in every period, without a post. */
  private static Dataset<Row> grid(
      Dataset<Row> nations, Dataset<Row> platforms, Dataset<Row> calendar) {
    Column period = col("role").equalTo(Role.PERIOD.word());
    Column[] kept =
        Stream.concat(PERIOD.stream(), Stream.of("role"))
            .map(functions::col)
            .toArray(Column[]::new);
    Dataset<Row> periods =
        calendar.where(period.and(col("day").equalTo(col("period_start")))).select(kept);
    Column strata =
        array(
            Stream.concat(Stream.of(DailyTone.ALL), ScoredPosts.PURPOSES.stream())
                .map(functions::lit)
                .toArray(Column[]::new));
    Map<String, Column> nothing = new LinkedHashMap<>();
    DailyTone.SUMS.forEach(each -> nothing.put(each, lit(0L)));
    Dataset<Row> units =
        DailyTone.inUnits(
            nations
                .select("force_id")
                .crossJoin(broadcast(platforms))
                .withColumn("stratum", explode(strata)),
            nations);
    return units.drop("nation").distinct().crossJoin(broadcast(periods)).withColumns(nothing);
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
        "not_scored", when(col("stratum").equalTo(DailyTone.ALL), col(ScoredPosts.NOT_SCORED)));
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
