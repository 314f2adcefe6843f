package bluelamp.tables.reach;

import static bluelamp.tables.reach.ReachInputs.calendar;
import static bluelamp.tables.reach.ReachInputs.days;
import static bluelamp.tables.reach.ReachInputs.nothingKnownOfCoverage;
import static bluelamp.tables.reach.ReachInputs.registry;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CarryOverTest {
  private static final String MOVES_IN_MARCH =
      """
      platform | account_id | force_id | account_type | published_alone | valid_from | valid_to
      x        | 7          | kent     | leader       | true            | 2023-01-01 | 2024-03-10
      x        | 7          | surrey   | leader       | true            | 2024-03-10 | .
      x        | 8          | kent     | leader       | true            | 2023-01-01 | .
      """;

  @Test
  void aMoveTakesTheCountNearestToItFromOneForceToTheOther() {
    Drawn.assertRows(
        """
        unit_id | leaders_moved_in | followers_moved_in | leaders_moved_out | followers_moved_out | carry_over_alone
        kent    | 0                | 0                  | 1                 | 110                 | true
        surrey  | 1                | 110                | 0                 | 0                   | true
        gwent   | 0                | 0                  | 0                 | 0                   | true
        """,
        forcesInMarch(
            """
            account_id | force_id | day        | posts | followers
            7          | kent     | 2024-03-01 | 1     | 100
            7          | kent     | 2024-03-07 | 1     | 110
            7          | surrey   | 2024-03-13 | 1     | 120
            8          | kent     | 2024-03-10 | 1     | 5000
            """,
            MOVES_IN_MARCH));
  }

  @Test
  void aMoveWithoutACountWithinNinetyDaysIsCountedButItsFollowersAreNotKnown() {
    String seenOn =
        """
        account_id | force_id | day        | posts | followers
        7          | kent     | %s | 1     | 100
        """;

    Drawn.assertRows(
        """
        unit_id | leaders_moved_in | followers_moved_in | leaders_moved_out | followers_moved_out
        kent    | 0                | 0                  | 1                 | 100
        surrey  | 1                | 100                | 0                 | 0
        gwent   | 0                | 0                  | 0                 | 0
        """,
        forcesInMarch(seenOn.formatted("2023-12-11"), MOVES_IN_MARCH));
    Drawn.assertRows(
        """
        unit_id | leaders_moved_in | followers_moved_in | leaders_moved_out | followers_moved_out
        kent    | 0                | 0                  | 1                 | .
        surrey  | 1                | .                  | 0                 | 0
        gwent   | 0                | 0                  | 0                 | 0
        """,
        forcesInMarch(seenOn.formatted("2023-12-10"), MOVES_IN_MARCH));
  }

  @Test
  void aForcesLeadersStandWithTheirLastKnownFollowersBeforeAndAfter() {
    Drawn.assertRows(
        """
        unit_id | leaders_before | followers_before | leaders_after | followers_after
        kent    | 2              | 5100             | 1             | 5001
        surrey  | 0              | 0                | 1             | 130
        gwent   | 0              | 0                | 0             | 0
        """,
        forcesInMarch(
            """
            account_id | force_id | day        | posts | followers
            7          | kent     | 2024-01-01 | 1     | 90
            7          | kent     | 2024-02-29 | 1     | 100
            7          | kent     | 2024-03-01 | 1     | 101
            7          | surrey   | 2024-03-31 | 1     | 130
            7          | surrey   | 2024-04-01 | 1     | 140
            8          | kent     | 2023-04-01 | 1     | 5000
            8          | kent     | 2024-03-02 | 1     | 5001
            """,
            MOVES_IN_MARCH));
  }

  @Test
  void aTotalIsZeroOfNobodyAndNotKnownWhereALeaderHasNoCountOfTheLastYear() {
    Drawn.assertRows(
        """
        unit_id | leaders_before | followers_before | leaders_after | followers_after
        kent    | 2              | .                | 1             | 5000
        surrey  | 0              | 0                | 1             | .
        gwent   | 0              | 0                | 0             | 0
        """,
        forcesInMarch(
            """
            account_id | force_id | day        | posts | followers
            7          | kent     | 2023-02-28 | 1     | 100
            8          | kent     | 2023-04-02 | 1     | 5000
            """,
            MOVES_IN_MARCH));
  }

  @Test
  void aMoveIsALeadersAndSaysWhetherTheLeaderMayStandAlone() {
    Drawn.assertRows(
        """
        unit_id | leaders_moved_in | followers_moved_in | leaders_moved_out | followers_moved_out | carry_over_alone
        kent    | 0                | 0                  | 0                 | 0                   | true
        surrey  | 1                | 100                | 0                 | 0                   | false
        gwent   | 0                | 0                  | 0                 | 0                   | true
        """,
        forcesInMarch(
            """
            account_id | force_id | day        | posts | followers
            7          | kent     | 2024-03-01 | 1     | 100
            """,
            """
            platform | account_id | force_id | account_type | published_alone | valid_from | valid_to
            x        | 7          | kent     | individual   | false           | 2023-01-01 | 2024-03-10
            x        | 7          | surrey   | leader       | false           | 2024-03-10 | .
            x        | .          | kent     | leader       | false           | 2023-01-01 | 2024-03-10
            x        | .          | surrey   | leader       | false           | 2024-03-10 | .
            """));
  }

  @Test
  void whoComesMonthsAfterHeLeftIsMissedFromTheDayHeLeft() {
    Drawn.assertRows(
        """
        unit_id | period_start | leaders_moved_in | followers_moved_in | leaders_moved_out | followers_moved_out
        kent    | 2024-02-01   | 0                | 0                  | 1                 | 100
        surrey  | 2024-06-01   | 1                | 300                | 0                 | 0
        """,
        forces(
                """
                account_id | force_id | day        | posts | followers
                7          | kent     | 2024-01-30 | 1     | 100
                7          | surrey   | 2024-06-10 | 1     | 300
                """,
                """
                platform | account_id | force_id | account_type | published_alone | valid_from | valid_to
                x        | 7          | kent     | leader       | true            | 2023-01-01 | 2024-02-01
                x        | 7          | surrey   | leader       | true            | 2024-06-10 | .
                """)
            .where("period_type = 'month' and leaders_moved_in + leaders_moved_out > 0"));
  }

  private static Dataset<Row> forcesInMarch(String days, String registry) {
    return forces(days, registry).where("period_type = 'month' and period_start = '2024-03-01'");
  }

  private static Dataset<Row> forces(String days, String registry) {
    return LeaderReach.of(
            days(days),
            calendar("2025-06-01"),
            nothingKnownOfCoverage(),
            ReachInputs.forces(),
            registry(registry))
        .where("unit_type = 'force'");
  }
}
