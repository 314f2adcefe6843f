package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
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
import bluelamp.measure.DesignEffect;
import bluelamp.measure.ExactSum;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  /** Posts of every purpose. */
  static final String ALL = "all";

  /** Posts of every purpose, and those of each. */
  static final List<String> STRATA =
      Stream.concat(Stream.of(ALL), ScoredPosts.PURPOSES.stream()).toList();

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
    Column[] sums = STRATA.stream().flatMap(DailyTone::sumsOverDays).toArray(Column[]::new);
    Dataset<Row> ofForces =
        Borrowing.beside(
                accountDay.withColumn("quarter_start", quarter), designEffects, ScoredPosts.NET)
            .select(ofDay())
            .groupBy("platform", "force_id", "piece")
            .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
            .withColumn("of", explode(strata()))
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
                            col("platform"), col("force_id"), col("day"), lit(ALL).as("stratum")),
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
    Column told = col("stratum").equalTo(ALL).or(col("unit_type").equalTo("nation"));
    return Units.explode(
            forces.join(broadcast(nations), new String[] {"force_id"}, "left"),
            Units.FORCE,
            Units.NATION,
            Units.ENGLAND_AND_WALES)
        .where(told)
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

  /** What an account's day brings to each stratum, side by side: few rows cost less than many. */
  private static Column[] ofDay() {
    List<Column> columns = new ArrayList<>();
    columns.add(col("platform"));
    columns.add(col("force_id"));
    columns.add(Calendar.pieceOf(col("day")).as("piece"));
    columns.add(col(ScoredPosts.NET.name() + "_borrowed").as("deff"));
    columns.add(col("observed").cast("long").as(OBSERVED));
    columns.add(col(ScoredPosts.NOT_SCORED));
    for (String stratum : STRATA) {
      List<Column> tones = ScoredPosts.TONES.stream().map(tone -> ofTone(stratum, tone)).toList();
      Column n = tones.stream().reduce(Column::plus).orElseThrow();
      columns.add(tones.get(0).minus(tones.get(2)).as(name(stratum, "s")));
      columns.add(n.as(name(stratum, "n")));
      for (int i = 0; i < tones.size(); i++) {
        columns.add(tones.get(i).as(name(stratum, ScoredPosts.TONES.get(i))));
      }
    }
    return columns.toArray(Column[]::new);
  }

  private static Column ofTone(String stratum, String tone) {
    return stratum.equals(ALL) ? ScoredPosts.ofTone(tone) : col(ScoredPosts.name(stratum, tone));
  }

  private static Stream<Column> sumsOverDays(String stratum) {
    Column s = col(name(stratum, "s"));
    Column n = col(name(stratum, "n"));
    Map<String, Column> addends = new LinkedHashMap<>();
    ScoredPosts.TONES.forEach(tone -> addends.put(tone, col(name(stratum, tone))));
    addends.put("squares", s.multiply(s));
    addends.put("products", s.multiply(n));
    addends.put("sizes", n.multiply(n));
    addends.put("days", n.gt(0).cast("long"));
    addends.put(BORROWING, n.multiply(coalesce(col("deff"), lit(DesignEffect.UNLEARNT))));
    // What is not scored has no purpose either, so it is told of all posts together.
    boolean whole = stratum.equals(ALL);
    addends.put(ScoredPosts.NOT_SCORED, whole ? col(ScoredPosts.NOT_SCORED) : lit(0L));
    addends.put(OBSERVED, col(OBSERVED));
    return addends.entrySet().stream()
        .map(each -> sumOf(each.getKey(), each.getValue()).as(name(stratum, each.getKey())));
  }

  private static Column sumOf(String name, Column addend) {
    return name.equals(BORROWING) ? ExactSum.of(addend) : sum(addend);
  }

  private static Column strata() {
    return array(
        STRATA.stream()
            .map(
                stratum ->
                    struct(
                        Stream.concat(
                                Stream.of(lit(stratum).as("stratum")),
                                SUMS.stream().map(each -> col(name(stratum, each)).as(each)))
                            .toArray(Column[]::new)))
            .toArray(Column[]::new));
  }

  private static String name(String stratum, String sum) {
    return stratum + " " + sum;
  }
}
