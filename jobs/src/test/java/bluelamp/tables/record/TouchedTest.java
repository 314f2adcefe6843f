package bluelamp.tables.record;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import bluelamp.testing.Drawn;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TouchedTest {
  private static final String NO_POSTS = "post_id | account_key | posted_at";
  private static final String NO_SNAPSHOTS = "account_key | observed_at | followers";
  private static final String NO_HARVESTS = "harvest_id | kind | account | from | to";
  private static final String REGISTRY =
      """
      account_key | force_id | valid_from | valid_to
      kent        | kent     | 2020-01-01 | .
      dover       | kent     | 2020-01-01 | .
      """;

  private static Dataset<Row> touched(String arrived, String known, String before, String after) {
    return touched(
        arrived, NO_SNAPSHOTS, NO_HARVESTS, known, NO_SNAPSHOTS, NO_HARVESTS, before, after);
  }

  private static Dataset<Row> touched(
      String posts,
      String snapshots,
      String harvests,
      String knownPosts,
      String knownSnapshots,
      String knownHarvests,
      String before,
      String after) {
    return Touched.days(
        Archive.posts(posts),
        Archive.snapshots(snapshots),
        Archive.harvests(harvests),
        Archive.posts(knownPosts),
        Archive.snapshots(knownSnapshots),
        Archive.harvests(knownHarvests),
        Archive.registry(before),
        Archive.registry(after),
        LocalDate.of(2024, 6, 30));
  }

  @Test
  void postsAndCountsTouchTheDayTheyWerePosted() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        kent        | 2024-05-02 | post
        dover       | 2024-05-01 | counts
        """,
        touched(
            """
            post_id | account_key | posted_at           | observed_as
            1       | kent        | 2024-05-01 23:30:00 | archived
            2       | dover       | 2024-05-01 12:00:00 | reference
            3       | ann         | 2024-05-01 12:00:00 | archived
            """,
            NO_POSTS,
            REGISTRY,
            REGISTRY));
  }

  @Test
  void aParentThatArrivesLaterTouchesItsChildsDay() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        kent        | 2024-05-03 | parent
        dover       | 2024-05-04 | parent
        """,
        touched(
            """
            post_id | account_key | posted_at           | observed_as
            p       | ann         | 2024-05-01 12:00:00 | reference
            """,
            """
            post_id | account_key | posted_at           | shape  | reply_to_post_id | reposted_post_id
            1       | kent        | 2024-05-03 12:00:00 | reply  | p                | .
            2       | dover       | 2024-05-04 12:00:00 | repost | .                | p
            3       | kent        | 2024-05-05 12:00:00 | reply  | q                | .
            """,
            REGISTRY,
            REGISTRY));
  }

  @Test
  void aSnapshotTouchesTheDaysBetweenItsNeighbours() {
    Drawn.assertRows(
        """
        days | first      | last
        7    | 2024-03-31 | 2024-04-06
        """,
        touched(
                NO_POSTS,
                """
                account_key | observed_at         | followers
                kent        | 2024-04-03 12:00:00 | 5
                """,
                NO_HARVESTS,
                NO_POSTS,
                """
                account_key | observed_at         | followers
                kent        | 2024-01-01 12:00:00 | 5
                kent        | 2024-04-01 12:00:00 | 5
                kent        | 2024-04-03 12:00:00 | 4
                kent        | 2024-04-04 12:00:00 | .
                kent        | 2024-04-05 12:00:00 | 5
                """,
                NO_HARVESTS,
                REGISTRY,
                REGISTRY)
            .selectExpr("count(*) AS days", "min(day) AS first", "max(day) AS last"));
  }

  @Test
  void aLoneSnapshotTouchesAYearToEitherSideAndNoDayAfterTheLast() {
    Drawn.assertRows(
        """
        first      | last
        2023-05-31 | 2024-06-30
        """,
        touched(
                NO_POSTS,
                """
                account_key | observed_at         | followers
                kent        | 2024-06-01 12:00:00 | 5
                """,
                NO_HARVESTS,
                NO_POSTS,
                NO_SNAPSHOTS,
                NO_HARVESTS,
                REGISTRY,
                REGISTRY)
            .selectExpr("min(day) AS first", "max(day) AS last"));
  }

  @Test
  void aHarvestTouchesItsSpanAsItIsAndAsItWas() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        kent        | 2024-01-01 | harvest
        kent        | 2024-01-02 | harvest
        kent        | 2024-01-03 | harvest
        """,
        touched(
            NO_POSTS,
            NO_SNAPSHOTS,
            """
            harvest_id | kind     | account | from                | to
            h1         | timeline | kent    | 2024-01-01 00:00:00 | 2024-01-02 00:00:00
            h2         | search   | kent    | 2023-01-01 00:00:00 | 2024-01-02 00:00:00
            """,
            NO_POSTS,
            NO_SNAPSHOTS,
            """
            harvest_id | kind     | account | from                | to
            h1         | timeline | kent    | 2024-01-02 00:00:00 | 2024-01-03 00:00:00
            h3         | timeline | kent    | 2024-02-02 00:00:00 | 2024-02-03 00:00:00
            """,
            REGISTRY,
            REGISTRY));
  }

  /** Another may bear the handle now, so a harvest by handle counts as new. */
  @Test
  void aHarvestToldAgainTouchesNothingUnlessItNamesAHandle() {
    String harvests =
        """
        harvest_id | kind     | account | from                | to
        h1         | timeline | kent    | 2024-01-01 00:00:00 | 2024-01-02 00:00:00
        h2         | mentions | dover   | 2024-01-01 00:00:00 | 2024-01-02 00:00:00
        h3         | timeline | @dover  | 2024-01-01 00:00:00 | 2024-01-01 09:00:00
        """;
    String registry =
        """
        account_key | handle_key | force_id | valid_from | valid_to
        kent        | @kent      | kent     | 2020-01-01 | .
        dover       | @dover     | kent     | 2020-01-01 | .
        """;
    Drawn.assertRows(
        """
        account_key | day        | reason
        dover       | 2024-01-01 | harvest
        """,
        touched(
            NO_POSTS,
            NO_SNAPSHOTS,
            harvests,
            NO_POSTS,
            NO_SNAPSHOTS,
            harvests,
            registry,
            registry));
  }

  @Test
  void postsThatArriveTouchTheHarvestsWithoutAStartFromThere() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        kent        | 2024-01-02 | post
        kent        | 2024-01-02 | harvest
        kent        | 2024-01-03 | harvest
        """,
        touched(
            """
            post_id | account_key | posted_at
            1       | kent        | 2024-01-02 12:00:00
            """,
            NO_SNAPSHOTS,
            NO_HARVESTS,
            NO_POSTS,
            NO_SNAPSHOTS,
            """
            harvest_id | kind     | account    | from | to
            h1         | timeline | kent;dover | .    | 2024-01-03 09:00:00
            """,
            REGISTRY,
            REGISTRY));
  }

  @Test
  void aChangedRegistrationTouchesItsDaysAndThoseOnWhichOthersAnsweredIt() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        lee         | 2024-02-01 | registry
        lee         | 2024-02-02 | registry
        kent        | 2024-03-01 | registry
        kent        | 2024-03-02 | registry
        kent        | 2024-03-03 | registry
        kent        | 2024-03-04 | registry
        """,
        touched(
            NO_POSTS,
            """
            post_id | account_key | posted_at           | shape    | reply_to_account_key | reply_to_post_id | reposted_account_key | reposted_post_id
            0       | lee         | 2023-03-01 12:00:00 | original | .                    | .                | .                    | .
            1       | kent        | 2024-03-01 12:00:00 | reply    | lee                  | .                | .                    | .
            2       | kent        | 2024-03-02 12:00:00 | reply    | .                    | 0                | .                    | .
            3       | kent        | 2024-03-03 12:00:00 | repost   | .                    | .                | lee                  | .
            4       | kent        | 2024-03-04 12:00:00 | repost   | .                    | .                | .                    | 0
            5       | kent        | 2024-03-05 12:00:00 | reply    | dover                | .                | .                    | .
            """,
            REGISTRY + "lee | kent | 2024-02-01 | 2024-02-02",
            REGISTRY + "lee | kent | 2024-02-01 | 2024-02-03"));
  }

  @Test
  void aChangedRowTouchesTheDayOfAMoveAcrossAGap() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        lee         | 2022-03-01 | registry
        lee         | 2024-01-01 | registry
        lee         | 2024-01-02 | registry
        lee         | 2024-05-01 | registry
        """,
        touched(
            NO_POSTS,
            NO_POSTS,
            REGISTRY
                + "lee | gwent | 2021-02-01 | 2022-03-01\nlee | dyfed | 2024-05-01 | 2024-06-01",
            REGISTRY
                + "lee | gwent | 2021-02-01 | 2022-03-01\nlee | kent | 2024-01-01 | 2024-01-03\n"
                + "lee | dyfed | 2024-05-01 | 2024-06-01"));
  }

  private static final String NO_REGISTRY = "account_key | force_id | valid_from | valid_to";

  @Test
  void aFirstRegistryTouchesAllItsDaysWhateverArrived() {
    Drawn.assertRows(
        """
        account_key | reason   | first      | last       | days
        dover       | registry | 2020-01-01 | 2024-06-30 | 1643
        kent        | registry | 2020-01-01 | 2024-06-30 | 1643
        """,
        touched(
                """
                post_id | account_key | posted_at
                1       | kent        | 2024-01-02 12:00:00
                """,
                NO_POSTS,
                NO_REGISTRY,
                REGISTRY)
            .groupBy("account_key", "reason")
            .agg(min("day").as("first"), max("day").as("last"), count("*").as("days")));
  }

  @Test
  void atAFirstRegistryPostsAfterTheLastDayTouchTheirsToo() {
    Drawn.assertRows(
        """
        account_key | day        | reason
        kent        | 2024-07-02 | post
        """,
        touched(
                """
                post_id | account_key | posted_at
                1       | kent        | 2024-07-02 12:00:00
                """,
                NO_POSTS,
                NO_REGISTRY,
                REGISTRY)
            .where("day > '2024-06-30'"));
  }
}
