package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CrowdTangle's tables and answers become. */
class CrowdTangleTest {
  private static final Path FIXTURES = Path.of("schemas/archives");
  private static final Pseudonyms KEYS = Reading.pseudonyms();
  private static final String NAMES =
      "Facebook Id,User Name,Post Created,Type,Likes,Overperforming Score,URL,Message";

  @TempDir Path folder;

  private static Map<String, Object> post(Reading read, String number) {
    return read.all("post").stream()
        .filter(post -> post.get("post_id").equals("900100200300_" + number))
        .findFirst()
        .orElseThrow();
  }

  private static long micros(String instant) {
    return Instant.parse(instant).getEpochSecond() * 1_000_000;
  }

  private Reading row(String when, String likes, String score) throws IOException {
    return Reading.of(
        folder,
        "posts.csv",
        NAMES,
        "900100200300,x,%s,Photo,\"%s\",\"%s\",https://www.facebook.com/900100200300/posts/1,hello"
            .formatted(when, likes, score));
  }

  @Test
  void anExportedRowIsAPostOfItsPage() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("crowdtangle.pass.csv"));

    assertEquals("facebook", post(read, "6001").get("platform"));
    assertEquals(
        KEYS.accountKey("facebook", "900100200300"), post(read, "6001").get("account_key"));
    assertEquals(micros("2021-07-05T17:02:45Z"), post(read, "6001").get("posted_at"));
    assertEquals("original", post(read, "6001").get("shape"));
    assertEquals(900L, post(read, "6001").get("likes"));
    assertEquals(250L, post(read, "6001").get("replies"));
    assertEquals(100L, post(read, "6001").get("reposts"));
    assertNull(post(read, "6001").get("views"));
    assertEquals("[]", post(read, "6001").get("links").toString());
    assertEquals(1900L, post(read, "6002").get("likes"));
    assertEquals("[https://example.org/b]", post(read, "6002").get("links").toString());
    assertEquals(46_100L, post(read, "6003").get("views"));
    assertEquals("", post(read, "6004").get("text"));
    assertEquals(micros("2021-07-05T22:02:45Z"), post(read, "6004").get("posted_at"));
    assertEquals(45_000L, read.all("snapshot").get(0).get("followers"));
    assertEquals(micros("2021-07-05T17:02:45Z"), read.all("snapshot").get(0).get("observed_at"));
  }

  @Test
  void anAnsweredPostHasTheSameNameAndTimeAndAStamp() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("crowdtangle.pass.json"));

    assertEquals(micros("2021-07-05T17:02:45Z"), post(read, "6001").get("posted_at"));
    assertEquals(micros("2021-10-23T05:56:26Z"), post(read, "6001").get("observed_at"));
    assertEquals("stamp", post(read, "6001").get("observed_basis"));
    assertEquals(5L, post(read, "6001").get("likes"));
    assertEquals("[https://example.org/b]", post(read, "6001").get("links").toString());
    assertEquals(3L, read.file().get("records_read"));
    assertEquals(45_100L, read.all("snapshot").get(0).get("followers"));
  }

  @Test
  void anAnswerWithoutPostsIsIgnored() throws IOException {
    Reading read = Reading.of(folder, "a", "{\"status\":200,\"result\":{\"posts\":[]}}");

    assertEquals("crowdtangle", read.file().get("source_format"));
    assertEquals(1L, read.file().get("records_ignored"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "407137|1.4|407137",
        "407.137|1,4|407137",
        "407,137|1.4|407137",
        "1.407.137|-1,43|1407137",
        "1 407 137|1,4|1407137",
        "407.137|3|407137",
        "1,23,456|1.4|123456",
        "N/A|1,4|",
        "407.137|1.4|"
      })
  void aCountIsReadAsItsRowPrintsNumbers(String printed, String score, Long count)
      throws IOException {
    Reading read = row("2021-07-05 18:02:45 UTC", printed, score);

    assertEquals(List.of(), read.refused());
    assertEquals(count, post(read, "1").get("likes"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"4.07E+05", "407.13", "12,34", "0x10", "-3", "1.2345"},
      delimiter = '|')
  void aCountThatIsNoneIsRefused(String printed) throws IOException {
    assertEquals(
        List.of("line 2: bad_value"), row("2021-07-05 18:02:45 UTC", printed, "1,4").refused());
  }

  @ParameterizedTest
  @CsvSource({"2021-12-05 18:02:45 BST", "2021-07-05 18:02:45 IST", "2021-07-05 18:02:45"})
  void lettersThatSayNothingAreRefusedUnlessAZoneIsDeclared(String when) throws IOException {
    assertEquals(List.of("line 2: bad_time"), row(when, "1", "1,4").refused());
    if (!when.endsWith("BST")) {
      DeclaredHarvest declared =
          new DeclaredHarvest(
              "h", "", null, "facebook", List.of(), null, null, null, "Europe/London");
      Reading read =
          Reading.of(folder, new DeclaredHarvests(List.of(declared)), PartnerHandles.none());
      assertEquals(micros("2021-07-05T17:02:45Z"), post(read, "1").get("posted_at"));
      assertEquals(false, post(read, "1").get("time_is_ambiguous"));
      Files.delete(folder.resolve("posts.csv"));
    }
  }

  @Test
  void tablesOfBefore2021SayCreatedAndNameTheirWeights() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "posts.csv",
            "Page Name,Facebook Id,Created,Type,Likes,URL,Message,Overperforming Score (weighted  —  Likes 1x )",
            "A,900100200300,2020-04-16 09:48:29 EDT,Link,\"1.264\",https://www.facebook.com/x/posts/1,a,\"1,4\"",
            "A,900100200300,2020-04-16 09:48:29 EDT,Link,\"1.264\",https://www.facebook.com/x/posts/2,a,1.4");

    assertEquals(List.of(), read.refused());
    assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
    assertEquals(micros("2020-04-16T13:48:29Z"), post(read, "1").get("posted_at"));
    assertEquals(1264L, post(read, "1").get("likes"));
    assertNull(post(read, "2").get("likes"));
  }

  @ParameterizedTest
  @CsvSource({
    "+03,15:02:45",
    "-03,21:02:45",
    "+0530,12:32:45",
    "GMT+05:30,12:32:45",
    "MSK,15:02:45",
    "SAST,16:02:45"
  })
  void zonesWithoutLettersStandInNumbers(String zone, String utc) throws IOException {
    Reading read = row("2021-07-05 18:02:45 " + zone, "1", "1,4");

    assertEquals(List.of(), read.refused());
    assertEquals(micros("2021-07-05T" + utc + "Z"), post(read, "1").get("posted_at"));
  }
}
