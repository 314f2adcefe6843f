package bluelamp.tables.engagement;

import static bluelamp.tables.engagement.EngagementCase.march;

import bluelamp.testing.Drawn;
import org.junit.jupiter.api.Test;

class EngagementGuardsTest {
  @Test
  void aForceThatOnlyAnswersIsNotCompared() {
    // March has 31 days: what was broadcast on the 1st is not of the last 30
    Drawn.assertRows(
        """
        unit_type | unit_id           | basis      | marker | engagement_share | engagement_share_force_median
        force     | kent              | reply_only | ub     | 0.733333         | .
        force     | essex             | full       | u      | 0.666667         | .
        force     | gwent             | full       | u      | 0.0              | .
        nation    | england           | full       | u      | 0.703704         | 0.666667
        nation    | wales             | full       | u      | 0.0              | 0.0
        nation    | england-and-wales | full       | u      | 0.678571         | 0.333333
        """,
        march(
                """
                account_id | force_id | day        | original | quote | reply_public | repost_own
                a          | kent     | 2024-03-01 | 1        | 0     | 11           | 0
                a          | kent     | 2024-03-02 | 2        | 1     | 0            | 9
                b          | essex    | 2024-03-02 | 3        | 1     | 8            | 9
                c          | gwent    | 2024-03-31 | 1        | 0     | 0            | 9
                """,
                "unit_type | unit_id | coverage")
            .where("unit_type in ('force', 'nation')"));
  }

  @Test
  void aForceThatBroadcastsLessThanATenthOfLastYearOnlyAnswers() {
    // last March 31 days; 40 were broadcast then by Kent and Gwent, and Essex was not observed
    Drawn.assertRows(
        """
        unit_id | basis
        kent    | full
        essex   | full
        gwent   | reply_only
        """,
        march(
                """
                account_id | force_id | day        | observed | original | reply_public
                a          | kent     | 2024-03-20 | true     | 4        | 1
                a          | kent     | 2023-03-01 | true     | 40       | 0
                b          | essex    | 2024-03-20 | true     | 4        | 1
                b          | essex    | 2023-03-31 | false    | 41       | 0
                c          | gwent    | 2024-03-20 | true     | 4        | 1
                c          | gwent    | 2023-03-31 | true     | 41       | 0
                c          | gwent    | 2023-04-01 | true     | 99       | 0
                """)
            .where("unit_type = 'force'"));
  }

  @Test
  void aForceThatPausedIsNotAnsweringUnlessItAnswers() {
    Drawn.assertRows(
        """
        unit_id | basis | marker
        kent    | full  | zu
        essex   | full  | x
        gwent   | full  | x
        """,
        march(
                """
                account_id | force_id | day        | observed
                a          | kent     | 2024-03-20 | true
                b          | essex    | 2024-03-20 | false
                """)
            .where("unit_type = 'force'"));
  }

  @Test
  void noPostIsNoneOnlyWhereEveryDayWasLookedAtOrTheProfilesCounterTells() {
    Drawn.assertRows(
        """
        unit_id | marker
        kent    | zu
        essex   | x
        gwent   | zu
        """,
        march(
                """
                account_id | force_id | day        | observed
                a          | kent     | 2024-03-20 | true
                a          | kent     | 2024-03-21 | true
                b          | essex    | 2024-03-20 | true
                b          | essex    | 2024-03-21 | false
                c          | gwent    | 2024-03-20 | true
                c          | gwent    | 2024-03-21 | false
                """,
                "unit_type | unit_id | coverage\nforce | gwent | 1.0")
            .where("unit_type = 'force'"));
  }

  @Test
  void coverageTellsWhetherAValueIsReliableOrAvailableAtAll() {
    String days =
        """
        account_id | force_id | day        | original | reply_public | repost_own
        a          | kent     | 2024-03-20 | 10       | 10           | 5
        b          | essex    | 2024-03-20 | 10       | 10           | 5
        c          | gwent    | 2024-03-20 | 10       | 10           | 5
        """;
    Drawn.assertRows(
        """
        unit_id | coverage | marker | posts | engagement_share | engagement_share_ci_low | repost_share | ci_method       | repost_share_ci_method
        kent    | 0.8      |        | 25    | 0.5              | 0.263532                | 0.2          | wilson_borrowed | wilson_borrowed
        essex   | 0.79     | u      | 25    | 0.5              | 0.263532                | 0.2          | wilson_borrowed | wilson_borrowed
        gwent   | 0.49     | x      | 25    | .                | .                       | .            | none            | none
        """,
        march(
                days,
                "unit_type | unit_id | coverage\nforce | kent | 0.8\nforce | essex | 0.79\nforce | gwent | 0.49")
            .where("unit_type = 'force'"));
  }

  @Test
  void fewPostsToDivideByAndManyUnknownRepliesAreUnreliable() {
    String coverage =
        "unit_type | unit_id | coverage\nforce | kent | 1.0\nforce | essex | 1.0\nforce | gwent | 1.0";
    Drawn.assertRows(
        """
        unit_id | posts | marker
        kent    | 25    |
        essex   | 59    | u
        gwent   | 36    | u
        """,
        march(
                """
                account_id | force_id | day        | original | reply_public | reply_partner | reply_police_own | reply_unknown | thread | repost_own
                a          | kent     | 2024-03-20 | 15       | 5            | 2             | 1                | 2             | 0      | 0
                b          | essex    | 2024-03-20 | 10       | 9            | 0             | 0                | 0             | 0      | 40
                c          | gwent    | 2024-03-20 | 16       | 4            | 2             | 1                | 2             | 11     | 0
                """,
                coverage)
            .where("unit_type = 'force'"));
  }
}
