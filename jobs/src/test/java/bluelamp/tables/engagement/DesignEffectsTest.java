package bluelamp.tables.engagement;

import static bluelamp.tables.engagement.EngagementCase.days;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DesignEffectsTest {
  private static final String HEADER =
      "account_id | force_id | account_type | day | original | reply_public | repost_own\n";

  /** Eight days of b posts each, all answers on half of them: deff = 8/7 · b. */
  private static String burst(String account, String type, String month, int size, int days) {
    return IntStream.rangeClosed(1, days)
        .mapToObj(
            day ->
                "%s | kent | %s | %s-%02d | %d | %d | 0\n"
                    .formatted(account, type, month, day, day % 2 * size, (day + 1) % 2 * size))
        .collect(Collectors.joining());
  }

  @Test
  void areMediansOfTheAccountQuartersOfTheFourClosedQuartersBefore() {
    String drawing =
        HEADER
            + burst("a", "corporate", "2023-02", 7, 8)
            + burst("b", "corporate", "2023-02", 14, 8)
            + burst("c", "corporate", "2023-05", 21, 8)
            + burst("d", "corporate", "2024-02", 70, 8)
            + burst("e", "corporate", "2023-02", 700, 6)
            + burst("f", "leader", "2023-02", 35, 8);
    Drawn.assertRows(
        """
        account_type | quarter_start | deff | account_quarters
        corporate    | 2023-01-01    | 1.5  | 0
        corporate    | 2023-04-01    | 12.0 | 2
        corporate    | 2023-07-01    | 16.0 | 3
        corporate    | 2023-10-01    | 16.0 | 3
        corporate    | 2024-01-01    | 16.0 | 3
        corporate    | 2024-04-01    | 52.0 | 2
        leader       | 2023-01-01    | 1.5  | 0
        leader       | 2023-04-01    | 40.0 | 1
        leader       | 2023-07-01    | 40.0 | 1
        leader       | 2023-10-01    | 40.0 | 1
        leader       | 2024-01-01    | 40.0 | 1
        leader       | 2024-04-01    | 1.5  | 0
        """,
        designEffects(drawing, "2023-01-01", "2024-06-30")
            .where("measure = 'engagement_share' and account_type in ('corporate', 'leader')"));
  }

  @Test
  void aQuarterCountsOnlyOnceItIsClosed() {
    String drawing =
        HEADER
            + burst("a", "corporate", "2024-02", 7, 8)
            + burst("b", "corporate", "2023-01", 14, 8);
    Drawn.assertRows(
        "quarter_start | deff | account_quarters\n2024-04-01 | 16.0 | 1",
        corporate(designEffects(drawing, "2024-04-01", "2024-04-14")));
    Drawn.assertRows(
        "quarter_start | deff | account_quarters\n2024-04-01 | 8.0 | 1",
        corporate(designEffects(drawing, "2024-04-01", "2024-04-15")));
  }

  @Test
  void standForEveryAccountTypeAndMeasureAlsoWithoutAnyDay() {
    Drawn.assertRows(
        """
        platform | account_type   | measure          | quarter_start | deff | account_quarters
        x        | corporate      | engagement_share | 2024-04-01    | 1.5  | 0
        x        | contact_centre | engagement_share | 2024-04-01    | 1.5  | 0
        x        | neighbourhood  | engagement_share | 2024-04-01    | 1.5  | 0
        x        | specialist     | engagement_share | 2024-04-01    | 1.5  | 0
        x        | leader         | engagement_share | 2024-04-01    | 1.5  | 0
        x        | individual     | engagement_share | 2024-04-01    | 1.5  | 0
        x        | corporate      | repost_share     | 2024-04-01    | 1.5  | 0
        x        | contact_centre | repost_share     | 2024-04-01    | 1.5  | 0
        x        | neighbourhood  | repost_share     | 2024-04-01    | 1.5  | 0
        x        | specialist     | repost_share     | 2024-04-01    | 1.5  | 0
        x        | leader         | repost_share     | 2024-04-01    | 1.5  | 0
        x        | individual     | repost_share     | 2024-04-01    | 1.5  | 0
        """,
        designEffects(HEADER, "2024-04-01", "2024-05-01")
            .where("measure IN ('engagement_share', 'repost_share')"));
    Drawn.assertRows(
        """
        measure                    | rows
        engagement_share           | 6
        repost_share               | 6
        purpose_information_share  | 6
        purpose_engagement_share   | 6
        purpose_intelligence_share | 6
        net_sentiment              | 6
        """,
        designEffects(HEADER, "2024-04-01", "2024-05-01")
            .groupBy("measure")
            .agg(count(lit(1)).as("rows")));
  }

  /** Eight days of seven posts each: information that sounds well and appeals that do not. */
  @Test
  void areLearntOfPurposesAndToneToo() {
    String drawing =
        "account_id | force_id | account_type | day | information_positive | intelligence_negative\n"
            + burst("a", "leader", "2023-02", 7, 8).replace(" | 0\n", "\n")
            + burst("b", "corporate", "2023-02", 7, 7).replace(" | 0\n", "\n");
    Drawn.assertRows(
        """
        account_type | measure                    | deff | account_quarters
        leader       | purpose_information_share  | 8.0  | 1
        leader       | purpose_engagement_share   | 1.5  | 0
        leader       | purpose_intelligence_share | 8.0  | 1
        leader       | net_sentiment              | 8.0  | 1
        corporate    | purpose_information_share  | 1.5  | 0
        corporate    | purpose_engagement_share   | 1.5  | 0
        corporate    | purpose_intelligence_share | 1.5  | 0
        corporate    | net_sentiment              | 1.5  | 0
        """,
        designEffects(drawing, "2023-04-01", "2023-06-30")
            .where("measure NOT IN ('engagement_share', 'repost_share')")
            .where("account_type IN ('leader', 'corporate')"));
  }

  private static Dataset<Row> designEffects(String drawing, String from, String asOf) {
    Column scored = col("information_positive").plus(col("intelligence_negative"));
    return DesignEffects.of(
        days(drawing).withColumn("posts", col("posts").plus(scored)),
        Calendars.of(from, asOf, asOf),
        EngagementCase.registered());
  }

  private static Dataset<Row> corporate(Dataset<Row> table) {
    return table.where("measure = 'engagement_share' and account_type = 'corporate'");
  }
}
