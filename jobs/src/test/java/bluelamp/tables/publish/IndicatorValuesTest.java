package bluelamp.tables.publish;

import bluelamp.contract.TableContract;
import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class IndicatorValuesTest {
  private static final String UNIT =
      "platform STRING, unit_type STRING, unit_id STRING, force_id STRING, period_type STRING, period_start DATE,"
          + " ci_method STRING, marker STRING, coverage DOUBLE, ";
  private static final String ENGAGEMENT =
      UNIT
          + "original BIGINT, quote BIGINT, thread BIGINT, reply_public BIGINT, reply_partner BIGINT,"
          + " reply_police_own BIGINT, reply_police_other BIGINT, reply_unknown BIGINT, repost_own BIGINT,"
          + " repost_other BIGINT, engagement_share DOUBLE, engagement_share_ci_low DOUBLE,"
          + " engagement_share_ci_high DOUBLE, engagement_share_shrunk DOUBLE, engagement_share_min DOUBLE, engagement_share_max DOUBLE, engagement_to_broadcast DOUBLE,"
          + " engagement_to_broadcast_ci_low DOUBLE, engagement_to_broadcast_ci_high DOUBLE, repost_share DOUBLE,"
          + " repost_share_ci_low DOUBLE, repost_share_ci_high DOUBLE, repost_share_shrunk DOUBLE, repost_share_ci_method STRING";
  private static final String REACH =
      UNIT
          + "posts BIGINT, deliveries BIGINT, deliveries_strict BIGINT, reach_low BIGINT, reach_high BIGINT,"
          + " followers BIGINT, views BIGINT, views_posts BIGINT, views_delivered BIGINT, views_deliveries BIGINT, views_per_delivery DOUBLE, reactions BIGINT, reactions_originals BIGINT,"
          + " reactions_followers BIGINT, reactions_per_1000 DOUBLE, corporate_reach_low BIGINT,"
          + " corporate_reach_high BIGINT, corporate_reactions BIGINT, corporate_reactions_followers BIGINT,"
          + " corporate_reactions_per_1000 DOUBLE, leaders_moved_in BIGINT, followers_moved_in BIGINT,"
          + " leaders_moved_out BIGINT, followers_moved_out BIGINT, leaders_before BIGINT, followers_before BIGINT,"
          + " leaders_after BIGINT, followers_after BIGINT, follower_ratio DOUBLE, reach_ratio_low DOUBLE, reach_ratio_high DOUBLE";
  private static final String NO_ROWS = "platform";

  @Test
  void engagementStandsBesideItsPartsAndItsIntervals() {
    Dataset<Row> values =
        ofEngagement(
            """
            unit_type | unit_id | original | quote | thread | reply_public | reply_partner | reply_police_own | reply_police_other | reply_unknown | repost_own | repost_other | engagement_share | engagement_share_ci_low | engagement_share_ci_high | engagement_share_shrunk | engagement_share_min | engagement_share_max | engagement_to_broadcast | engagement_to_broadcast_ci_low | engagement_to_broadcast_ci_high | repost_share | repost_share_ci_low | repost_share_ci_high | repost_share_shrunk | repost_share_ci_method | ci_method      | marker | coverage
            account   | 7       | 20       | 10    | 1      | 10           | 1             | 1                | 1                  | 1             | 2          | 3            | 0.25             | 0.2                     | 0.3                      | 0.26                    | 0.243902             | 0.268293             | 0.333333                | 0.25                           | 0.428571                        | 0.1          | 0.05                | 0.2                  | 0.11                | wilson_borrowed        | wilson_cluster | ubp    | 0.7
            """);

    Drawn.assertRows(
        """
        indicator               | unit_id | numerator | denominator | value    | ci_low | ci_high  | ci_method      | shrunk_value | marker | coverage
        engagement_share        | 7       | 10        | 40          | 0.25     | 0.2    | 0.3      | wilson_cluster | 0.26         | ubp    | 0.7
        engagement_share_min    | 7       | 10        | 41          | 0.243902 | .      | .        | none           | .            | ubp    | 0.7
        engagement_share_max    | 7       | 11        | 41          | 0.268293 | .      | .        | none           | .            | ubp    | 0.7
        engagement_to_broadcast | 7       | 10        | 30          | 0.333333 | 0.25   | 0.428571 | wilson_cluster | .            | ubp    | 0.7
        repost_share            | 7       | 5         | 50          | 0.1      | 0.05   | 0.2      | wilson_borrowed | 0.11         | up     | 0.7
        """,
        values);
  }

  @Test
  void nothingOverNothingIsNotApplicableAndAHiddenOrUncoveredValueIsNotShown() {
    Dataset<Row> values =
        ofEngagement(
            """
            unit_id | original | quote | thread | reply_public | reply_partner | reply_police_own | reply_police_other | reply_unknown | repost_own | repost_other | engagement_share | repost_share | repost_share_ci_method | marker
            silent  | 0        | 0     | 0      | 0            | 0             | 0                | 0                  | 0             | 0          | 0            | .                | .            | none           | zu
            reposts | 0        | 0     | 0      | 0            | 0             | 0                | 0                  | 0             | 5          | 0            | .                | 1.0          | wilson_borrowed | zu
            unseen  | 3        | 0     | 0      | 1            | 0             | 0                | 0                  | 0             | 0          | 0            | 0.25             | 0.0          | wilson_cluster | xu
            kept    | .        | .     | .      | .            | .             | .                | .                  | .             | .          | .            | .                | .            | none           | cp
            """);

    Drawn.assertRows(
        """
        indicator        | unit_id | numerator | denominator | value | ci_method      | marker
        engagement_share | silent  | 0         | 0           | .     | none           | z
        repost_share     | silent  | 0         | 0           | .     | none           | z
        engagement_share | reposts | 0         | 0           | .     | none           | z
        repost_share     | reposts | 5         | 5           | 1.0   | wilson_borrowed | u
        engagement_share | unseen  | 1         | 4           | .     | none           | x
        repost_share     | unseen  | 0         | 4           | .     | none           | x
        engagement_share | kept    | .         | .           | .     | none           | cp
        repost_share     | kept    | .         | .           | .     | none           | cp
        """,
        values.where("indicator in ('engagement_share', 'repost_share')"));
  }

  @Test
  void aLeaderHasAFollowerRatioAndAGroupWithinItsForceTheBoundsOfOne() {
    Dataset<Row> values =
        ofReach(
            """
            unit_type  | unit_id | posts | deliveries | deliveries_strict | reach_low | reach_high | followers | views | views_delivered | views_deliveries | views_per_delivery | reactions | reactions_followers | reactions_per_1000 | corporate_reach_low | corporate_reach_high | follower_ratio | reach_ratio_low | reach_ratio_high | marker
            account    | 7       | 2     | 200        | 100               | 100       | 100        | 100       | 12    | 10              | 100              | 0.1                | 3         | 1000                | 3.0                | 400                 | 500                  | 0.2            | .               | .                | u
            force      | kent    | 2     | 200        | 100               | 100       | .          | .         | .     | .               | .                | .                  | .         | .                   | .                  | 400                 | 500                  | .              | 0.2             | .                | u
            rank_group | senior  | 2     | 200        | 100               | 100       | 100        | .         | .     | .               | .                | .                  | .         | .                   | .                  | .                   | .                    | .              | .               | .                |
            """);

    Drawn.assertRows(
        """
        indicator          | unit_id | numerator | denominator | value | ci_low | ci_method | shrunk_value | marker
        deliveries         | 7       | 200       | .           | 200.0 | .      | none      | .            | u
        deliveries_strict  | 7       | 100       | .           | 100.0 | .      | none      | .            | u
        reach_low          | 7       | 100       | .           | 100.0 | .      | none      | .            | u
        reach_high         | 7       | 100       | .           | 100.0 | .      | none      | .            | u
        views              | 7       | 12        | .           | 12.0  | .      | none      | .            | u
        views_per_delivery | 7       | 10        | 100         | 0.1   | .      | none      | .            | u
        reactions_per_1000 | 7       | 3         | 1000        | 3.0   | .      | none      | .            | u
        follower_ratio     | 7       | 100       | 500         | 0.2   | .      | none      | .            | u
        deliveries         | kent    | 200       | .           | 200.0 | .      | none      | .            | u
        deliveries_strict  | kent    | 100       | .           | 100.0 | .      | none      | .            | u
        reach_low          | kent    | 100       | .           | 100.0 | .      | none      | .            | u
        reach_high         | kent    | .         | .           | .     | .      | none      | .            | x
        views              | kent    | .         | .           | .     | .      | none      | .            | x
        views_per_delivery | kent    | .         | .           | .     | .      | none      | .            | x
        reactions_per_1000 | kent    | .         | .           | .     | .      | none      | .            | x
        reach_ratio_low    | kent    | 100       | 500         | 0.2   | .      | none      | .            | u
        reach_ratio_high   | kent    | .         | 400         | .     | .      | none      | .            | x
        deliveries         | senior  | 200       | .           | 200.0 | .      | none      | .            |
        deliveries_strict  | senior  | 100       | .           | 100.0 | .      | none      | .            |
        reach_low          | senior  | 100       | .           | 100.0 | .      | none      | .            |
        reach_high         | senior  | 100       | .           | 100.0 | .      | none      | .            |
        views              | senior  | .         | .           | .     | .      | none      | .            | x
        views_per_delivery | senior  | .         | .           | .     | .      | none      | .            | x
        reactions_per_1000 | senior  | .         | .           | .     | .      | none      | .            | x
        """,
        values.where("not indicator rlike '^corporate|^leaders|^followers_'"));
  }

  @Test
  void whatStandsBesideLeadersReachIsNotJudgedByTheirPostsAndKeptBackForItself() {
    Dataset<Row> values =
        ofReach(
            """
            unit_type | unit_id | posts | corporate_reach_low | corporate_reach_high | corporate_reactions | corporate_reactions_followers | corporate_reactions_per_1000 | leaders_moved_in | followers_moved_in | leaders_moved_out | followers_moved_out | leaders_before | followers_before | leaders_after | followers_after | marker
            account   | 7       | 2     | 400                 | 500                  | 30                  | 8000                          | 3.75                         | .                | .                  | .                 | .                   | .              | .                | .             | .               | u
            force     | kent    | 2     | .                   | .                    | .                   | .                             | .                            | 1                | .                  | 0                 | 0                   | 2              | 700              | 3             | .               | up
            force     | gwent   | 2     | 40                  | 40                   | .                   | .                             | .                            | .                | .                  | .                 | .                   | .              | .                | .             | .               | u
            force     | dyfed   | .     | .                   | .                    | .                   | .                             | .                            | .                | .                  | .                 | .                   | .              | .                | .             | .               | c
            """);

    Drawn.assertRows(
        """
        indicator                    | unit_id | numerator | denominator | value | marker
        corporate_reach_low          | 7       | 400       | .           | 400.0 |
        corporate_reach_high         | 7       | 500       | .           | 500.0 |
        corporate_reactions_per_1000 | 7       | 30        | 8000        | 3.75  |
        corporate_reach_low          | kent    | .         | .           | .     | xp
        corporate_reach_low          | gwent   | 40        | .           | 40.0  |
        corporate_reach_low          | dyfed   | .         | .           | .     | c
        leaders_moved_in             | kent    | 1         | .           | 1.0   | p
        followers_moved_in           | kent    | .         | .           | .     | xp
        leaders_moved_out            | kent    | 0         | .           | 0.0   | p
        followers_moved_out          | kent    | 0         | .           | 0.0   | p
        leaders_before               | kent    | 2         | .           | 2.0   | p
        followers_before             | kent    | 700       | .           | 700.0 | p
        leaders_after                | kent    | 3         | .           | 3.0   | p
        followers_after              | kent    | .         | .           | .     | xp
        leaders_before               | gwent   | .         | .           | .     | c
        leaders_before               | dyfed   | .         | .           | .     | c
        """,
        values.where(
            "indicator = 'corporate_reach_low' or unit_id = '7' and indicator like 'corporate%'"
                + " or indicator rlike '^(leaders|followers)_' and unit_id = 'kent'"
                + " or indicator = 'leaders_before'"));
  }

  @Test
  void silenceBringsNoViewsPerDeliveryToSpeakOf() {
    Dataset<Row> values =
        ofReach(
            """
            unit_type | unit_id | posts | deliveries | marker
            force     | silent  | 0     | 0          | u
            force     | unseen  | 0     | .          | x
            """);

    Drawn.assertRows(
        """
        indicator          | unit_id | numerator | denominator | value | marker
        deliveries         | silent  | 0         | .           | 0.0   | u
        views_per_delivery | silent  | 0         | 0           | .     | z
        deliveries         | unseen  | .         | .           | .     | x
        views_per_delivery | unseen  | .         | .           | .     | x
        """,
        values.where("indicator in ('deliveries', 'views_per_delivery')"));
  }

  @Test
  void aValueOfFewPostsIsUnreliableWhateverItsRowHasBeside() {
    Dataset<Row> reach =
        ofReach(
            """
            unit_type | unit_id | posts | deliveries | views | views_posts | reactions | reactions_originals | reactions_followers | reactions_per_1000 | marker
            force     | kent    | 40    | 4000       | 12    | 19          | 3         | 20                  | 1000                | 3.0                |
            """);
    Drawn.assertRows(
        """
        indicator          | value  | marker
        deliveries         | 4000.0 |
        views              | 12.0   | u
        reactions_per_1000 | 3.0    |
        """,
        reach.where("indicator in ('deliveries', 'views', 'reactions_per_1000')"));
    Dataset<Row> engagement =
        ofEngagement(
            """
            unit_id | original | quote | thread | reply_public | reply_partner | reply_police_own | reply_police_other | reply_unknown | repost_own | repost_other | engagement_share | repost_share | repost_share_ci_method | coverage | marker
            kent    | 9        | 0     | 0      | 1            | 0             | 0                | 0                  | 0             | 30         | 0            | 0.1              | 0.75         | wilson_borrowed        | 1.0      | u
            essex   | 9        | 0     | 0      | 1            | 0             | 0                | 0                  | 0             | 30         | 0            | 0.1              | 0.75         | wilson_borrowed        | 0.7      | u
            """);
    Drawn.assertRows(
        """
        indicator        | unit_id | value | marker
        engagement_share | kent    | 0.1   | u
        repost_share     | kent    | 0.75  |
        engagement_share | essex   | 0.1   | u
        repost_share     | essex   | 0.75  | u
        """,
        engagement.where("indicator in ('engagement_share', 'repost_share')"));
  }

  @Test
  void whatHasNoValueHasNoBounds() {
    Dataset<Row> values =
        ofEngagement(
            """
            unit_id | original | quote | reply_public | engagement_share | engagement_to_broadcast | engagement_to_broadcast_ci_low | ci_method       | marker
            kent    | 0        | 0     | 20           | 1.0              | .                       | 3.470904                       | wilson_borrowed |
            """);

    Drawn.assertRows(
        """
        indicator               | value | ci_low | ci_high | ci_method | marker
        engagement_to_broadcast | .     | .      | .       | none      | z
        """,
        values.where("indicator = 'engagement_to_broadcast'"));
  }

  @Test
  void aRevisedValueSaysSoOnce() {
    String reach =
        """
        platform | unit_type | unit_id | period_type | period_start | posts | deliveries | marker
        x        | force     | kent    | week        | 2024-01-01   | 30    | 300        | u
        x        | force     | kent    | week        | 2024-01-08   | 30    | 300        |
        x        | force     | kent    | week        | 2024-01-15   | 30    | 300        |
        """;
    Dataset<Row> revised =
        Drawn.table(
            """
            indicator  | platform | unit_type | unit_id | period_type | period_start | run_id
            deliveries | x        | force     | kent    | week        | 2024-01-01   | 1
            deliveries | x        | force     | kent    | week        | 2024-01-01   | 2
            deliveries | x        | force     | kent    | week        | 2024-01-08   | 2
            reach_low  | x        | force     | kent    | week        | 2024-01-15   | 2
            """,
            "period_start DATE");
    Dataset<Row> values =
        IndicatorValues.revised(
            of(Drawn.table(NO_ROWS, ENGAGEMENT), Drawn.table(reach, REACH)), revised);

    String expected =
        """
        indicator  | period_start | value | marker
        deliveries | 2024-01-01   | 300.0 | ur
        deliveries | 2024-01-08   | 300.0 | r
        deliveries | 2024-01-15   | 300.0 |
        """;
    Drawn.assertRows(expected, values.where("indicator = 'deliveries'"));
    Drawn.assertRows(
        expected, IndicatorValues.revised(values, revised).where("indicator = 'deliveries'"));
  }

  @Test
  void whatNobodyHasValidatedIsNotAvailableEvenWhereWhatIsBesideItIsSuppressed() {
    Dataset<Row> sentiment =
        Drawn.table(
            """
            series | stratum | unit_type | unit_id | positive | neutral | negative | net | ci_method   | marker
            public | all     | force     | kent    | 10       | 20      | 10       | 0.0 | multinomial | u
            public | all     | force     | surrey  | .        | .       | .        | .   | none        | c
            police | all     | force     | kent    | 10       | 20      | 10       | 0.0 | multinomial |
            """,
            TableContract.named("sentiment_trend").schema().toDDL());

    Drawn.assertRows(
        """
        indicator            | unit_id | numerator | denominator | value | ci_method   | marker
        public_net_sentiment | kent    | 0         | 40          | 0.0   | multinomial | u
        public_net_sentiment | surrey  | .         | .           | .     | none        | c
        incivility           | kent    | .         | .           | .     | none        | x
        incivility           | surrey  | .         | .           | .     | none        | x
        """,
        IndicatorValues.of(
                Drawn.table(NO_ROWS, ENGAGEMENT),
                Drawn.table(NO_ROWS, REACH)
                    .withColumn("ci_method", org.apache.spark.sql.functions.lit("none")),
                sentiment,
                empty("purpose_share"))
            .where("indicator in ('incivility', 'public_net_sentiment')"));
  }

  private static Dataset<Row> of(Dataset<Row> engagement, Dataset<Row> reach) {
    return IndicatorValues.of(engagement, reach, empty("sentiment_trend"), empty("purpose_share"));
  }

  private static Dataset<Row> empty(String table) {
    return TestSpark.session().createDataFrame(List.of(), TableContract.named(table).schema());
  }

  private static Dataset<Row> ofEngagement(String drawing) {
    return of(Drawn.table(drawing, ENGAGEMENT), Drawn.table(NO_ROWS, REACH));
  }

  private static Dataset<Row> ofReach(String drawing) {
    return of(
        Drawn.table(NO_ROWS, ENGAGEMENT),
        Drawn.table(drawing, REACH)
            .withColumn("ci_method", org.apache.spark.sql.functions.lit("none")));
  }
}
