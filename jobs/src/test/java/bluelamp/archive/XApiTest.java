package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fields of both versions of X's API become. */
class XApiTest {
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
  void versionTwoKeepsRepliesRepostsStampsAndHarvests() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("x_v2.pass.jsonl"));

    assertEquals("Road closed on the High Street & Mill Lane.", post(read, "1001").get("text"));
    assertEquals(
        KEYS.textHash("Road closed on the High Street & Mill Lane."),
        post(read, "1001").get("text_hash"));
    assertEquals("lower_bound", post(read, "1001").get("observed_basis"));
    assertEquals(3L, post(read, "1001").get("likes"));
    assertNull(post(read, "1001").get("views"));
    assertEquals("reply", post(read, "1002").get("shape"));
    assertEquals(KEYS.accountKey("x", "801"), post(read, "1002").get("reply_to_account_key"));
    assertEquals(micros("2024-05-04T10:00:00Z"), post(read, "1002").get("observed_at"));
    assertEquals("line 2 data[0]", post(read, "1002").get("position"));
    assertEquals("repost", post(read, "1003").get("shape"));
    assertEquals(false, post(read, "1003").get("legacy_repost"));
    assertEquals("991", post(read, "1003").get("reposted_post_id"));
    assertEquals(8L, read.file().get("records_read"));
    assertEquals(3L, read.file().get("records_ignored"));
    assertEquals(1L, read.file().get("notices_read"));
    assertEquals(
        List.of(true, false), read.all("snapshot").stream().map(s -> s.get("embedded")).toList());
    assertEquals("timeline", read.all("harvest").get(0).get("kind"));
    assertEquals(micros("2024-05-01T00:00:00Z"), read.all("harvest").get(0).get("from"));
    assertTrue(
        read.all("harvest")
            .get(0)
            .get("accounts")
            .toString()
            .contains(KEYS.accountKey("x", "700")));
  }

  @Test
  void versionOneKeepsWhatItEmbeds() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("x_v1.pass.jsonl"));

    assertEquals("Café closed. https://t.co/a", post(read, "2001").get("text"));
    assertEquals(2L, post(read, "2001").get("likes"));
    assertNull(post(read, "2001").get("replies"));
    assertEquals(micros("2024-05-03T15:01:09Z"), post(read, "2001").get("posted_at"));
    assertEquals("reply", post(read, "2002").get("shape"));
    assertEquals(true, post(read, "2003").get("truncated"));
    assertNull(post(read, "2003").get("reposts"));
    assertEquals(KEYS.accountKey("x", "801"), post(read, "2003").get("reposted_account_key"));
    assertEquals("reference", post(read, "1991").get("observed_as"));
    assertEquals("line 3 retweeted_status", post(read, "1991").get("position"));
    assertEquals(KEYS.accountKey("x", "700"), post(read, "2004").get("account_key"));
    assertEquals(1L, read.file().get("profiles_read"));
    assertEquals(0L, read.file().get("records_ignored"));
    assertEquals(1L, read.file().get("notices_read"));
  }

  @Test
  void anEditedPostIsOneWithTheTimeOfItsFirstVersion() throws IOException {
    String edited =
        "{\"id\":\"1576994789110992896\",\"edit_history_tweet_ids\":[\"1576994746135764992\",\"1576994789110992896\"],"
            + "\"text\":\"hello\",\"author_id\":\"7\",\"created_at\":\"2022-10-03T17:57:11.000Z\"}";
    Map<String, Object> post = Reading.of(folder, "edits", edited).all("post").get(0);

    assertEquals("1576994746135764992", post.get("post_id"));
    assertEquals("1576994789110992896", post.get("version_id"));
    assertEquals(micros("2022-10-03T17:57:01Z"), post.get("posted_at"));
    assertEquals(micros("2022-10-03T17:57:11Z"), post.get("edited_at"));
  }

  @Test
  void viewsThatXDidNotCountAreNull() throws IOException {
    String post =
        "{\"id\":\"%s\",\"text\":\"hello\",\"author_id\":\"7\",\"created_at\":\"2022-09-03T17:57:11.000Z\","
            + "\"public_metrics\":{\"like_count\":0,\"impression_count\":%d}}\n";
    Reading read = Reading.of(folder, "views", post.formatted("1", 0) + post.formatted("2", 85));

    assertNull(post(read, "1").get("views"));
    assertEquals(0L, post(read, "1").get("likes"));
    assertEquals(85L, post(read, "2").get("views"));
  }

  @Test
  void tweetsAndUsersInFilesOfTheirOwnAreOneBundle() throws IOException {
    Files.writeString(
        folder.resolve("a"),
        "[{\"id\":\"1\",\"text\":\"@council Hello\",\"author_id\":\"7\",\"created_at\":\"2024-05-03T15:01:09.000Z\","
            + "\"in_reply_to_user_id\":\"8\",\"entities\":{\"urls\":{},\"annotations\":{}}}]");
    Files.writeString(
        folder.resolve("b"),
        "{\"users\":[{\"id\":\"8\",\"username\":\"BoltonCouncil\"}],\"places\":[]}");
    Files.writeString(
        folder.resolve("c"), "from:someforce\n2024-05-01T00:00:00Z\n2024-05-31T00:00:00Z\n");
    PartnerHandles partners =
        handle -> handle.toLowerCase(Locale.ROOT).endsWith("council") ? "council" : null;
    Reading read = Reading.of(folder, DeclaredHarvests.none(), partners);

    assertEquals("council", read.all("post").get(0).get("reply_to_partner"));
    assertEquals(1, read.all("harvest").size());
    assertEquals("timeline", read.all("harvest").get(0).get("kind"));
    assertEquals(micros("2024-05-31T00:00:00Z"), read.all("harvest").get(0).get("to"));
    assertEquals(
        1, read.all("file").stream().map(file -> file.get("harvest_id")).distinct().count());
  }

  @Test
  void aDeclaredHarvestGivesKindAndTimeButNotAgainstTheStamp() throws IOException {
    Instant retrieved = Instant.parse("2024-06-01T00:00:00Z");
    DeclaredHarvest declared =
        new DeclaredHarvest(
            "h1", "", "mentions", "x", List.of("700", "SomeForce"), null, null, retrieved, null);
    Reading read =
        Reading.of(
            FIXTURES.resolve("x_v2.pass.jsonl"),
            new DeclaredHarvests(List.of(declared)),
            PartnerHandles.none());

    assertEquals(1, read.all("harvest").size());
    assertEquals("mentions", read.all("harvest").get(0).get("kind"));
    assertTrue(
        read.all("harvest")
            .get(0)
            .get("accounts")
            .toString()
            .contains(KEYS.handleKey("x", "someforce")));
    assertEquals("harvest", post(read, "1001").get("observed_basis"));
    assertEquals(micros("2024-06-01T00:00:00Z"), post(read, "1001").get("observed_at"));
    assertEquals("stamp", post(read, "1002").get("observed_basis"));
    assertEquals("h1", read.file().get("harvest_id"));
  }

  private Reading inLondon(String... createdAt) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < createdAt.length; i++) {
      lines.append(
          "{\"id\":\"%d\",\"text\":\"a\",\"author_id\":\"7\",\"created_at\":\"%s\"}\n"
              .formatted(i + 1, createdAt[i]));
    }
    Files.writeString(folder.resolve("a"), lines);
    DeclaredHarvest declared =
        new DeclaredHarvest("h", "a", null, "x", null, null, null, null, "Europe/London");
    return Reading.of(folder, new DeclaredHarvests(List.of(declared)), PartnerHandles.none());
  }

  @Test
  void aDeclaredZoneGivesTimesWithoutOneAMeaning() throws IOException {
    Reading read = inLondon("2024-07-01T12:00:00");
    assertEquals(micros("2024-07-01T11:00:00Z"), post(read, "1").get("posted_at"));
    assertEquals(false, post(read, "1").get("time_is_ambiguous"));
  }

  @Test
  void aTimeThatClocksShowedTwiceIsFlagged() throws IOException {
    Reading read = inLondon("2024-10-27T01:30:00", "2024-10-27T02:00:00", "2024-10-27T00:30:00Z");
    assertEquals(micros("2024-10-27T00:30:00Z"), post(read, "1").get("posted_at"));
    assertEquals(true, post(read, "1").get("time_is_ambiguous"));
    assertEquals(micros("2024-10-27T02:00:00Z"), post(read, "2").get("posted_at"));
    assertEquals(false, post(read, "2").get("time_is_ambiguous"));
    assertEquals(false, post(read, "3").get("time_is_ambiguous"), "it names its zone");
  }

  @Test
  void aTimeThatClocksNeverShowedIsRefused() throws IOException {
    assertEquals(List.of("line 1: bad_time"), inLondon("2024-03-31T01:30:00").refused());
  }

  @Test
  void idsAreFoundAgainByHandleKey() throws IOException {
    Configuration hadoop = new Configuration();
    ArchiveFile file =
        ArchiveListing.hashed(
                hadoop, ArchiveListing.list(hadoop, FIXTURES.resolve("x_v1.pass.jsonl").toString()))
            .get(0);
    String key = KEYS.handleKey("x", "ExampleForce");

    assertEquals(Map.of(key, "700"), Archives.idOf(hadoop, file, Set.of(key, "other"), KEYS));
  }

  @Test
  void theSameReadTwiceHasTheSameContent() throws IOException {
    Reading once = Reading.of(FIXTURES.resolve("x_v2.pass.jsonl"));
    Reading twice = Reading.of(FIXTURES.resolve("x_v2.pass.jsonl"));

    assertEquals(post(once, "1002").get("content_hash"), post(twice, "1002").get("content_hash"));
    assertTrue(
        !post(once, "1002").get("content_hash").equals(post(once, "1001").get("content_hash")));
  }

  @Test
  void hiddenFilesAreListedToo() throws IOException {
    Files.createDirectories(folder.resolve("_in"));
    for (String name : List.of("_a", ".b", "_in/.c", ".d.crc")) {
      Files.writeString(folder.resolve(name), "x");
    }
    List<ArchiveFile> files = ArchiveListing.list(new Configuration(), folder.toString());

    assertEquals(
        List.of(".b", ".d.crc", "_a", "_in/.c"),
        files.stream().map(ArchiveFile::relativePath).toList());
  }

  @Test
  void aTweetStaysOneWhateverStandsBesideIt() throws IOException {
    String tweet =
        "{\"id\":\"%d\",\"text\":\"a\",\"author_id\":\"7\",\"created_at\":\"2024-05-03T15:01:09.000Z\",\"%s\":[{\"id\":\"1\"}]}";
    Reading read =
        Reading.of(
            folder,
            "tweets",
            tweet.formatted(1, "matching_rules"),
            tweet.formatted(2, "media"),
            tweet.formatted(3, "places"),
            tweet.formatted(4, "polls"));

    assertEquals(List.of("1", "2", "3", "4"), read.archived());
    assertEquals(4L, read.file().get("records_read"));
    assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
  }

  @Test
  void aUsersFileMayNameNobody() throws IOException {
    Files.writeString(folder.resolve("data_1.json"), "[]");
    Files.writeString(folder.resolve("users_1.json"), "{\"users\":[]}");
    Files.writeString(folder.resolve("users_2.json"), "{}");
    Reading read = Reading.of(folder);

    assertEquals(List.of(), read.refused());
  }

  @Test
  void peopleOfAListAreProfiles() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "followers.json",
            "{\"users\":[{\"id\":7,\"id_str\":\"7\",\"screen_name\":\"a\",\"followers_count\":3}],\"next_cursor\":0}");

    assertEquals("x_v1", read.file().get("source_format"));
    assertEquals(1L, read.file().get("profiles_read"));
    assertEquals(3L, read.all("snapshot").get(0).get("followers"));
  }

  @Test
  void aSpoiltNumberIsNoHarmBesideItsText() throws IOException {
    String spoilt =
        "{\"id\":1.2345678901234568e18,\"id_str\":\"1234567890123456789\",\"text\":\"@b a\",\"created_at\":\"Fri May 03 15:01:09 +0000 2024\","
            + "\"user\":{\"id\":7.0,\"id_str\":\"7\",\"screen_name\":\"a\"},\"in_reply_to_user_id\":8.0,\"in_reply_to_user_id_str\":\"8\","
            + "\"entities\":{\"user_mentions\":[{\"id\":8.0,\"id_str\":\"8\",\"screen_name\":\"b\",\"indices\":[0,2]}]}}";
    Reading read =
        Reading.of(
            folder, "posts", spoilt, spoilt.replace("\"in_reply_to_user_id_str\":\"8\",", ""));

    assertEquals(List.of("1234567890123456789"), read.archived());
    assertEquals(KEYS.accountKey("x", "8"), read.all("post").get(0).get("reply_to_account_key"));
    assertEquals(List.of("line 2: bad_id"), read.refused());
  }

  @Test
  void anEmptyNameIsNobodyAnswered() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "posts",
            "{\"id_str\":\"1\",\"text\":\"a\",\"created_at\":\"Fri May 03 15:01:09 +0000 2024\",\"user\":{\"id_str\":\"7\"},"
                + "\"in_reply_to_screen_name\":\"\",\"in_reply_to_user_id_str\":\"\"}");

    assertEquals("original", post(read, "1").get("shape"));
  }

  @Test
  void picturesAreNoLinksUnderEitherName() throws IOException {
    String url =
        "{\"url\":\"https://t.co/%s\",\"expanded_url\":\"https://%s/a/status/1/photo/1\",\"display_url\":\"pic.%s/b\"}";
    Reading read =
        Reading.of(
            folder,
            "posts",
            "{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"7\",\"created_at\":\"2024-05-03T15:01:09.000Z\",\"entities\":{\"urls\":["
                + url.formatted("a", "twitter.com", "twitter.com")
                + ","
                + url.formatted("b", "x.com", "x.com")
                + "]}}");

    assertEquals("[]", post(read, "1").get("links").toString());
  }
}
