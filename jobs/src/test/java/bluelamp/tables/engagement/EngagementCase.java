package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.lit;

import bluelamp.measure.PostKind;
import bluelamp.measure.ScoredPosts;
import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What the tests of this theme draw: account-days, calendars, coverage, forces; what is not drawn
 * is plain.
 */
final class EngagementCase {
  private static final String KINDS = String.join(" BIGINT, ", PostKind.WORDS) + " BIGINT";
  private static final String DAY =
      "platform STRING, account_id STRING, force_id STRING, account_type STRING, rank_group STRING, function STRING,"
          + " published_alone BOOLEAN, day DATE, observed BOOLEAN, "
          + KINDS
          + ", "
          + String.join(" BIGINT, ", ScoredPosts.COLUMNS)
          + " BIGINT";
  private static final String COVERAGE =
      "platform STRING, unit_type STRING, unit_id STRING, period_type STRING, period_start DATE, coverage DOUBLE";

  private EngagementCase() {}

  /**
   * Account-days; by default of X, corporate, published alone, observed, without posts of the kinds
   * not drawn.
   */
  static Dataset<Row> days(String drawing) {
    Dataset<Row> drawn = Drawn.table(drawing, DAY).na().fill(0);
    Column posts = PostKind.WORDS.stream().map(functions::col).reduce(lit(0L), Column::plus);
    return drawn
        .na()
        .fill(true)
        .na()
        .fill("x", new String[] {"platform"})
        .na()
        .fill("corporate", new String[] {"account_type"})
        .withColumn("posts", posts);
  }

  /** Coverage of X in March 2024, the month that most cases are of. */
  static Dataset<Row> coverage(String drawing) {
    return Drawn.table(drawing, COVERAGE)
        .withColumn("platform", lit("x"))
        .withColumn("period_type", lit("month"))
        .withColumn("period_start", lit("2024-03-01").cast("date"));
  }

  /** Kent and Essex in England, Gwent in Wales. */
  static Dataset<Row> forces() {
    return Drawn.table(
        """
        force_id | nation
        kent     | england
        essex    | england
        gwent    | wales
        """,
        "force_id STRING");
  }

  /** Accounts of X. */
  static Dataset<Row> registered() {
    return Drawn.table("platform\nx", "platform STRING");
  }

  /** Design effects of which none is known. */
  static Dataset<Row> noDesignEffects() {
    return designEffects("platform | account_type | measure | quarter_start | deff");
  }

  /** Design effects as drawn. */
  static Dataset<Row> designEffects(String drawing) {
    return Drawn.table(
        drawing,
        "platform STRING, account_type STRING, measure STRING, quarter_start DATE, deff DOUBLE");
  }

  /** Engagement of March 2024, seen when it is closed; coverage is as drawn. */
  static Dataset<Row> march(String days, String coverage) {
    return EngagementRatio.of(
        days(days),
        Calendars.of("2024-03-01", "2024-03-02", "2024-06-30"),
        noDesignEffects(),
        coverage(coverage),
        forces(),
        registered());
  }

  /** Engagement of March 2024 with full coverage of Kent. */
  static Dataset<Row> march(String days) {
    return march(days, "unit_type | unit_id | coverage\nforce | kent | 1.0");
  }
}
