package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of twarc-csv become. */
class TwarcCsvTest {
  private static final Path FIXTURES = Path.of("schemas/archives");
  private static final Pseudonyms KEYS = Reading.pseudonyms();

  @TempDir Path folder;

  private static Map<String, Object> post(Reading read, String id) {
    return read.all("post").stream()
        .filter(post -> post.get("post_id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long micros(String instant) {
    return Instant.parse(instant).getEpochSecond() * 1_000_000;
  }

  @Test
  void tweetsKeepWhatTheInterfaceSaidOfThem() throws IOException {
    PartnerHandles partners = handle -> handle.endsWith("Council") ? "council" : null;
    Reading read =
        Reading.of(FIXTURES.resolve("twarc_csv.pass.csv"), DeclaredHarvests.none(), partners);

    assertEquals(
        "Road closed on the High Street.\nThank you for #patience", post(read, "5001").get("text"));
    assertEquals("[patience]", post(read, "5001").get("hashtags").toString());
    assertEquals("[https://example.org/road]", post(read, "5001").get("links").toString());
    assertEquals(1L, post(read, "5001").get("media_count"));
    assertEquals(3L, post(read, "5001").get("likes"));
    assertNull(post(read, "5001").get("views"), "X says 0 of what it has not counted");
    assertEquals("stamp", post(read, "5001").get("observed_basis"));
    assertEquals("reply", post(read, "5002").get("shape"));
    assertEquals("council", post(read, "5002").get("reply_to_partner"));
    assertEquals(KEYS.accountKey("x", "801"), post(read, "5002").get("reply_to_account_key"));
    assertEquals("repost", post(read, "5003").get("shape"));
    assertEquals(false, post(read, "5003").get("legacy_repost"));
    assertNull(post(read, "5003").get("likes"));
    assertEquals("quote", post(read, "5004").get("shape"));
    assertEquals(900L, post(read, "5004").get("views"));
    assertEquals(1200L, read.all("snapshot").get(0).get("followers"));
    assertEquals("timeline", read.all("harvest").get(0).get("kind"));
    assertEquals(micros("2024-05-04T10:00:00Z"), read.all("harvest").get(0).get("retrieved_at"));
  }

  @Test
  void earlyTablesHoldTextsAsJsonAndReferencedTweetsBesideTheirs() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("twarc_csv.pass.early.csv"));

    assertEquals("Two lines\nand a café", post(read, "5101").get("text"));
    assertEquals("[rural]", post(read, "5101").get("hashtags").toString());
    assertEquals("reply", post(read, "5102").get("shape"));
    assertEquals("4990", post(read, "5102").get("reply_to_post_id"));
    assertEquals("4992", post(read, "5103").get("quoted_post_id"));
    assertEquals("reference", post(read, "4992").get("observed_as"));
    assertEquals(4L, read.file().get("records_read"));
    assertEquals(1L, read.file().get("records_ignored"));
  }

  @Test
  void aTextThatIsAQuotationStaysOne() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "posts.csv",
            "id,author_id,created_at,text,author.description",
            "1,7,2024-05-03T15:01:09.000Z,\"\"\"Never again\"\"\",we are here");

    assertEquals("\"Never again\"", post(read, "1").get("text"));
  }

  @Test
  void usersAreProfilesAndNoticesAreIgnored() throws IOException {
    Reading users =
        Reading.of(
            folder,
            "posts.csv",
            "id,username,created_at,public_metrics.followers_count,public_metrics.tweet_count",
            "7,SomeForce,2010-05-03T15:01:09.000Z,120,3");
    assertEquals(1L, users.file().get("profiles_read"));
    assertEquals(120L, users.all("snapshot").get(0).get("followers"));

    Reading counts =
        Reading.of(
            folder,
            "posts.csv",
            "start,end,tweet_count,__twarc.version",
            "2022-05-03T15:01:09.000Z,2022-05-03T16:01:09.000Z,5,2.1");
    assertEquals(1L, counts.file().get("records_ignored"));
    assertEquals(List.of(), counts.refused());
  }

  @Test
  void semicolonsAndTabsPartCellsToo() throws IOException {
    for (String delimiter : List.of(";", "\t")) {
      Reading read =
          Reading.of(
              folder,
              "posts.csv",
              String.join(delimiter, "id", "author_id", "created_at", "text", "lang"),
              String.join(delimiter, "1", "7", "2024-05-03T15:01:09.000Z", "one, two", ""));

      assertEquals(List.of(), read.refused());
      assertEquals("one, two", post(read, "1").get("text"));
    }
  }

  @Test
  void countsAloneAreThreeColumns() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "counts.csv",
            "start,end,day_count",
            "2022-05-03T00:00:00.000Z,2022-05-04T00:00:00.000Z,5");

    assertEquals("twarc_csv", read.file().get("source_format"));
    assertEquals(1L, read.file().get("records_ignored"));
    assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
  }

  @Test
  void theFirstColumnMayHoldTheRowNumbersOfPandas() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "posts.csv",
            ",id,author_id,created_at,text",
            "0,1,7,2024-05-03T15:01:09.000Z,one");

    assertEquals(List.of("1"), read.archived());
    assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
  }
}
