package bluelamp.tables.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PublishedTest {
  private static final String TYPES =
      "posts BIGINT, deliveries BIGINT, leaders_before BIGINT, followers_before BIGINT, published_alone BOOLEAN,"
          + " carry_over_alone BOOLEAN";

  @Test
  void rowsKeptBackAreLeftOutButForcesAndNationsStandSuppressed() {
    Dataset<Row> published =
        Published.filter(
            Drawn.table(
                """
                unit_type        | unit_id     | posts | deliveries | marker | published_alone
                account          | 7           | 3     | 30         | u      | true
                account          | 8           | 3     | 30         | u      | false
                account          | 9           | 3     | 30         | u      | .
                force_rank_group | kent:senior | 3     | 30         | u      | false
                force            | kent        | 3     | 30         | u      | false
                force            | surrey      | 3     | 30         | u      | true
                nation           | england     | 3     | 30         | up     | false
                """,
                TYPES));

    assertArrayEquals(
        new String[] {
          "unit_type",
          "unit_id",
          "posts",
          "deliveries",
          "marker",
          "leaders_before",
          "followers_before"
        },
        published.columns());
    Drawn.assertRows(
        """
        unit_type | unit_id | posts | deliveries | marker
        account   | 7       | 3     | 30         | u
        force     | kent    | .     | .          | c
        force     | surrey  | 3     | 30         | u
        nation    | england | .     | .          | cp
        """,
        published);
  }

  @Test
  void followersOfLeadersWhoMoveShowOnlyWhereEachLeaderMayStandAlone() {
    Dataset<Row> published =
        Published.filter(
            Drawn.table(
                """
                unit_type | unit_id | posts | leaders_before | followers_before | marker | published_alone | carry_over_alone
                force     | kent    | 3     | 2              | 30               | u      | true            | false
                force     | surrey  | 3     | 2              | 30               | u      | true            | true
                force     | gwent   | 3     | 2              | 30               | u      | false           | true
                """,
                TYPES));

    Drawn.assertRows(
        """
        unit_id | posts | leaders_before | followers_before
        kent    | 3     | .              | .
        surrey  | 3     | 2              | 30
        gwent   | .     | .              | .
        """,
        published);
  }

  @Test
  void aTableWithoutCarryOverIsPublishedLikewise() {
    Drawn.assertRows(
        """
        unit_type | unit_id | coverage
        force     | kent    | 0.9
        """,
        Published.filter(
            Drawn.table(
                """
                unit_type | unit_id | coverage | published_alone
                force     | kent    | 0.9      | true
                account   | 8       | 0.9      | false
                """,
                "coverage DOUBLE, published_alone BOOLEAN")));
  }
}
