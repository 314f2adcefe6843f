package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import bluelamp.measure.Borrowing;
import bluelamp.measure.Calendar;
import bluelamp.measure.ExactSum;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Units;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Sums of tone of forces and nations by the pieces that periods are made of. A cluster of posts is
 * an account's day, so the sums of squares are made of these before anything is added up; and each
 * borrows what its account type does in the day's quarter, as days are added up over any stretch.
 */
final class DailyTone {
  /** Days of accounts on which nothing means zero. */
  static final String OBSERVED = "observed_days";

  /** Posts times the design effect that their account-day borrows. */
  static final String BORROWING = "borrowing";

  /** Sums as {@link bluelamp.measure.Tone} has them, posts nobody scored, and observed days. */
  static final List<String> SUMS =
      List.of(
          "positive",
          "neutral",
          "negative",
          "squares",
          "products",
          "sizes",
          "days",
          BORROWING,
          ScoredPosts.NOT_SCORED,
          OBSERVED);

  /** Whose sums they are. */
  static final List<String> UNIT =
      List.of("platform", "unit_type", "unit_id", "force_id", "stratum");

  private DailyTone() {}

  /** Sums by unit, stratum and {@code piece} of the calendar; strata of nations alone. */
  static Dataset<Row> of(
      Dataset<Row> accountDay, Dataset<Row> designEffects, Dataset<Row> nations) {
    Column quarter = trunc(col("day"), "quarter");
    Column[] sums = ToneStrata.sumsOverDays();
    Dataset<Row> ofForces =
        Borrowing.beside(
                accountDay.withColumn("quarter_start", quarter), designEffects, ScoredPosts.NET)
            .select(ofDay())
            .groupBy("platform", "force_id", "piece")
            .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
            .withColumn("of", explode(ToneStrata.elements()))
            .select("platform", "force_id", "piece", "of.*");
    return summed(inUnits(ofForces, nations), with(UNIT, "piece"));
  }

  /**
   * The account-days with a scored post, by unit and {@code day}: {@code tallies}, each positive,
   * neutral and negative posts and how many account-days have so many. Of all purposes together.
   */
  static Dataset<Row> tallies(Dataset<Row> accountDay, Dataset<Row> nations) {
    Column[] tones =
        ScoredPosts.TONES.stream()
            .map(tone -> ScoredPosts.ofTone(tone).as(tone))
            .toArray(Column[]::new);
    Dataset<Row> ofForces =
        accountDay
            .select(
                Stream.concat(
                        Stream.of(
                            col("platform"),
                            col("force_id"),
                            col("day"),
                            lit(ToneStrata.ALL).as("stratum")),
                        Stream.of(tones))
                    .toArray(Column[]::new))
            .where(n().gt(0))
            .groupBy("platform", "force_id", "stratum", "day", "positive", "neutral", "negative")
            .agg(count(lit(1)).as("times"));
    Column tally = struct(col("positive"), col("neutral"), col("negative"), col("times"));
    return inUnits(ofForces, nations)
        .groupBy(Stream.of(with(UNIT, "day")).map(functions::col).toArray(Column[]::new))
        .agg(collect_list(tally).as("tallies"));
  }

  /** Rows by force, once for the force and for each nation it is of. */
  static Dataset<Row> inUnits(Dataset<Row> forces, Dataset<Row> nations) {
    return Units.explode(
            forces.join(broadcast(nations), new String[] {"force_id"}, "left"),
            Units.FORCE,
            Units.NATION,
            Units.ENGLAND_AND_WALES)
        .where(ToneStrata.isTold())
        .drop("force_id")
        .withColumnRenamed("unit_force_id", "force_id");
  }

  /** Rows with the same keys added up. */
  private static Dataset<Row> summed(Dataset<Row> rows, String... keys) {
    Column[] sums =
        SUMS.stream().map(each -> sumOf(each, col(each)).as(each)).toArray(Column[]::new);
    return rows.groupBy(Stream.of(keys).map(functions::col).toArray(Column[]::new))
        .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new));
  }

  static String[] with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static Column n() {
    return col("positive").plus(col("neutral")).plus(col("negative"));
  }

  private static Column[] ofDay() {
    Stream<Column> ofAll =
        Stream.of(
            col("platform"),
            col("force_id"),
            Calendar.pieceOf(col("day")).as("piece"),
            col(ScoredPosts.NET.name() + "_borrowed").as("deff"),
            col("observed").cast("long").as(OBSERVED),
            col(ScoredPosts.NOT_SCORED));
    return Stream.concat(ofAll, ToneStrata.ofDay().stream()).toArray(Column[]::new);
  }

  /** A sum by one of {@link #SUMS}; fractions come to the same in any order. */
  static Column sumOf(String name, Column addend) {
    return name.equals(BORROWING) ? ExactSum.of(addend) : sum(addend);
  }
}
