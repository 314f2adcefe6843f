package bluelamp.tables.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.Tone;
import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SentimentTrendTest {
  private static final String AS_OF = "2024-05-01";

  private static Dataset<Row> of(String days, String from, String until, String coverage) {
    return of(days, ToneCase.unlearnt(), from, until, coverage);
  }

  private static Dataset<Row> of(
      String days, Dataset<Row> designEffects, String from, String until, String coverage) {
    return SentimentTrend.of(
            ToneCase.days(days),
            ToneCase.publicDays("force_id | day"),
            ToneCase.authors("force_id | account_key | day"),
            Calendars.of(from, until, AS_OF),
            designEffects,
            ToneCase.coverage(coverage),
            ToneCase.forces(),
            ToneCase.registry(),
            ToneCase.unvalidated(),
            "model")
        .where("series = 'police'");
  }

  private static Dataset<Row> march(String days, String coverage) {
    return of(days, "2024-03-01", "2024-03-02", coverage).where("period_type = 'month'");
  }

  @Test
  void addsUpForcesAndNationsAndTellsPurposesOfNationsAlone() {
    Drawn.assertRows(
        """
        stratum      | unit_type | unit_id           | force_id | positive | neutral | negative | not_scored | net  | marker
        all          | force     | kent              | kent     | 3        | 0       | 1        | 2          | 0.5  | u
        all          | force     | essex             | essex    | 0        | 2       | 2        | 0          | -0.5 | u
        all          | force     | gwent             | gwent    | 0        | 0       | 0        | 0          | .    | x
        all          | nation    | england           | .        | 3        | 2       | 3        | 2          | 0.0  | u
        all          | nation    | wales             | .        | 0        | 0       | 0        | 0          | .    | x
        all          | nation    | england-and-wales | .        | 3        | 2       | 3        | 2          | 0.0  | u
        engagement   | nation    | england           | .        | 2        | 2       | 0        | .          | 0.5  | u
        engagement   | nation    | wales             | .        | 0        | 0       | 0        | .          | .    | x
        engagement   | nation    | england-and-wales | .        | 2        | 2       | 0        | .          | 0.5  | u
        information  | nation    | england           | .        | 1        | 0       | 1        | .          | 0.0  | u
        information  | nation    | wales             | .        | 0        | 0       | 0        | .          | .    | x
        information  | nation    | england-and-wales | .        | 1        | 0       | 1        | .          | 0.0  | u
        intelligence | nation    | england           | .        | 0        | 0       | 2        | .          | -1.0 | u
        intelligence | nation    | wales             | .        | 0        | 0       | 0        | .          | .    | x
        intelligence | nation    | england-and-wales | .        | 0        | 0       | 2        | .          | -1.0 | u
        """,
        march(
            """
            account_id | force_id | day        | information_positive | information_negative | engagement_positive | engagement_neutral | intelligence_negative | not_scored
            a          | kent     | 2024-03-01 | 1                    | 1                    | 2                   | 0                  | 0                     | 2
            b          | essex    | 2024-03-31 | 0                    | 0                    | 0                   | 2                  | 2                     | 0
            b          | essex    | 2024-04-01 | 50                   | 0                    | 0                   | 0                  | 0                     | 0
            """,
            ToneCase.NO_COVERAGE));
  }

  @Test
  void aNationStandsBesideTheMedianForceInItsRowOfAllPosts() {
    Drawn.assertRows(
        """
        stratum     | unit_id           | net_force_q1 | net_force_median | net_force_q3
        all         | kent              | .            | .                | .
        all         | england           | 0.25         | 0.5              | 0.75
        all         | wales             | .            | .                | .
        all         | england-and-wales | 0.25         | 0.5              | 0.75
        information | england           | .            | .                | .
        """,
        march(
                """
                account_id | force_id | day        | information_positive | information_negative
                a          | kent     | 2024-03-01 | 4                    | 0
                b          | essex    | 2024-03-31 | 50                   | 50
                """,
                ToneCase.NO_COVERAGE)
            .where(
                "stratum = 'all' and unit_id not in ('essex', 'gwent')"
                    + " or stratum = 'information' and unit_id = 'england'"));
  }

  @Test
  void whatIsObservedAndSilentIsNotMissingAndWhatIsHardlyArchivedIs() {
    Drawn.assertRows(
        """
        unit_id | positive | net | net_ci_low | ci_method       | marker
        kent    | 0        | .   | .          | none            | z
        essex   | 9        | .   | .          | none            | x
        """,
        march(
                """
                account_id | force_id | day        | information_positive
                a          | kent     | 2024-03-01 | 0
                b          | essex    | 2024-03-02 | 9
                """,
                """
                platform | unit_type | unit_id | period_type | period_start | coverage
                x        | force     | kent    | month       | 2024-03-01   | 1
                x        | force     | essex   | month       | 2024-03-01   | 0.4
                """)
            .where("unit_id IN ('kent', 'essex')"));
  }

  /** Six posts borrow 2, three borrow 4 and three of the quarter before 5: 39/12 over the year. */
  @Test
  void aUnitWithFewDaysBorrowsByAccountTypeAndQuarterWeightedByPosts() {
    String days =
        """
        account_id | account_type | force_id | day        | information_positive | information_negative
        a          | corporate    | kent     | 2024-04-01 | 4                    | 2
        b          | leader       | kent     | 2024-04-02 | 2                    | 1
        b          | leader       | kent     | 2024-03-31 | 2                    | 1
        """;
    Dataset<Row> effects =
        ToneCase.designEffects(
            """
            platform | account_type | measure                   | quarter_start | deff
            x        | corporate    | net_sentiment             | 2024-04-01    | 2
            x        | leader       | net_sentiment             | 2024-04-01    | 4
            x        | corporate    | net_sentiment             | 2024-01-01    | 90
            x        | leader       | net_sentiment             | 2024-01-01    | 5
            x        | specialist   | net_sentiment             | 2024-04-01    | 90
            mastodon | corporate    | net_sentiment             | 2024-04-01    | 90
            x        | leader       | purpose_information_share | 2024-04-01    | 90
            """);
    Dataset<Row> kent =
        of(days, effects, "2024-01-01", "2024-04-02", ToneCase.NO_COVERAGE)
            .where("unit_id = 'kent' AND ci_method = 'wilson_borrowed'");
    assertNet(Tone.ofDay(4, 0, 2).plus(Tone.ofDay(2, 0, 1)), 24.0 / 9, kent, "2024-04-01");
    assertNet(Tone.ofDay(2, 0, 1), 5, kent, "2024-01-01");
    Tone year = Tone.ofDay(4, 0, 2).plus(Tone.ofDay(2, 0, 1)).plus(Tone.ofDay(2, 0, 1));
    assertNet(year, 39.0 / 12, kent.where("period_type = 'year'"));
  }

  private static void assertNet(Tone tone, double deff, Dataset<Row> trend, String quarter) {
    assertNet(
        tone,
        deff,
        trend.where("period_type = 'quarter' AND period_start = DATE'" + quarter + "'"));
  }

  private static void assertNet(Tone tone, double deff, Dataset<Row> rows) {
    Row row = rows.first();
    Estimate net = NetSentiment.of(tone, deff).orElseThrow().net();
    assertEquals(net.low(), row.<Double>getAs("net_ci_low"), 1e-9);
    assertEquals(net.high(), row.<Double>getAs("net_ci_high"), 1e-9);
  }

  @Test
  void aQuarterIsHeldAgainstTheSameQuarterOfTheYearBefore() {
    String days =
        """
        account_id | force_id | day        | information_positive | information_negative
        a          | kent     | 2022-12-26 | 1                    | 0
        a          | kent     | 2023-01-02 | 1                    | 3
        a          | kent     | 2023-04-02 | 0                    | 50
        a          | kent     | 2024-01-01 | 3                    | 1
        """;
    Drawn.assertRows(
        """
        period_start | net | net_year_on_year
        2024-01-01   | 0.5 | 1.0
        """,
        of(days, "2024-01-01", "2024-01-02", ToneCase.NO_COVERAGE)
            .where("period_type = 'quarter' AND unit_id = 'kent'"));
    Drawn.assertRows(
        """
        period_start | net       | net_year_on_year
        2023-01-01   | -0.5      | .
        """,
        of(days, "2023-01-01", "2023-01-02", ToneCase.NO_COVERAGE)
            .where("period_type = 'quarter' AND unit_id = 'kent'"));
  }

  @Test
  void aWeekIsHeldTogetherWithTwelveBeforeAgainstTheSameOfTheYearBefore() {
    StringBuilder days =
        new StringBuilder(
            "account_id | force_id | day | information_positive | information_negative");
    LocalDate week = LocalDate.parse("2024-04-22");
    for (int i = 0; i < 65; i++) {
      // The last thirteen weeks are all positive, those a year before half and half.
      days.append("\na | kent | ").append(week.minusWeeks(i)).append(" | 2 | ");
      days.append(i < 13 ? 0 : i < 52 ? 40 : 2);
    }
    Row row =
        of(days.toString(), "2024-04-22", "2024-04-23", ToneCase.NO_COVERAGE)
            .where("period_type = 'week' AND unit_id = 'kent'")
            .first();
    assertEquals(1.0, row.<Double>getAs("net_year_on_year"), 1e-9);
    assertTrue(row.<Double>getAs("net_year_on_year_ci_low") > 0.5);
    assertTrue(row.<Double>getAs("net_year_on_year_ci_high") < 1.4);
  }

  @Test
  void theSlopeIsOfFiftyTwoWeeksWithTwentyPosts() {
    StringBuilder days =
        new StringBuilder(
            "account_id | force_id | day | information_positive | information_negative");
    LocalDate week = LocalDate.parse("2024-04-22");
    for (int i = 0; i < 52; i++) {
      days.append("\na | kent | ").append(week.minusWeeks(i)).append(" | ");
      days.append(100 - i).append(" | ").append(i);
      days.append("\nb | essex | ").append(week.minusWeeks(i)).append(" | 10 | 9");
    }
    Drawn.assertRows(
        """
        unit_id | slope_52w
        kent    | 1.04
        essex   | .
        """,
        of(days.toString(), "2024-04-22", "2024-04-23", ToneCase.NO_COVERAGE)
            .where("period_type = 'week' AND unit_id IN ('kent', 'essex')"));
  }
}
