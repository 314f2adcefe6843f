package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import bluelamp.measure.ClusterTally;
import bluelamp.measure.Corrected;
import bluelamp.measure.Estimate;
import bluelamp.measure.ScoredPosts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Shares of purposes without the model's errors, with intervals that know labels and posts. */
final class CorrectedPurposes {
  private static final String[] KEY = {
    "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private static final String[] OF_FORCE = {"platform", "force_id", "period_type", "period_start"};

  private static final List<String> VALUES =
      ScoredPosts.PURPOSES.stream()
          .flatMap(
              each -> Stream.of("corrected", "ci_low", "ci_high").map(what -> name(each, what)))
          .toList();

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "platform STRING, unit_type STRING, unit_id STRING, period_type STRING, period_start DATE, "
              + String.join(" DOUBLE, ", VALUES)
              + " DOUBLE");

  private CorrectedPurposes() {}

  /** A purpose's {@code corrected} share, its {@code ci_low} or {@code ci_high}. */
  static Column its(String purpose, String what) {
    return col(name(purpose, what));
  }

  private static String name(String purpose, String what) {
    return "corrected_" + purpose + "_" + what;
  }

  /** Sums of units with the values beside them, null where there is no correction. */
  static Dataset<Row> beside(
      Dataset<Row> sums,
      Dataset<Row> accountDay,
      Dataset<Row> periods,
      Dataset<Row> nations,
      Corrections corrections) {
    if (corrections.isEmpty()) {
      Dataset<Row> without = sums;
      for (String value : VALUES) {
        without = without.withColumn(value, lit(null).cast("double"));
      }
      return without;
    }
    Dataset<Row> corrected =
        tallies(accountDay.where(corrections.isCorrected()), periods, nations)
            .groupByKey((MapFunction<Row, String>) CorrectedPurposes::keyOf, Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>)
                    (key, tallies) -> of(corrections, key, tallies),
                Encoders.row(SCHEMA));
    return sums.join(broadcast(corrected), KEY, "left");
  }

  /** How many account-days have the same posts by purpose, by unit and period. */
  private static Dataset<Row> tallies(
      Dataset<Row> accountDay, Dataset<Row> periods, Dataset<Row> nations) {
    List<Column> days = new ArrayList<>(List.of(col("platform"), col("force_id"), col("day")));
    ScoredPosts.PURPOSES.forEach(each -> days.add(ScoredPosts.ofPurpose(each).as(each)));
    String[] counts = ScoredPosts.PURPOSES.toArray(String[]::new);
    Dataset<Row> ofForces =
        accountDay
            .select(days.toArray(Column[]::new))
            .join(broadcast(periods.select("period_type", "period_start", "day")), "day")
            .groupBy(columns(OF_FORCE, counts))
            .agg(count(lit(1)).as("times"))
            .join(broadcast(nations), "force_id");
    return PurposeSums.told(ofForces).select(columns(KEY, counts, "times"));
  }

  private static Iterator<Row> of(Corrections corrections, String key, Iterator<Row> tallies) {
    ClusterTally days = new ClusterTally(ScoredPosts.PURPOSES.size());
    Row any = null;
    while (tallies.hasNext()) {
      any = tallies.next();
      Row row = any;
      double[] posts =
          ScoredPosts.PURPOSES.stream().mapToDouble(each -> row.<Long>getAs(each)).toArray();
      days.addTimes(row.<Long>getAs("times"), posts);
    }
    Row unit = any;
    return corrections
        .of(unit.getAs("platform"), days.clusters(), "purpose_share", key)
        .map(shares -> row(unit, shares))
        .stream()
        .iterator();
  }

  private static Row row(Row unit, Corrected shares) {
    List<Object> cells = new ArrayList<>();
    Stream.of(KEY).forEach(each -> cells.add(unit.getAs(each)));
    IntStream.range(0, ScoredPosts.PURPOSES.size())
        .mapToObj(shares::share)
        .forEach(each -> cells.addAll(values(each)));
    return RowFactory.create(cells.toArray());
  }

  private static List<Double> values(Estimate share) {
    return List.of(share.value(), share.low(), share.high());
  }

  private static String keyOf(Row tally) {
    return Stream.of(KEY)
        .map(each -> String.valueOf(tally.<Object>getAs(each)))
        .reduce((one, other) -> one + "|" + other)
        .orElseThrow();
  }

  private static Column[] columns(String[] names, String[] more, String... last) {
    return Stream.of(names, more, last)
        .flatMap(Stream::of)
        .map(functions::col)
        .toArray(Column[]::new);
  }
}
