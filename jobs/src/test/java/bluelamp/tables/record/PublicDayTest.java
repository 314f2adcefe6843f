package bluelamp.tables.record;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** What of the public's posts is counted: those to a force, from a harvest of its mentions. */
class PublicDayTest {
  private static final String REGISTRY =
      """
      account_key | force_id | account_type
      kent        | kent     | corporate
      essex       | essex    | corporate
      """;

  private static final String HARVESTS =
      """
      harvest_id | kind     | account | from                | to
      h1         | mentions | kent    | 2024-01-01 00:00:00 | 2024-01-03 12:00:00
      h2         | search   | essex   | 2024-01-01 00:00:00 | 2024-01-03 12:00:00
      """;

  private static final String FILES =
      """
      file_hash | harvest_id
      f1        | h1
      f2        | h2
      """;

  private static final String ANNOTATIONS =
      """
      text_hash | task      | label
      good      | sentiment | positive
      good      | purpose   | engagement
      bad       | sentiment | negative
      bad       | purpose   | engagement
      """;

  private static Dataset<Row> posts(String drawing) {
    return Archive.posts(drawing)
        .withColumn(
            "mentions",
            functions.expr(
                "CASE WHEN named IS NULL THEN NULL"
                    + " ELSE array(named_struct('account_key', named, 'position', 1)) END"));
  }

  private static Dataset<Row> days(Dataset<Row> posts) {
    return PublicDay.of(
        posts,
        Archive.annotations(ANNOTATIONS),
        Archive.harvests(HARVESTS),
        Archive.files(FILES),
        Archive.snapshots("account_key | observed_at"),
        Archive.registry(REGISTRY));
  }

  @Test
  void anAuthorIsHeardOnceADayAndAnObservedDayIsThereWithoutAny() {
    Drawn.assertRows(
        """
        force_id | day        | observed | contacts | authors | positive | negative | not_scored
        kent     | 2024-01-01 | true     | 4        | 3       | 1        | 1        | 1
        kent     | 2024-01-02 | true     | 0        | 0       | 0        | 0        | 0
        kent     | 2024-01-03 | false    | 1        | 1       | 1        | 0        | 0
        """,
        days(
            posts(
                """
                post_id | account_key | posted_at           | shape    | reply_to_account_key | named | text_hash | file_hash
                1       | ann         | 2024-01-01 09:00:00 | reply    | kent                 | .     | bad       | f1
                2       | ann         | 2024-01-01 10:00:00 | reply    | kent                 | kent  | good      | f1
                3       | bob         | 2024-01-01 10:00:00 | original | .                    | kent  | good      | f1
                4       | cat         | 2024-01-01 10:00:00 | original | .                    | kent  | unread    | f1
                5       | ann         | 2024-01-03 10:00:00 | original | .                    | kent  | good      | f1
                """)));
  }

  @Test
  void aContactCountsWhicheverFileItsCopyLiesIn() {
    Drawn.assertRows(
        """
        force_id | day        | contacts
        kent     | 2024-01-01 | 1
        kent     | 2024-01-02 | 0
        """,
        days(
            posts(
                """
                post_id | account_key | posted_at           | shape | reply_to_account_key | named | text_hash | file_hash
                1       | ann         | 2024-01-01 09:00:00 | reply | kent                 | .     | bad       | f2
                """)));
  }

  @Test
  void whatIsNoContactIsNotCounted() {
    Drawn.assertRows(
        """
        force_id | day        | contacts
        kent     | 2024-01-01 | 0
        kent     | 2024-01-02 | 0
        """,
        days(
            posts(
                """
                post_id | account_key | posted_at           | shape    | reply_to_account_key | named | text_hash | file_hash | observed_as
                1       | essex       | 2024-01-01 09:00:00 | reply    | kent                 | .     | bad       | f1        | archived
                2       | ann         | 2024-01-01 10:00:00 | reply    | essex                | .     | good      | f2        | archived
                3       | bob         | 2024-01-01 10:00:00 | repost   | .                    | kent  | good      | f1        | archived
                4       | cat         | 2024-01-01 10:00:00 | original | .                    | kent  | good      | f1        | reference
                5       | dan         | 2024-01-05 10:00:00 | original | .                    | kent  | good      | f1        | archived
                6       | eve         | 2024-01-01 10:00:00 | original | .                    | .     | good      | f1        | archived
                """)));
  }

  @Test
  void peopleAreKeptByDayWithoutWhatTheyWrote() {
    Drawn.assertRows(
        """
        platform | force_id | account_key | day        | scored | month
        x        | kent     | ann         | 2024-01-01 | true   | 2024-01-01
        x        | kent     | bob         | 2024-01-01 | false  | 2024-01-01
        """,
        PublicAuthors.of(
            posts(
                """
                post_id | account_key | posted_at           | shape | reply_to_account_key | named | text_hash | file_hash
                1       | ann         | 2024-01-01 09:00:00 | reply | kent                 | .     | bad       | f1
                2       | ann         | 2024-01-01 10:00:00 | reply | kent                 | .     | good      | f1
                3       | bob         | 2024-01-01 10:00:00 | reply | kent                 | .     | welsh     | f1
                """),
            Archive.annotations(ANNOTATIONS),
            Archive.harvests(HARVESTS),
            Archive.files(FILES),
            Archive.snapshots("account_key | observed_at"),
            Archive.registry(REGISTRY)));
  }
}
