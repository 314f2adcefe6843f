package bluelamp.tables.reach;

import static bluelamp.tables.reach.ReachInputs.calendar;
import static bluelamp.tables.reach.ReachInputs.coverage;
import static bluelamp.tables.reach.ReachInputs.days;
import static bluelamp.tables.reach.ReachInputs.forces;
import static bluelamp.tables.reach.ReachInputs.nobodyMoves;
import static bluelamp.tables.reach.ReachInputs.nothingKnownOfCoverage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class LeaderReachTest {
  private static final String LATER = "2025-06-01";

  @Test
  void aLeadersDeliveriesAreFollowersSummedOverPostsAndItsReachIsItsAudience() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | day        | posts | original | followers
            7          | kent     | 2024-02-01 | 30    | 10       | 100
            7          | kent     | 2024-02-28 | 2     | 2        | 150
            """);

    Drawn.assertRows(
        """
        unit_id | force_id | period_type | posts | accounts | deliveries | deliveries_posts | deliveries_strict | reach_low | reach_high | followers | follower_basis | ci_method | marker
        7       | kent     | month       | 32    | 1        | 3300       | 32               | 1300              | 150       | 150        | 150       | at_post        | none      | u
        7       | kent     | quarter     | 32    | 1        | 3300       | 32               | 1300              | 150       | 150        | 150       | at_post        | none      | u
        7       | kent     | year        | 32    | 1        | 3300       | 32               | 1300              | 150       | 150        | 150       | at_post        | none      | u
        """,
        reach.where("unit_type = 'account'"));
  }

  @Test
  void aForceReachesAtLeastItsLargestAudienceAndAtMostTheSumOfItsAuthors() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | rank_group    | day        | posts | followers
            7          | kent     | chief_officer | 2024-02-01 | 30    | 100
            8          | kent     | chief_officer | 2024-02-02 | 1     | 1000
            9          | kent     | senior        | 2024-02-02 | 1     | 10
            7          | kent     | chief_officer | 2024-02-03 | 1     | 120
            """);

    Drawn.assertRows(
        """
        unit_type        | unit_id            | force_id | posts | accounts | deliveries | reach_low | reach_high | followers
        account          | 7                  | kent     | 31    | 1        | 3120       | 120       | 120        | 120
        account          | 8                  | kent     | 1     | 1        | 1000       | 1000      | 1000       | 1000
        account          | 9                  | kent     | 1     | 1        | 10         | 10        | 10         | 10
        force_rank_group | kent:chief_officer | kent     | 32    | 2        | 4120       | 1000      | 1120       | .
        force_rank_group | kent:senior        | kent     | 1     | 1        | 10         | 10        | 10         | .
        rank_group       | chief_officer      | .        | 32    | 2        | 4120       | 1000      | 1120       | .
        rank_group       | senior             | .        | 1     | 1        | 10         | 10        | 10         | .
        force            | kent               | kent     | 33    | 3        | 4130       | 1000      | 1130       | .
        nation           | england            | .        | 33    | 3        | 4130       | 1000      | 1130       | .
        nation           | england-and-wales  | .        | 33    | 3        | 4130       | 1000      | 1130       | .
        """,
        inFebruary(reach).where("posts > 0"));
  }

  @Test
  void anAuthorCountsOnceInTheNationHoweverManyForcesItServed() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | day        | posts | followers
            7          | kent     | 2024-02-01 | 1     | 100
            7          | surrey   | 2024-02-20 | 1     | 130
            """);

    Drawn.assertRows(
        """
        unit_type | unit_id           | force_id | accounts | deliveries | reach_high
        account   | 7                 | surrey   | 1        | 230        | 130
        force     | kent              | kent     | 1        | 100        | 100
        force     | surrey            | surrey   | 1        | 130        | 130
        nation    | england           | .        | 1        | 230        | 130
        nation    | england-and-wales | .        | 1        | 230        | 130
        """,
        inFebruary(reach).where("posts > 0 and unit_type in ('account', 'force', 'nation')"));
  }

  @Test
  void everyForceAndNationHasARowZeroWhereObservedAndNotAvailableWhereNot() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | day        | posts | followers | observed
            7          | kent     | 2024-02-01 | 1     | 100       | true
            8          | gwent    | 2024-02-01 | 0     | .         | true
            9          | surrey   | 2024-02-01 | 0     | .         | false
            """);

    Drawn.assertRows(
        """
        unit_type | unit_id           | posts | accounts | deliveries | deliveries_strict | reach_low | reach_high | marker
        force     | kent              | 1     | 1        | 100        | 100               | 100       | 100        | u
        force     | gwent             | 0     | 0        | 0          | 0                 | 0         | 0          | u
        force     | surrey            | 0     | 0        | .          | .                 | .         | .          | x
        nation    | england           | 1     | 1        | 100        | 100               | 100       | 100        | u
        nation    | wales             | 0     | 0        | 0          | 0                 | 0         | 0          | u
        nation    | england-and-wales | 1     | 1        | 100        | 100               | 100       | 100        | u
        """,
        inFebruary(reach).where("unit_type in ('force', 'nation')"));
    assertEquals(6 * (53 + 12 + 4 + 1), reach.where("unit_type in ('force', 'nation')").count());
  }

  @Test
  void withoutAnyAccountDayTheGridStandsAllTheSame() {
    Dataset<Row> reach = reach("account_id | force_id | day | posts | followers");

    assertEquals(
        6, inFebruary(reach).where("platform = 'x' and marker = 'x' and posts = 0").count());
  }

  @Test
  void platformsAreNeverSummed() {
    Dataset<Row> reach =
        reach(
            """
            platform | account_id | force_id | day        | posts | followers
            x        | 7          | kent     | 2024-02-01 | 1     | 100
            bluesky  | 7          | kent     | 2024-02-01 | 1     | 10
            """);

    Drawn.assertRows(
        """
        platform | unit_id | deliveries
        x        | kent    | 100
        bluesky  | kent    | 10
        """,
        inFebruary(reach).where("unit_id = 'kent'"));
  }

  @Test
  void deliveriesAreNotAvailableWhenNoPostHasACountAndUnsureWhenSomeLackOne() {
    Dataset<Row> reach =
        wellCovered(
            """
            account_id | force_id | day        | posts | followers | deliveries_posts
            7          | kent     | 2024-02-01 | 30    | .         | 0
            8          | surrey   | 2024-02-01 | 30    | 100       | 29
            8          | surrey   | 2024-02-02 | 1     | .         | 0
            9          | gwent    | 2024-02-02 | 30    | 5         | 30
            """);

    Drawn.assertRows(
        """
        unit_id           | posts | deliveries | deliveries_posts | reach_low | reach_high | follower_basis | marker
        kent              | 30    | .          | 0                | .         | .          | none           | x
        surrey            | 31    | 2900       | 29               | 100       | 100        | none           | u
        gwent             | 30    | 150        | 30               | 5         | 5          | at_post        |
        england           | 61    | 2900       | 29               | 100       | .          | none           | u
        wales             | 30    | 150        | 30               | 5         | 5          | at_post        |
        england-and-wales | 91    | 3050       | 59               | 100       | .          | none           | u
        """,
        inFebruary(reach).where("unit_type in ('force', 'nation')"));
  }

  @Test
  void aPeriodTakesTheWorstBasisAndTheGreatestStaleness() {
    Dataset<Row> reach =
        wellCovered(
            """
            account_id | force_id | day        | posts | followers | follower_basis | staleness_days
            7          | kent     | 2024-02-01 | 30    | 100       | at_post        | 0
            7          | kent     | 2024-02-02 | 1     | 100       | before         | 91
            7          | kent     | 2024-02-03 | 1     | 100       | interpolated   | 20
            9          | gwent    | 2024-02-02 | 30    | 5         | after          | 90
            """);

    Drawn.assertRows(
        """
        unit_id | follower_basis | staleness_days | marker
        kent    | before         | 91             | u
        gwent   | after          | 90             |
        surrey  | .              | .              | x
        """,
        inFebruary(reach).where("unit_type = 'force'"));
  }

  @Test
  void valuesAreUnsureUnderFourFifthsOfCoverageAndNotAvailableUnderHalf() {
    Dataset<Row> reach =
        LeaderReach.of(
            days(
                """
                account_id | force_id | day        | posts | followers
                7          | kent     | 2024-02-01 | 30    | 100
                8          | surrey   | 2024-02-01 | 30    | 100
                9          | gwent    | 2024-02-01 | 30    | 100
                """),
            calendar(LATER),
            coverage(
                """
                platform | unit_type          | unit_id       | force_id | period_type | period_start | covered  | expected | accounts_observed | coverage
                x        | force_account_type | kent:leader   | kent     | month       | 2024-02-01   | 79       | 100      | 1                 | 0.79
                x        | force_account_type | surrey:leader | surrey   | month       | 2024-02-01   | 49       | 100      | 1                 | 0.49
                x        | force_account_type | gwent:leader  | gwent    | month       | 2024-02-01   | 8        | 10       | 1                 | 0.8
                x        | force              | kent          | kent     | month       | 2024-02-01   | 99       | 100      | 3                 | 0.99
                x        | nation             | england       | .        | month       | 2024-02-01   | 99       | 100      | 3                 | 0.99
                x        | account            | 9             | gwent    | month       | 2024-02-01   | 8        | 10       | 1                 | 0.7
                """),
            forces(),
            nobodyMoves());

    Drawn.assertRows(
        """
        unit_id           | posts | deliveries | reach_high | coverage | marker
        kent              | 30    | 3000       | 100        | 0.79     | u
        surrey            | 30    | .          | .          | 0.49     | x
        gwent             | 30    | 3000       | 100        | 0.8      |
        england           | 60    | 6000       | 200        | 0.64     | u
        wales             | 30    | 3000       | 100        | 0.8      |
        england-and-wales | 90    | 9000       | 300        | 0.647619 | u
        9                 | 30    | 3000       | 100        | 0.7      | u
        """,
        inFebruary(reach).where("unit_type in ('force', 'nation') or unit_id = '9'"));
  }

  @Test
  void fewerThanTwentyPostsAreUnsureAndAnOpenPeriodIsProvisional() {
    String drawing =
        """
        account_id | force_id | day        | posts | followers
        7          | kent     | 2024-02-01 | 19    | 100
        8          | surrey   | 2024-02-01 | 20    | 100
        """;

    Drawn.assertRows(
        """
        unit_id | marker
        kent    | up
        surrey  | p
        gwent   | xp
        """,
        inFebruary(covered(drawing, "2024-03-14")).where("unit_type = 'force'"));
    Drawn.assertRows(
        """
        unit_id | marker
        kent    | u
        surrey  |
        gwent   | x
        """,
        inFebruary(covered(drawing, "2024-03-15")).where("unit_type = 'force'"));
  }

  @Test
  void viewsStandBesideTheDeliveriesOfTheSamePosts() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | day        | posts | followers | views | views_posts | views_deliveries
            7          | kent     | 2024-02-01 | 4     | 100       | 30    | 3           | 300
            7          | kent     | 2024-02-02 | 4     | 100       | .     | 0           | .
            7          | kent     | 2024-02-03 | 4     | .         | 500   | 4           | 0
            8          | surrey   | 2024-02-02 | 4     | 100       | .     | 0           | .
            """);

    Drawn.assertRows(
        """
        unit_id | deliveries | views | views_posts | views_delivered | views_deliveries | views_per_delivery
        kent    | 800        | 530   | 7           | 30              | 300              | 0.1
        surrey  | 400        | .     | 0           | .               | .                | .
        gwent   | .          | .     | 0           | .               | .                | .
        """,
        inFebruary(reach).where("unit_type = 'force'"));
  }

  @Test
  void reactionsAreSaidPerThousandFollowersOfTheirOriginals() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | account_type | day        | posts | followers | reactions | reactions_originals | reactions_followers
            7          | kent     | leader       | 2024-02-01 | 4     | 100       | 3         | 2                   | 200
            8          | kent     | leader       | 2024-02-02 | 4     | 400       | 3         | 2                   | 800
            1          | kent     | corporate    | 2024-02-02 | 4     | 2000      | 30        | 4                   | 8000
            9          | surrey   | leader       | 2024-02-02 | 4     | 100       | .         | 0                   | .
            """);

    Drawn.assertRows(
        """
        unit_id | reactions | reactions_originals | reactions_followers | reactions_per_1000 | corporate_reactions | corporate_reactions_followers | corporate_reactions_per_1000
        kent    | 6         | 4                   | 1000                | 6.0                | 30                  | 8000                          | 3.75
        surrey  | .         | 0                   | .                   | .                  | .                   | .                             | .
        gwent   | .         | 0                   | .                   | .                  | .                   | .                             | .
        """,
        inFebruary(reach).where("unit_type = 'force'"));
  }

  @Test
  void aNationStandsBesideTheMedianForceOfThoseThatMayBeTold() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | rank_group    | day        | posts | followers | views | views_posts | views_deliveries | reactions | reactions_originals | reactions_followers
            7          | kent     | chief_officer | 2024-02-01 | 4     | 100       | 40    | 4           | 400              | 8         | 4                   | 400
            8          | gwent    | chief_officer | 2024-02-01 | 4     | 100       | 80    | 4           | 400              | 16        | 4                   | 400
            9          | surrey   | senior        | 2024-02-01 | 4     | 100       | 400   | 4           | 400              | 400       | 4                   | 400
            """);

    Drawn.assertRows(
        """
        unit_id           | views_per_delivery_force_q1 | views_per_delivery_force_median | views_per_delivery_force_q3 | reactions_per_1000_force_median
        kent              | .                           | .                               | .                           | .
        england           | 0.1                         | 0.1                             | 0.1                         | 20.0
        wales             | 0.2                         | 0.2                             | 0.2                         | 40.0
        england-and-wales | 0.125                       | 0.15                            | 0.175                       | 30.0
        """,
        inFebruary(reach).where("unit_type = 'nation' or unit_id = 'kent'"));
  }

  @Test
  void aLeaderIsComparedByFollowersAndAGroupByTheBoundsOfItsReach() {
    Dataset<Row> reach =
        reach(
            """
            account_id | force_id | account_type | day        | posts | followers
            7          | kent     | leader       | 2024-02-01 | 1     | 100
            8          | kent     | leader       | 2024-02-01 | 1     | 300
            1          | kent     | corporate    | 2024-02-02 | 1     | 2000
            1          | kent     | corporate    | 2024-02-03 | 1     | 1000
            2          | kent     | corporate    | 2024-02-02 | 1     | 500
            3          | surrey   | corporate    | 2024-02-02 | 1     | 500
            """);

    Drawn.assertRows(
        """
        unit_type        | unit_id            | accounts | corporate_reach_low | corporate_reach_high | follower_ratio | reach_ratio_low | reach_ratio_high
        account          | 7                  | 1        | 2000                | 2500                 | 0.04           | .               | .
        account          | 8                  | 1        | 2000                | 2500                 | 0.12           | .               | .
        force_rank_group | kent:chief_officer | 2        | 2000                | 2500                 | .              | 0.12            | 0.2
        rank_group       | chief_officer      | 2        | .                   | .                    | .              | .               | .
        force            | kent               | 2        | 2000                | 2500                 | .              | 0.12            | 0.2
        force            | surrey             | 0        | 500                 | 500                  | .              | .               | .
        force            | gwent              | 0        | .                   | .                    | .              | .               | .
        nation           | england            | 2        | .                   | .                    | .              | .               | .
        nation           | wales              | 0        | .                   | .                    | .              | .               | .
        nation           | england-and-wales  | 2        | .                   | .                    | .              | .               | .
        """,
        inFebruary(reach));
  }

  private static Dataset<Row> reach(String days) {
    return LeaderReach.of(
        days(days), calendar(LATER), nothingKnownOfCoverage(), forces(), nobodyMoves());
  }

  /** As with every unit's coverage at one. */
  private static Dataset<Row> wellCovered(String days) {
    return covered(days, LATER);
  }

  private static Dataset<Row> covered(String days, String asOf) {
    Dataset<Row> full =
        forces()
            .crossJoin(calendar(asOf).select("period_type", "period_start").distinct())
            .selectExpr(
                "'x' platform",
                "'force_account_type' unit_type",
                "concat(force_id, ':leader') unit_id",
                "force_id",
                "period_type",
                "period_start",
                "1L covered",
                "1L expected",
                "1L accounts_observed",
                "1.0D coverage");
    return LeaderReach.of(days(days), calendar(asOf), full, forces(), nobodyMoves());
  }

  private static Dataset<Row> inFebruary(Dataset<Row> reach) {
    return reach.where("period_type = 'month' and period_start = '2024-02-01'");
  }
}
