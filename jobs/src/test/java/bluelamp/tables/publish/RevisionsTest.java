package bluelamp.tables.publish;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final String TYPES =
      "indicator STRING, platform STRING, unit_type STRING, unit_id STRING, force_id STRING, period_type STRING,"
          + " period_start DATE, value DOUBLE, ci_low DOUBLE, ci_high DOUBLE, marker STRING";

  @Test
  void aChangeOfMoreThanTwoPerCentIsARevisionAndLessIsNot() {
    Drawn.assertRows(
        """
        indicator  | platform | unit_type | unit_id | force_id | period_type | period_start | old_value | new_value | reason
        deliveries | x        | force     | gwent   | gwent    | week        | 2024-01-01   | 100.0     | 103.0     | late_data
        deliveries | x        | force     | dyfed   | dyfed    | week        | 2024-01-01   | 100.0     | 97.0      | late_data
        deliveries | x        | force     | zero    | zero     | week        | 2024-01-01   | 0.0       | 1.0       | late_data
        """,
        revisions(
            """
            unit_id | value | marker
            kent    | 100   |
            surrey  | 100   |
            gwent   | 100   |
            dyfed   | 100   | ur
            zero    | 0     | u
            none    | 0     | u
            """,
            """
            unit_id | value | marker
            kent    | 102   |
            surrey  | 98    |
            gwent   | 103   |
            dyfed   | 97    |
            zero    | 1     | u
            none    | 0     | u
            """));
  }

  @Test
  void aChangeOfMoreThanHalfTheOldIntervalIsARevision() {
    Drawn.assertRows(
        """
        unit_id | old_value | new_value
        gwent   | 0.5       | 0.509
        """,
        revisions(
            """
            unit_id | value | ci_low | ci_high | marker
            kent    | 0.5   | 0.49   | 0.51    |
            gwent   | 0.5   | 0.495  | 0.51    |
            """,
            """
            unit_id | value | ci_low | ci_high | marker
            kent    | 0.509 | 0.508  | 0.51    |
            gwent   | 0.509 | 0.508  | 0.51    |
            """));
  }

  @Test
  void aValueThatComesOrGoesIsARevision() {
    Drawn.assertRows(
        """
        unit_id | force_id | old_value | new_value
        kent    | kent     | .         | 5.0
        surrey  | surrey   | 5.0       | .
        gwent   | gwent    | 5.0       | .
        dyfed   | dyfed    | .         | 5.0
        """,
        revisions(
            """
            unit_id | value | marker
            kent    | .     | x
            surrey  | 5     |
            gwent   | 5     |
            essex   | .     | x
            """,
            """
            unit_id | value | marker
            kent    | 5     |
            surrey  | .     | c
            dyfed   | 5     |
            essex   | .     | x
            norfolk | .     | x
            """));
  }

  @Test
  void onlyWhatWasPublishedAsClosedCanBeRevised() {
    Drawn.assertRows(
        """
        unit_id | old_value | new_value
        """,
        revisions(
            """
            indicator  | unit_id | period_start | value | marker
            deliveries | kent    | 2024-01-01   | 5     | p
            deliveries | surrey  | 2024-01-08   | 5     |
            reach_low  | essex   | 2024-01-01   | 5     |
            """,
            """
            indicator  | unit_id | period_start | value | marker
            deliveries | kent    | 2024-01-01   | 50    |
            deliveries | surrey  | 2024-01-08   | 50    |
            reach_low  | essex   | 2024-01-01   | 5     |
            reach_high | essex   | 2024-01-01   | 5     |
            """));
  }

  @Test
  void theReasonIsThatOfThePeriod() {
    String old =
        """
        unit_id | period_start | value | marker
        kent    | 2024-01-01   | 5     |
        kent    | 2024-01-08   | 5     |
        gwent   | 2024-01-01   | 5     |
        """;
    String now =
        """
        unit_id | period_start | value | marker
        kent    | 2024-01-01   | 50    |
        kent    | 2024-01-08   | 50    |
        gwent   | 2024-01-08   | 50    |
        """;
    Drawn.assertRows(
        """
        unit_id | period_start | reason
        kent    | 2024-01-01   | registry
        kent    | 2024-01-08   | late_data
        gwent   | 2024-01-01   | registry
        gwent   | 2024-01-08   | late_data
        """,
        revisions(
            old,
            now,
            """
            period_type | period_start | reason
            week        | 2024-01-01   | registry
            week        | 2024-01-08   | late_data
            month       | 2024-01-01   | registry
            """));
  }

  /** With the week of 1 January 2024 measured again. */
  private static Dataset<Row> revisions(String old, String now) {
    return revisions(
        old,
        now,
        """
        period_type | period_start | reason
        week        | 2024-01-01   | late_data
        """);
  }

  private static Dataset<Row> revisions(String old, String now, String periods) {
    return Revisions.of(values(old), values(now), Drawn.table(periods, "period_start DATE"));
  }

  /** Values of forces, by default deliveries in that week. */
  private static Dataset<Row> values(String drawing) {
    Dataset<Row> drawn = Drawn.table(drawing, TYPES);
    return drawn
        .withColumn("indicator", functions.expr("coalesce(indicator, 'deliveries')"))
        .withColumn("platform", functions.lit("x"))
        .withColumn("unit_type", functions.lit("force"))
        .withColumn("force_id", functions.col("unit_id"))
        .withColumn("period_type", functions.lit("week"))
        .withColumn("period_start", functions.expr("coalesce(period_start, date'2024-01-01')"));
  }
}
