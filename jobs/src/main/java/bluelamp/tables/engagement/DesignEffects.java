package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Bursting;
import bluelamp.measure.Calendar;
import bluelamp.measure.DesignEffect;
import bluelamp.measure.Platforms;
import bluelamp.measure.ScoredPosts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Table {@code design_effects}: what a proportion with too few days borrows, by platform, account
 * type, measure and quarter. A quarter's value is the median over the account-quarters of the last
 * four quarters before it that are closed, so it changes only when a quarter closes.
 */
public final class DesignEffects {
  private static final List<String> ACCOUNT_TYPES =
      List.of("corporate", "contact_centre", "neighbourhood", "specialist", "leader", "individual");

  private static final List<Bursting> MEASURES =
      Stream.of(
              List.of(EngagementDays.SHARE, EngagementDays.REPOSTS),
              ScoredPosts.SHARES,
              List.of(ScoredPosts.NET))
          .<Bursting>flatMap(List::stream)
          .toList();
  private static final int QUARTERS = 4;
  private static final Column[] KEY = {
    col("platform"), col("account_type"), col("measure"), col("quarter_start")
  };

  private DesignEffects() {}

  /**
   * The table, with a row for every quarter of the calendar.
   *
   * @param accountDay days of at least the five quarters before each quarter of the calendar
   * @param accountRegistry whose platforms have rows
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay, Dataset<Row> calendar, Dataset<Row> accountRegistry) {
    Dataset<Row> quarters = quarters(calendar);
    Dataset<Row> learnt =
        accountQuarters(accountDay)
            .join(broadcast(quarters), "quarter_start")
            .where(isLearntFrom())
            .groupBy(KEY)
            .agg(median(col("deff")).as("deff"), count(col("deff")).as("account_quarters"));
    return grid(accountRegistry, quarters)
        .join(learnt, names(KEY), "left")
        .select(
            col("platform"),
            col("account_type"),
            col("measure"),
            col("quarter_start"),
            coalesce(col("deff"), lit(DesignEffect.UNLEARNT)).as("deff"),
            coalesce(col("account_quarters"), lit(0L)).as("account_quarters"));
  }

  /**
   * The design effects of account-quarters that tell their own, once for each later quarter that
   * may learn from them.
   */
  private static Dataset<Row> accountQuarters(Dataset<Row> accountDay) {
    Column quarter = trunc(col("day"), "quarter").as("quarter");
    List<Column> columns =
        List.of(col("platform"), col("account_id"), col("account_type"), quarter);
    Column[] sums =
        MEASURES.stream()
            .flatMap(each -> each.sumsOverDays(lit(true)).stream())
            .toArray(Column[]::new);
    return EngagementDays.of(accountDay.where(hasPosts()), columns, MEASURES)
        .groupBy("platform", "account_id", "account_type", "quarter")
        .agg(sums[0], Stream.of(sums).skip(1).toArray(Column[]::new))
        .select(
            col("platform"), col("account_type"), col("quarter"), explode(effects()).as("effect"))
        .select(col("*"), col("effect.*"))
        .where(col("deff").isNotNull())
        .withColumn("later", explode(array(laterBy())))
        .withColumn("quarter_start", add_months(col("quarter"), col("later").multiply(3)));
  }

  /** On most days most accounts are silent, and add nothing to any sum. */
  private static Column hasPosts() {
    return col("posts").gt(0);
  }

  private static Column[] laterBy() {
    return IntStream.rangeClosed(1, QUARTERS + 1).mapToObj(functions::lit).toArray(Column[]::new);
  }

  private static Column effects() {
    return array(MEASURES.stream().map(DesignEffects::effect).toArray(Column[]::new));
  }

  private static Column effect(Bursting measure) {
    Column own = when(measure.isOwn(), measure.ownDesignEffect());
    return struct(lit(measure.name()).as("measure"), own.as("deff"));
  }

  /**
   * The quarter just before has closed once fifteen days of this one have begun; those before it
   * are closed in any case.
   */
  private static Column isLearntFrom() {
    Column previousIsClosed = col("elapsed_days").gt(Calendar.DAYS_TO_CLOSE);
    return when(previousIsClosed, col("later").leq(QUARTERS)).otherwise(col("later").gt(1));
  }

  private static Dataset<Row> quarters(Dataset<Row> calendar) {
    Column isFirstDay = col("role").equalTo("period").and(Calendar.isFirstDay());
    return calendar
        .where(col("period_type").equalTo("quarter").and(isFirstDay))
        .select(col("period_start").as("quarter_start"), col("elapsed_days"));
  }

  private static Dataset<Row> grid(Dataset<Row> accountRegistry, Dataset<Row> quarters) {
    return Platforms.of(accountRegistry)
        .crossJoin(broadcast(quarters.select("quarter_start")))
        .withColumn("account_type", explode(constants(ACCOUNT_TYPES)))
        .withColumn("measure", explode(constants(MEASURES.stream().map(Bursting::name).toList())));
  }

  private static Column constants(List<String> words) {
    return array(words.stream().map(functions::lit).toArray(Column[]::new));
  }

  private static String[] names(Column... columns) {
    return Stream.of(columns).map(Column::toString).toArray(String[]::new);
  }
}
