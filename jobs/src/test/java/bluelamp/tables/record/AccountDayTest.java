package bluelamp.tables.record;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class AccountDayTest {
  private static final String NO_METRICS = "post_id | observed_at";
  private static final String NO_SNAPSHOTS = "account_key | observed_at | followers | posts";
  private static final String NO_HARVESTS = "harvest_id | kind | account | from | to";
  private static final String REGISTRY =
      """
      account_key | force_id | account_type | person_key | valid_from | valid_to
      kent        | kent     | corporate    | .          | 2020-01-01 | .
      dover       | kent     | neighbourhood| .          | 2020-01-01 | .
      surrey      | surrey   | corporate    | .          | 2020-01-01 | 2024-03-02
      chief       | kent     | leader       | ada        | 2020-01-01 | .
      ada         | kent     | individual   | ada        | 2020-01-01 | .
      """;

  private static Dataset<Row> days(
      String posts, String metrics, String snapshots, String harvests, String registry) {
    Dataset<Row> all = Archive.posts(posts);
    return AccountDay.of(
        all,
        all,
        Archive.metrics(metrics),
        Archive.annotations("text_hash | task | label"),
        Archive.snapshots(snapshots),
        Archive.harvests(harvests),
        Archive.files("file_hash | harvest_id\nf1 | h1"),
        Archive.registry(registry));
  }

  private static Dataset<Row> ofPosts(String posts) {
    return days(posts, NO_METRICS, NO_SNAPSHOTS, NO_HARVESTS, REGISTRY);
  }

  @Test
  void everyPostHasExactlyOneKind() {
    Dataset<Row> days =
        ofPosts(
            """
            post_id | account_key | posted_at           | shape    | reply_to_account_key | reply_to_partner | reposted_account_key
            1       | kent        | 2024-03-01 10:00:00 | original | .                    | .                | .
            2       | kent        | 2024-03-01 10:00:00 | quote    | .                    | .                | .
            3       | kent        | 2024-03-01 10:00:00 | reply    | ann                  | .                | .
            4       | kent        | 2024-03-01 10:00:00 | reply    | council              | council          | .
            5       | kent        | 2024-03-01 10:00:00 | reply    | kent                 | police           | .
            6       | kent        | 2024-03-01 10:00:00 | reply    | dover                | police           | .
            7       | kent        | 2024-03-01 10:00:00 | reply    | surrey               | .                | .
            8       | kent        | 2024-03-01 10:00:00 | reply    | .                    | .                | .
            9       | kent        | 2024-03-01 10:00:00 | repost   | .                    | .                | dover
            10      | kent        | 2024-03-01 10:00:00 | repost   | .                    | .                | kent
            11      | kent        | 2024-03-01 10:00:00 | repost   | .                    | .                | surrey
            12      | kent        | 2024-03-01 10:00:00 | repost   | .                    | .                | ann
            13      | chief       | 2024-03-01 10:00:00 | reply    | ada                  | .                | .
            14      | ann         | 2024-03-01 10:00:00 | reply    | kent                 | .                | .
            """);
    Drawn.assertRows(
        """
        account_id | posts | original | quote | thread | reply_public | reply_partner | reply_police_own | reply_police_other | reply_unknown | repost_own | repost_other
        id-kent    | 12    | 1        | 1     | 1      | 1            | 1             | 1                | 1                  | 1             | 2          | 2
        id-chief   | 1     | 0        | 0     | 1      | 0            | 0             | 0                | 0                  | 0             | 0          | 0
        """,
        days);
  }

  @Test
  void whoeverIsNotRegisteredOnThePostsDayIsPublic() {
    Drawn.assertRows(
        """
        day        | reply_police_other | reply_public
        2024-03-01 | 1                  | 0
        2024-03-02 | 0                  | 1
        """,
        ofPosts(
            """
            post_id | account_key | posted_at           | shape | reply_to_account_key
            1       | kent        | 2024-03-01 23:59:59 | reply | surrey
            2       | kent        | 2024-03-02 00:00:00 | reply | surrey
            3       | surrey      | 2024-03-02 00:00:00 | reply | ann
            """));
  }

  @Test
  void theTargetIsHadFromTheParentAlsoAMereReference() {
    Drawn.assertRows(
        """
        account_id | reply_public | reply_police_own | thread | reply_unknown | repost_own | repost_other
        id-kent    | 1            | 1                | 1      | 1             | 2          | 1
        """,
        ofPosts(
            """
            post_id | account_key | posted_at           | shape    | observed_as | reply_to_post_id | reposted_post_id
            p1      | ann         | 2024-01-01 10:00:00 | original | reference   | .                | .
            p2      | dover       | 2024-01-01 10:00:00 | original | reference   | .                | .
            p3      | kent        | 2024-01-01 10:00:00 | original | reference   | .                | .
            1       | kent        | 2024-03-01 10:00:00 | reply    | archived    | p1               | .
            2       | kent        | 2024-03-01 10:00:00 | reply    | archived    | p2               | .
            3       | kent        | 2024-03-01 10:00:00 | reply    | archived    | p3               | .
            4       | kent        | 2024-03-01 10:00:00 | reply    | archived    | gone             | .
            5       | kent        | 2024-03-01 10:00:00 | repost   | archived    | .                | p2
            6       | kent        | 2024-03-01 10:00:00 | repost   | archived    | .                | p3
            7       | kent        | 2024-03-01 10:00:00 | repost   | archived    | .                | gone
            """));
  }

  @Test
  void aLegacyRepostIsOfWhoeverIsMentionedFirst() {
    Dataset<Row> drawn =
        Archive.posts(
            """
            post_id | account_key | posted_at           | shape  | legacy_repost
            1       | kent        | 2024-03-01 10:00:00 | repost | true
            2       | kent        | 2024-03-01 10:00:00 | repost | false
            """);
    Dataset<Row> posts =
        drawn.withColumn(
            "mentions",
            functions.expr(
                "array(named_struct('account_key', 'ann', 'position', 9), named_struct('account_key', 'dover',"
                    + " 'position', 3))"));
    Drawn.assertRows(
        """
        repost_own | repost_other
        1          | 1
        """,
        AccountDay.of(
            posts,
            posts,
            Archive.metrics(NO_METRICS),
            Archive.annotations("text_hash | task | label"),
            Archive.snapshots(NO_SNAPSHOTS),
            Archive.harvests(NO_HARVESTS),
            Archive.files("file_hash | harvest_id"),
            Archive.registry(REGISTRY)));
  }

  @Test
  void textsAreCountedByPurposeAndToneAndRepostsAreNoTexts() {
    Dataset<Row> posts =
        Archive.posts(
            """
            post_id | account_key | posted_at           | shape    | text_hash
            1       | kent        | 2024-04-01 10:00:00 | original | good
            2       | kent        | 2024-04-01 11:00:00 | reply    | good
            3       | kent        | 2024-04-01 12:00:00 | original | welsh
            4       | kent        | 2024-04-01 13:00:00 | original | half
            5       | kent        | 2024-04-01 14:00:00 | repost   | good
            6       | kent        | 2024-04-01 15:00:00 | original | .
            """);
    Drawn.assertRows(
        """
        posts | engagement_positive | information_neutral | not_scored
        6     | 2                   | 0                   | 3
        """,
        AccountDay.of(
            posts,
            posts,
            Archive.metrics(NO_METRICS),
            Archive.annotations(
                """
                text_hash | task      | label
                good      | language  | en
                good      | sentiment | positive
                good      | purpose   | engagement
                welsh     | language  | cy
                welsh     | sentiment | .
                welsh     | purpose   | .
                half      | sentiment | neutral
                """),
            Archive.snapshots(NO_SNAPSHOTS),
            Archive.harvests(NO_HARVESTS),
            Archive.files("file_hash | harvest_id"),
            Archive.registry(REGISTRY)));
  }

  @Test
  void daysAreThoseOfLondon() {
    Drawn.assertRows(
        """
        day        | month      | posts
        2024-03-30 | 2024-03-01 | 1
        2024-03-31 | 2024-03-01 | 2
        2024-04-01 | 2024-04-01 | 1
        2024-10-27 | 2024-10-01 | 2
        2024-10-28 | 2024-10-01 | 1
        """,
        ofPosts(
            """
            post_id | account_key | posted_at           | shape
            1       | kent        | 2024-03-30 23:59:59 | original
            2       | kent        | 2024-03-31 00:00:00 | original
            3       | kent        | 2024-03-31 22:59:59 | original
            4       | kent        | 2024-03-31 23:00:00 | original
            5       | kent        | 2024-10-26 23:00:00 | original
            6       | kent        | 2024-10-27 23:59:59 | original
            7       | kent        | 2024-10-28 00:00:00 | original
            """));
  }

  @Test
  void anAccountsDayStandsWhereItWasRegisteredThatDay() {
    Drawn.assertRows(
        """
        account_id | day        | force_id | account_type | published_alone
        id-lee     | 2024-02-29 | kent     | individual   | false
        id-lee     | 2024-03-01 | surrey   | leader       | true
        """,
        days(
            """
            post_id | account_key | posted_at           | shape
            1       | lee         | 2024-02-28 12:00:00 | original
            2       | lee         | 2024-02-29 12:00:00 | original
            3       | lee         | 2024-03-01 12:00:00 | original
            4       | lee         | 2024-03-02 12:00:00 | original
            """,
            NO_METRICS,
            NO_SNAPSHOTS,
            NO_HARVESTS,
            """
            account_key | force_id | account_type | published_alone | valid_from | valid_to
            lee         | kent     | individual   | false           | 2024-02-29 | 2024-03-01
            lee         | surrey   | leader       | true            | 2024-03-01 | 2024-03-02
            """));
  }

  @Test
  void aDayTakesItsLargestAudienceItsWorstBasisAndItsGreatestStaleness() {
    Drawn.assertRows(
        """
        day        | deliveries | deliveries_posts | deliveries_strict | deliveries_strict_posts | followers | follower_basis | staleness_days
        2024-03-01 | 1000       | 1                | 1000              | 1                       | 1000      | at_post        | 0
        2024-03-11 | 2200       | 2                | 1100              | 1                       | 1100      | interpolated   | 10
        2024-03-20 | 2390       | 2                | 2390              | 2                       | 1200      | interpolated   | 1
        """,
        days(
                """
                post_id | account_key | posted_at           | shape
                1       | kent        | 2024-03-01 18:00:00 | original
                2       | kent        | 2024-03-11 12:00:00 | quote
                3       | kent        | 2024-03-11 12:00:00 | repost
                4       | kent        | 2024-03-20 11:00:00 | original
                5       | kent        | 2024-03-20 13:00:00 | original
                """,
                NO_METRICS,
                """
                account_key | observed_at         | followers
                kent        | 2024-03-01 12:00:00 | 1000
                kent        | 2024-03-11 12:00:00 | .
                kent        | 2024-03-21 12:00:00 | 1200
                """,
                NO_HARVESTS,
                REGISTRY)
            .where("posts > 0"));
  }

  @Test
  void settledCountsAreTheEarliestSeenAFortnightAfterPosting() {
    Drawn.assertRows(
        """
        day        | views | views_posts | views_deliveries | reactions | reactions_originals | reactions_followers
        2024-03-01 | 55    | 2           | 200              | 10        | 1                   | 100
        2024-03-02 | 0     | 0           | 0                | 0         | 0                   | 0
        """,
        days(
                """
                post_id | account_key | posted_at           | shape
                1       | kent        | 2024-03-01 12:00:00 | original
                2       | kent        | 2024-03-01 12:00:00 | quote
                3       | kent        | 2024-03-01 12:00:00 | original
                4       | kent        | 2024-03-01 12:00:00 | repost
                5       | kent        | 2024-03-02 12:00:00 | original
                """,
                """
                post_id | observed_at         | likes | reposts | replies | quotes | views
                1       | 2024-03-15 11:59:59 | 1     | 1       | 1       | 1      | 7
                1       | 2024-03-15 12:00:00 | 1     | 2       | 3       | 4      | 50
                1       | 2024-04-15 12:00:00 | 9     | 9       | 9       | 9      | 99
                2       | 2024-03-16 12:00:00 | 1     | 2       | 3       | 4      | 5
                3       | 2024-03-16 12:00:00 | 1     | 2       | 3       | .      | .
                4       | 2024-03-16 12:00:00 | 1     | 2       | 3       | 4      | 5
                5       | 2024-03-16 11:00:00 | 1     | 2       | 3       | 4      | 5
                """,
                """
                account_key | observed_at         | followers
                kent        | 2024-03-01 12:00:00 | 100
                """,
                NO_HARVESTS,
                REGISTRY)
            .where("posts > 0"));
  }

  @Test
  void theProfilesOwnCountStandsBesideThePostsAroundIt() {
    Drawn.assertRows(
        """
        day        | posts | profile_first_posts | posts_before_first | profile_last_posts | posts_after_last
        2024-01-10 | 4     | 50                  | 2                  | 52                 | 1
        2024-01-11 | 1     | .                   | .                  | .                  | .
        2024-01-12 | 1     | 60                  | 1                  | 60                 | 0
        2024-01-13 | 1     | 60                  | 0                  | 60                 | 1
        """,
        days(
            """
            post_id | account_key | posted_at           | shape
            1       | kent        | 2024-01-10 08:00:00 | original
            2       | kent        | 2024-01-10 09:00:00 | original
            3       | kent        | 2024-01-10 10:00:00 | original
            4       | kent        | 2024-01-10 20:00:00 | original
            5       | kent        | 2024-01-11 20:00:00 | original
            6       | kent        | 2024-01-12 20:00:00 | original
            7       | kent        | 2024-01-13 20:00:00 | original
            """,
            NO_METRICS,
            """
            account_key | observed_at         | followers | posts
            kent        | 2024-01-10 09:00:00 | 5         | 50
            kent        | 2024-01-10 12:00:00 | 5         | 52
            kent        | 2024-01-10 13:00:00 | 5         | .
            kent        | 2024-01-13 00:00:00 | 5         | 60
            """,
            NO_HARVESTS,
            REGISTRY));
  }

  @Test
  void onlyInsideTheSpanDoesNothingMeanZero() {
    Drawn.assertRows(
        """
        day        | observed | posts | followers | follower_basis
        2024-01-09 | false    | 1     | .         | none
        2024-01-11 | true     | 0     | .         | .
        2024-01-12 | true     | 1     | .         | none
        """,
        days(
            """
            post_id | account_key | posted_at           | shape
            1       | kent        | 2024-01-09 08:00:00 | original
            2       | kent        | 2024-01-12 08:00:00 | original
            """,
            NO_METRICS,
            NO_SNAPSHOTS,
            """
            harvest_id | kind     | account | from                | to
            h1         | timeline | kent    | 2024-01-10 00:00:01 | 2024-01-13 12:00:00
            h2         | mentions | kent    | 2024-01-01 00:00:00 | 2024-02-01 00:00:00
            """,
            REGISTRY));
  }
}
