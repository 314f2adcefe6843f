package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import bluelamp.measure.Borrowing;
import bluelamp.measure.DesignEffect;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Sums of tone of forces and nations by civil day, and of periods from these. A cluster of posts is
 * an account's day, so the sums of squares are made of these before anything is added up; and each
 * borrows what its account type does in the day's quarter, as days are added up over any stretch.
 */
final class DailyTone {
  /** Posts of every purpose. */
  static final String ALL = "all";

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

  /** Sums by unit, stratum and {@code day}; strata of nations alone. */
  static Dataset<Row> of(
      Dataset<Row> accountDay, Dataset<Row> designEffects, Dataset<Row> nations) {
    Column quarter = trunc(col("day"), "quarter");
    Dataset<Row> ofAccounts =
        Borrowing.beside(
                accountDay.withColumn("quarter_start", quarter), designEffects, ScoredPosts.NET)
            .withColumn("of", explode(strata()))
            .select(
                col("platform"),
                col("force_id"),
                col("day"),
                col("observed").cast("long").as(OBSERVED),
                col(ScoredPosts.NET.name() + "_borrowed").as("deff"),
                col("of.*"));
    Dataset<Row> ofForces =
        ofAccounts
            .withColumn("s", col("positive").minus(col("negative")))
            .withColumn("n", n())
            .withColumn("squares", col("s").multiply(col("s")))
            .withColumn("products", col("s").multiply(col("n")))
            .withColumn("sizes", col("n").multiply(col("n")))
            .withColumn("days", col("n").gt(0).cast("long"))
            .withColumn(
                BORROWING, col("n").multiply(coalesce(col("deff"), lit(DesignEffect.UNLEARNT))));
    return inUnits(summed(ofForces, "platform", "force_id", "stratum", "day"), nations)
        .transform(rows -> summed(rows, with(UNIT, "day")));
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

  /** The days added up by ISO week, in column {@code week}. */
  static Dataset<Row> weeks(Dataset<Row> days) {
    Column week = date_trunc("week", col("day")).cast("date");
    return summed(days.withColumn("week", week), with(UNIT, "week"));
  }

  /** Rows with the same keys added up. */
  static Dataset<Row> summed(Dataset<Row> rows, String... keys) {
    Column[] sums = SUMS.stream().map(each -> sum(each).as(each)).toArray(Column[]::new);
    return rows.groupBy(Stream.of(keys).map(functions::col).toArray(Column[]::new))
        .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new));
  }

  static String[] with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static Column n() {
    return col("positive").plus(col("neutral")).plus(col("negative"));
  }

  /** What is not scored has no purpose either, so it is told of all posts together. */
  private static Column strata() {
    List<Column> strata = new ArrayList<>();
    List<Column> all = ScoredPosts.TONES.stream().map(ScoredPosts::ofTone).toList();
    strata.add(stratum(ALL, all, col(ScoredPosts.NOT_SCORED)));
    for (String purpose : ScoredPosts.PURPOSES) {
      List<Column> ofPurpose =
          ScoredPosts.TONES.stream().map(tone -> col(ScoredPosts.name(purpose, tone))).toList();
      strata.add(stratum(purpose, ofPurpose, lit(0L)));
    }
    return array(strata.toArray(Column[]::new));
  }

  private static Column stratum(String name, List<Column> tones, Column notScored) {
    List<Column> columns = new ArrayList<>(List.of(lit(name).as("stratum")));
    for (int i = 0; i < tones.size(); i++) {
      columns.add(tones.get(i).as(ScoredPosts.TONES.get(i)));
    }
    columns.add(notScored.as(ScoredPosts.NOT_SCORED));
    return struct(columns.toArray(Column[]::new));
  }
}
