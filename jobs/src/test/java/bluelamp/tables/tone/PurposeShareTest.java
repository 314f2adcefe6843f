package bluelamp.tables.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PurposeShareTest {
  private static final String DAYS =
      """
      account_id | force_id | day        | information_neutral | engagement_positive | intelligence_negative | not_scored
      a          | kent     | 2024-01-01 | 5                   | 3                   | 2                     | 1
      a          | kent     | 2024-04-01 | 1                   | 0                   | 1                     | 0
      b          | essex    | 2024-03-31 | 5                   | 5                   | 0                     | 0
      """;

  private static Dataset<Row> of(String days, String coverage) {
    return of(days, ToneCase.unlearnt(), coverage);
  }

  private static Dataset<Row> of(String days, Dataset<Row> designEffects, String coverage) {
    return PurposeShare.of(
        ToneCase.days(days),
        Calendars.of("2024-01-01", "2025-01-01", "2024-05-01"),
        designEffects,
        ToneCase.coverage(coverage),
        ToneCase.forces(),
        ToneCase.registry(),
        ToneCase.unvalidated(),
        "model");
  }

  @Test
  void forcesHaveYearsAndNationsHaveQuarters() {
    Drawn.assertRows(
        """
        unit_type | unit_id           | period_type | period_start | information | engagement | intelligence | not_scored | information_share | engagement_share | intelligence_share | marker
        force     | kent              | year        | 2024-01-01   | 6           | 3          | 3            | 1          | 0.5               | 0.25             | 0.25               | up
        force     | essex             | year        | 2024-01-01   | 5           | 5          | 0            | 0          | 0.5               | 0.5              | 0.0                | up
        force     | gwent             | year        | 2024-01-01   | 0           | 0          | 0            | 0          | .                 | .                | .                  | xp
        nation    | england           | quarter     | 2024-01-01   | 10          | 8          | 2            | 1          | 0.5               | 0.4              | 0.1                | u
        nation    | england           | quarter     | 2024-04-01   | 1           | 0          | 1            | 0          | 0.5               | 0.0              | 0.5                | up
        nation    | wales             | quarter     | 2024-01-01   | 0           | 0          | 0            | 0          | .                 | .                | .                  | x
        nation    | wales             | quarter     | 2024-04-01   | 0           | 0          | 0            | 0          | .                 | .                | .                  | xp
        nation    | england-and-wales | quarter     | 2024-01-01   | 10          | 8          | 2            | 1          | 0.5               | 0.4              | 0.1                | u
        nation    | england-and-wales | quarter     | 2024-04-01   | 1           | 0          | 1            | 0          | 0.5               | 0.0              | 0.5                | up
        """,
        of(DAYS, ToneCase.NO_COVERAGE));
  }

  @Test
  void aShareLiesInAnIntervalThatFewDaysMakeWider() {
    Row few = of(DAYS, ToneCase.NO_COVERAGE).where("unit_id = 'kent'").first();
    assertTrue(few.<Double>getAs("information_ci_low") < 0.3);
    assertTrue(few.<Double>getAs("information_ci_high") > 0.7);
    assertTrue("wilson_borrowed".equals(few.getAs("ci_method")));
    StringBuilder many = new StringBuilder(DAYS.lines().findFirst().orElseThrow());
    for (int day = 10; day < 30; day++) {
      many.append("\na | kent | 2024-01-").append(day).append(" | 5 | 3 | 2 | 0");
    }
    Row more = of(many.toString(), ToneCase.NO_COVERAGE).where("unit_id = 'kent'").first();
    assertTrue(more.<Double>getAs("information_ci_low") > 0.4);
    assertTrue("wilson_cluster".equals(more.getAs("ci_method")));
  }

  /** Kent borrows 2 for six posts and 4 for three: 8/3, by the quarter of its year's last day. */
  @Test
  void aUnitWithFewDaysBorrowsByAccountTypeWeightedByPosts() {
    String effects =
        """
        platform | account_type   | measure                    | quarter_start | deff
        x        | corporate      | purpose_information_share  | 2024-04-01    | 2
        x        | leader         | purpose_information_share  | 2024-04-01    | 4
        x        | corporate      | purpose_information_share  | 2024-01-01    | 90
        x        | leader         | purpose_information_share  | 2024-01-01    | 90
        x        | corporate      | purpose_engagement_share   | 2024-04-01    | 90
        x        | contact_centre | purpose_information_share  | 2024-04-01    | 90
        mastodon | corporate      | purpose_information_share  | 2024-04-01    | 90
        x        | corporate      | net_sentiment              | 2024-04-01    | 90
        """;
    Row kent =
        of(
                """
                account_id | account_type | force_id | day        | information_neutral | engagement_positive
                a          | corporate    | kent     | 2024-01-01 | 2                   | 4
                b          | leader       | kent     | 2024-02-01 | 2                   | 1
                """,
                ToneCase.designEffects(effects),
                ToneCase.NO_COVERAGE)
            .where("unit_id = 'kent'")
            .first();
    // Wilson's interval of 4/9 with n_eff = 9/(8/3) = 3.375.
    assertEquals(0.110271, kent.<Double>getAs("information_ci_low"), 1e-6);
    assertEquals(0.837764, kent.<Double>getAs("information_ci_high"), 1e-6);
    assertEquals("wilson_borrowed", kent.getAs("ci_method"));
  }

  @Test
  void whatIsHardlyArchivedHasNoShare() {
    Drawn.assertRows(
        """
        information | information_share | information_ci_low | ci_method | marker
        6           | .                 | .                  | none      | xp
        """,
        of(
                DAYS,
                """
                platform | unit_type | unit_id | period_type | period_start | coverage
                x        | force     | kent    | year        | 2024-01-01   | 0.49
                """)
            .where("unit_id = 'kent'"));
  }
}
