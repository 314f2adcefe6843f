package bluelamp.tables.engagement;

import static bluelamp.tables.engagement.EngagementCase.coverage;
import static bluelamp.tables.engagement.EngagementCase.days;
import static bluelamp.tables.engagement.EngagementCase.forces;
import static bluelamp.tables.engagement.EngagementCase.march;
import static org.apache.spark.sql.functions.col;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class EngagementRatioTest {
  private static final String NO_COVERAGE = "unit_type | unit_id | coverage";

  @Test
  void sumsAccountsInEachOfTheirUnitsAndKeepsTheGridDense() {
    Drawn.assertRows(
        """
        unit_type          | unit_id           | force_id | posts | original | reply_public | accounts | account_days | engagement_share | marker
        account            | a                 | kent     | 14    | 8        | 4            | 1        | 2            | 0.333333         | u
        account            | b                 | essex    | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        force_account_type | kent:corporate    | kent     | 14    | 8        | 4            | 1        | 2            | 0.333333         | u
        force_account_type | essex:leader      | essex    | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        force_rank_group   | essex:senior      | essex    | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        account_type       | corporate         | .        | 14    | 8        | 4            | 1        | 2            | 0.333333         | u
        account_type       | leader            | .        | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        rank_group         | senior            | .        | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        function           | operations        | .        | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        force              | kent              | kent     | 14    | 8        | 4            | 1        | 2            | 0.333333         | u
        force              | essex             | essex    | 12    | 9        | 3            | 1        | 1            | 0.25             | u
        force              | gwent             | gwent    | 0     | 0        | 0            | 0        | 0            | .                | x
        nation             | england           | .        | 26    | 17       | 7            | 2        | 3            | 0.291667         | u
        nation             | wales             | .        | 0     | 0        | 0            | 0        | 0            | .                | x
        nation             | england-and-wales | .        | 26    | 17       | 7            | 2        | 3            | 0.291667         | u
        """,
        march(
            """
            account_id | force_id | account_type | rank_group | function   | day        | original | reply_public | thread
            a          | kent     | corporate    | .          | .          | 2024-03-01 | 3        | 1            | 1
            a          | kent     | corporate    | .          | .          | 2024-03-31 | 5        | 3            | 1
            a          | kent     | corporate    | .          | .          | 2024-04-01 | 50       | 0            | 0
            b          | essex    | leader       | senior     | operations | 2024-03-02 | 9        | 3            | 0
            """,
            NO_COVERAGE));
  }

  @Test
  void putsTheMedianForceBesideTheNationsPooledRatio() {
    Drawn.assertRows(
        """
        unit_id           | engagement_share | engagement_share_force_q1 | engagement_share_force_median | engagement_share_force_q3 | repost_share | repost_share_force_median
        england           | 0.533333         | 0.3                       | 0.4                           | 0.5                       | 0.0625       | 0.037037
        wales             | .                | .                         | .                             | .                         | .            | .
        england-and-wales | 0.533333         | 0.3                       | 0.4                           | 0.5                       | 0.0625       | 0.037037
        """,
        march(
                """
                account_id | force_id | day        | original | reply_public | repost_own
                a          | kent     | 2024-03-31 | 8        | 2            | 0
                b          | essex    | 2024-03-31 | 20       | 30           | 4
                """,
                NO_COVERAGE)
            .where(col("unit_type").equalTo("nation")));
  }

  @Test
  void theIntervalRunsOverAllThatUnknownRepliesMayBe() {
    Dataset<Row> march =
        march(
            """
            account_id | force_id | day        | original | quote | reply_public | reply_partner | reply_unknown
            a          | kent     | 2024-03-30 | 10       | 2     | 9            | 8             | 4
            """);
    // n = 25, deff 1.5: lower bound of 9/25 and upper of 13/25 on 25/1.5 posts; 4 of 21 replies are
    // unknown
    Drawn.assertRows(
        """
        engagement_share | engagement_share_min | engagement_share_max | engagement_share_ci_low | engagement_share_ci_high | engagement_to_broadcast | n_eff | deff | ci_method       | marker
        0.428571         | 0.36                 | 0.52                 | 0.176832                | 0.732512                 | 0.75                    | 14.0  | 1.5  | wilson_borrowed |
        """,
        march.where(col("unit_type").equalTo("force").and(col("unit_id").equalTo("kent"))));
  }

  @Test
  void theRatioToBroadcastHasTheTransformedBoundsAndNoneThatIsInfinite() {
    Drawn.assertRows(
        """
        unit_id | engagement_share | engagement_to_broadcast | engagement_to_broadcast_ci_low | engagement_to_broadcast_ci_high
        kent    | 0.5              | 1.0                     | 0.357832                       | 2.794605
        essex   | 1.0              | .                       | 3.470904                       | .
        gwent   | 0.0              | 0.0                     | 0.0                            | 0.288109
        """,
        march(
                """
                account_id | force_id | day        | original | reply_public
                a          | kent     | 2024-03-30 | 10       | 10
                b          | essex    | 2024-03-30 | 0        | 20
                c          | gwent    | 2024-03-30 | 20       | 0
                """,
                NO_COVERAGE)
            .where(col("unit_type").equalTo("force")));
  }

  @Test
  void anUnfinishedPeriodIsProvisionalAndBorrowsWhatIsKnownSoFar() {
    Dataset<Row> designEffects =
        EngagementCase.designEffects(
            """
            platform | account_type   | measure          | quarter_start | deff
            x        | corporate      | engagement_share | 2024-01-01    | 2.0
            x        | corporate      | repost_share     | 2024-01-01    | 5.0
            x        | contact_centre | engagement_share | 2024-01-01    | 4.0
            x        | corporate      | engagement_share | 2024-04-01    | 99.0
            """);
    Dataset<Row> days =
        days(
            """
            account_id | force_id | account_type   | day        | original | reply_public
            a          | kent     | corporate      | 2024-03-10 | 10       | 20
            b          | kent     | contact_centre | 2024-03-10 | 5        | 5
            """);
    Drawn.assertRows(
        """
        unit_type | unit_id | period_type | deff | repost_share_deff | marker
        force     | kent    | month       | 2.5  | 4.125             | up
        """,
        EngagementRatio.of(
                days,
                Calendars.of("2024-03-01", "2024-03-02", "2024-03-12"),
                designEffects,
                coverage(NO_COVERAGE),
                forces(),
                EngagementCase.registered())
            .where(col("unit_id").equalTo("kent")));
  }

  @Test
  void drawsAccountsTowardsTheirLikeOverTheYearBeforeThePeriodsEnd() {
    // a: 0.2 and b: 0.6, each on 25/1.5 posts, and no others: m = 0.4, between = 0.04 - 0.24·0.03 =
    // 0.0328,
    // a + b = 0.24·(0.5 - 0.03)/0.0328 - 1 = 2.4390; (0.2·16.667 + 0.4·2.439) ÷ (16.667 + 2.439)
    Drawn.assertRows(
        """
        unit_type          | engagement_share | engagement_share_shrunk
        account            | 0.2              | 0.225532
        force              | 0.2              | .
        force_account_type | 0.2              | .
        account_type       | 0.2              | .
        """,
        march(
                """
                account_id | force_id | account_type | day        | original | reply_public
                a          | kent     | corporate    | 2024-03-30 | 20       | 5
                b          | kent     | corporate    | 2023-04-01 | 10       | 15
                c          | kent     | corporate    | 2023-03-31 | 0        | 500
                d          | kent     | leader       | 2023-05-31 | 0        | 500
                """)
            .where(
                "unit_type in ('account', 'account_type', 'force_account_type') or unit_id = 'kent'"));
  }

  @Test
  void anAccountThatMovesForceIsOneAccountAndItsPostsStayWhereTheyWereWritten() {
    Drawn.assertRows(
        """
        unit_type          | unit_id           | force_id | posts | accounts
        account            | a                 | essex    | 3     | 1
        force_account_type | kent:leader       | kent     | 1     | 1
        force_account_type | essex:leader      | essex    | 2     | 1
        force_rank_group   | kent:senior       | kent     | 1     | 1
        force_rank_group   | essex:senior      | essex    | 2     | 1
        account_type       | leader            | .        | 3     | 1
        rank_group         | senior            | .        | 3     | 1
        force              | kent              | kent     | 1     | 1
        force              | essex             | essex    | 2     | 1
        force              | gwent             | gwent    | 0     | 0
        nation             | england           | .        | 3     | 1
        nation             | wales             | .        | 0     | 0
        nation             | england-and-wales | .        | 3     | 1
        """,
        march(
            """
            account_id | force_id | account_type | rank_group | day        | original
            a          | kent     | leader       | senior     | 2024-03-10 | 1
            a          | essex    | leader       | senior     | 2024-03-11 | 2
            """));
  }

  @Test
  void daysOfClockChangeBelongToOneWeek() {
    Dataset<Row> days =
        days(
            """
            account_id | force_id | day        | original
            a          | kent     | 2024-03-24 | 1
            a          | kent     | 2024-03-25 | 2
            a          | kent     | 2024-03-31 | 4
            a          | kent     | 2024-04-01 | 8
            a          | kent     | 2024-10-26 | 16
            a          | kent     | 2024-10-27 | 32
            a          | kent     | 2024-10-28 | 64
            """);
    Dataset<Row> calendar = Calendars.of("2024-03-18", "2024-10-29", "2024-12-31");
    Drawn.assertRows(
        """
        period_start | posts
        2024-03-18   | 1
        2024-03-25   | 6
        2024-04-01   | 8
        2024-10-21   | 48
        2024-10-28   | 64
        """,
        EngagementRatio.of(
                days,
                calendar,
                EngagementCase.noDesignEffects(),
                coverage(NO_COVERAGE),
                forces(),
                EngagementCase.registered())
            .where("unit_id = 'kent' and period_type = 'week' and posts > 0"));
  }
}
