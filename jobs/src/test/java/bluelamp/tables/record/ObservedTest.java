package bluelamp.tables.record;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ObservedTest {
  private static final String NO_POSTS = "post_id | account_key | posted_at | file_hash";
  private static final String NO_SNAPSHOTS = "account_key | observed_at | handle_key";
  private static final String NO_REGISTRY = "account_key | valid_from | valid_to";

  private static Dataset<Row> days(String harvests, String files, String posts, String snapshots) {
    return Observed.days(
        Archive.harvests(harvests),
        Archive.files(files),
        Archive.posts(posts),
        Archive.snapshots(snapshots),
        Archive.registry(NO_REGISTRY));
  }

  @Test
  void daysOfTwentyThreeAndTwentyFiveHoursAreWholeFromMidnightToMidnight() {
    Drawn.assertRows(
        """
        account_key | day
        spring      | 2024-03-31
        autumn      | 2024-10-27
        """,
        days(
            """
            harvest_id | kind            | account | from                | to
            h1         | timeline        | spring  | 2024-03-31 00:00:00 | 2024-03-31 23:00:00
            h2         | account_archive | autumn  | 2024-10-26 23:00:00 | 2024-10-28 00:00:00
            h3         | timeline        | short   | 2024-10-26 23:00:00 | 2024-10-27 23:59:59
            """,
            "file_hash | harvest_id",
            NO_POSTS,
            NO_SNAPSHOTS));
  }

  @Test
  void withoutAStartTheSpanBeginsWithTheAccountsOldestPostInIt() {
    Drawn.assertRows(
        """
        account_key | day
        kent        | 2024-01-03
        kent        | 2024-01-04
        dover       | 2024-01-04
        """,
        days(
            """
            harvest_id | kind     | account           | from | to | retrieved_at
            h1         | timeline | kent;dover;silent | .    | .  | 2024-01-05 09:00:00
            h2         | timeline | kent              | .    | .  | .
            """,
            """
            file_hash | harvest_id
            f1        | h1
            f2        | h1
            f3        | h2
            """,
            """
            post_id | account_key | posted_at           | file_hash | observed_as
            1       | kent        | 2024-01-02 12:00:00 | f2        | archived
            2       | kent        | 2024-01-03 12:00:00 | f1        | archived
            3       | dover       | 2024-01-03 12:00:00 | f1        | archived
            4       | dover       | 2024-01-01 12:00:00 | f1        | reference
            5       | kent        | 2023-01-01 12:00:00 | f3        | archived
            """,
            NO_SNAPSHOTS));
  }

  /** A date in the future, as people write for "until now". */
  @Test
  void nobodySawWhatCameAfterTheyLooked() {
    Drawn.assertRows(
        """
        account_key | day
        kent        | 2024-01-02
        kent        | 2024-01-03
        """,
        days(
            """
            harvest_id | kind     | account | from                | to                  | retrieved_at
            h1         | timeline | kent    | 2024-01-02 00:00:00 | 2035-01-01 00:00:00 | 2024-01-04 09:00:00
            """,
            "file_hash | harvest_id",
            NO_POSTS,
            NO_SNAPSHOTS));
  }

  @Test
  void aHandleMeansWhoeverBoreItWhenTheHarvestEnded() {
    Drawn.assertRows(
        """
        account_key | day
        first       | 2023-01-01
        second      | 2024-01-01
        """,
        days(
            """
            harvest_id | kind     | account | from                | to
            h1         | timeline | @kent   | 2023-01-01 00:00:00 | 2023-01-02 00:00:00
            h2         | timeline | @kent   | 2024-01-01 00:00:00 | 2024-01-02 00:00:00
            """,
            "file_hash | harvest_id",
            NO_POSTS,
            """
            account_key | observed_at         | handle_key
            first       | 2022-12-01 00:00:00 | @kent
            first       | 2023-06-01 00:00:00 | @kent
            second      | 2024-02-01 00:00:00 | @kent
            """));
  }
}
