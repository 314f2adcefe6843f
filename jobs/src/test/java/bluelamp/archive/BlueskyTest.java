package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Bluesky's answers become. */
class BlueskyTest {
  private static final Path FIXTURE = Path.of("schemas/archives/bluesky_api.pass.jsonl");
  private static final Pseudonyms KEYS = Reading.pseudonyms();
  private static final String ME = "did:plc:exampleforce000000000000";
  private static final String ANN = "did:plc:annexample00000000000000";

  @TempDir Path folder;

  private static Map<String, Object> post(Reading read, String id) {
    return read.all("post").stream()
        .filter(post -> post.get("post_id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String uri(String did, String key) {
    return "at://" + did + "/app.bsky.feed.post/" + key;
  }

  private static long micros(String instant) {
    Instant at = Instant.parse(instant);
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
  }

  private static String view(String key, String record) {
    return "{\"uri\":\"%s\",\"cid\":\"b\",\"author\":{\"did\":\"%s\",\"handle\":\"force.example\"},\"record\":{%s},"
            .formatted(uri(ME, key), ME, record)
        + "\"indexedAt\":\"2024-05-03T15:01:10.000Z\"}";
  }

  private static String text(String text) {
    return "\"text\":\"" + text + "\",\"createdAt\":\"2024-05-03T15:01:09Z\"";
  }

  @Test
  void aPostHasItsPlacesInCharactersAndItsCounts() throws IOException {
    Map<String, Object> post = post(Reading.of(FIXTURE), uri(ME, "5001"));

    assertEquals("bluesky", post.get("platform"));
    assertEquals("original", post.get("shape"));
    assertEquals(KEYS.accountKey("bluesky", ME), post.get("account_key"));
    assertEquals("[https://roads.example/a]", post.get("links").toString());
    assertEquals("[Roads]", post.get("hashtags").toString());
    // The name stands behind an accent and an emoji: at byte 44, but at character 40.
    assertEquals("[[" + KEYS.accountKey("bluesky", ANN) + ",40]]", post.get("mentions").toString());
    assertEquals(1L, post.get("media_count"));
    assertEquals(3L, post.get("likes"));
    assertEquals(0L, post.get("quotes"));
    assertNull(post.get("views"));
    assertNull(post(Reading.of(FIXTURE), uri(ME, "5005")).get("likes"));
  }

  @Test
  void repliesNameTheirParentItsAuthorAndTheirThread() throws IOException {
    Map<String, Object> reply = post(Reading.of(FIXTURE), uri(ME, "5002"));

    assertEquals("reply", reply.get("shape"));
    assertEquals(uri(ANN, "4990"), reply.get("reply_to_post_id"));
    assertEquals(KEYS.accountKey("bluesky", ANN), reply.get("reply_to_account_key"));
    assertEquals(uri(ANN, "4989"), reply.get("conversation_id"));
    assertEquals(micros("2024-05-03T15:01:09.431123Z"), reply.get("posted_at"));
  }

  @Test
  void aReplyInAThreadKnowsThePartnerThatItAnswers() throws IOException {
    String council =
        view("1", text("a")).replace(ME, ANN).replace("force.example", "boltoncouncil.bsky.social");
    String answer =
        view("2", text("b") + ",\"reply\":{\"parent\":{\"uri\":\"%s\"}}".formatted(uri(ANN, "1")));
    Files.writeString(
        folder.resolve("thread"),
        "{\"thread\":{\"post\":%s,\"replies\":[{\"post\":%s}]}}".formatted(council, answer));
    PartnerHandles partners = handle -> handle.endsWith("council") ? "council" : null;
    Reading read = Reading.of(folder, DeclaredHarvests.none(), partners);

    assertEquals("council", post(read, uri(ME, "2")).get("reply_to_partner"));
  }

  @Test
  void aRepostIsAPostOfItsOwnAndWhatItPassesOnAReference() throws IOException {
    Reading read = Reading.of(FIXTURE);
    Map<String, Object> repost = post(read, "at://" + ME + "/app.bsky.feed.repost/r1");

    assertEquals("repost", repost.get("shape"));
    assertNull(repost.get("text"));
    assertNull(repost.get("likes"));
    assertEquals(KEYS.accountKey("bluesky", ME), repost.get("account_key"));
    assertEquals(uri(ANN, "4990"), repost.get("reposted_post_id"));
    assertEquals(KEYS.accountKey("bluesky", ANN), repost.get("reposted_account_key"));
    assertEquals(micros("2024-05-03T18:00:00Z"), repost.get("posted_at"));
    assertTrue(read.archived().contains(ME + "#reposts/" + uri(ANN, "4994")));
    assertEquals("reference", post(read, uri(ANN, "4994")).get("observed_as"));
  }

  @Test
  void quotesOfPostsAreQuotesAlsoWhereTheQuotedPostIsGone() throws IOException {
    Reading read = Reading.of(FIXTURE);

    assertEquals("quote", post(read, uri(ME, "5003")).get("shape"));
    assertEquals("reference", post(read, uri(ANN, "4992")).get("observed_as"));
    assertEquals(9L, post(read, uri(ANN, "4992")).get("likes"));
    assertEquals(uri(ANN, "4993"), post(read, uri(ME, "5004")).get("quoted_post_id"));
    assertEquals(1L, post(read, uri(ME, "5004")).get("media_count"));
    assertEquals("original", post(read, uri(ME, "5005")).get("shape"));
  }

  @Test
  void theBooksHoldWhateverAnAnswerHolds() throws IOException {
    Map<String, Object> file = Reading.of(FIXTURE).file();

    // Threads: three posts, and one each that is not to be had above and below them.
    assertEquals(5L + 3 + 3 + 2 + 2, file.get("posts_read"));
    assertEquals(2L, file.get("profiles_read"));
    assertEquals(2L, file.get("notices_read"));
    assertEquals(4L, file.get("records_ignored"));
    assertEquals(0L, file.get("records_refused"));
    assertEquals(23L, file.get("records_read"));
  }

  @Test
  void recordsOfARepositoryArePostsAndReposts() throws IOException {
    Reading read = Reading.of(FIXTURE);
    Map<String, Object> repost = post(read, "at://" + ME + "/app.bsky.feed.repost/r2");

    assertEquals(KEYS.accountKey("bluesky", ME), post(read, uri(ME, "5010")).get("account_key"));
    assertNull(post(read, uri(ME, "5010")).get("likes"));
    assertEquals("repost", repost.get("shape"));
    assertEquals(uri(ANN, "4995"), repost.get("reposted_post_id"));
    assertEquals(KEYS.accountKey("bluesky", ANN), repost.get("reposted_account_key"));
  }

  @Test
  void aThreadIsReadAPostAtATime() throws IOException {
    StringBuilder thread = new StringBuilder("{\"thread\":{\"post\":" + view("1", text("a")));
    thread.append(",\"replies\":[");
    for (int i = 2; i < 3_000; i++) {
      thread.append("{\"post\":").append(view("" + i, text("a".repeat(300)))).append("},");
    }
    thread.append("{\"post\":").append(view("x", "\"text\":7")).append("}");
    thread.append(",{\"post\":").append(view("d", text("deep"))).append(",\"replies\":[");
    thread.append("{\"post\":").append(view("e", text("deeper"))).append("}]}]}}");
    Reading read = Reading.of(folder, "thread", thread.toString());

    assertTrue(thread.length() > 1 << 20);
    assertEquals(3_001, read.archived().size());
    assertEquals(List.of("line 1 thread.replies[2998].post: bad_value"), read.refused());
    assertEquals(
        "line 1 thread.replies[2999].replies[0].post", post(read, uri(ME, "e")).get("position"));
  }

  @Test
  void aCutThreadKeepsWhatWasWhole() throws IOException {
    String whole =
        "{\"thread\":{\"post\":%s,\"replies\":[{\"post\":%s"
            .formatted(view("1", text("a")), view("2", text("b")));
    Reading read = Reading.of(folder, "thread", whole.substring(0, whole.length() - 9));

    assertEquals(List.of(uri(ME, "1")), read.archived());
    assertEquals(List.of("line 1 thread.replies[0]: cut_short"), read.refused());
    String endless = "{\"thread\":" + "{\"parent\":".repeat(5_000);
    assertEquals(1, Reading.of(folder, "thread", endless).refused().size());
    assertTrue(Reading.of(folder, "thread", endless).refused().get(0).endsWith("too_deep"));
  }

  @Test
  void postsStandInArraysAndOnLinesToo() throws IOException {
    String posts = "[" + view("1", text("a")) + ",{\"post\":" + view("2", text("b")) + "}]";
    String leaf = "{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":%s,\"replies\":[]}";

    assertEquals(List.of(uri(ME, "1"), uri(ME, "2")), Reading.of(folder, "a", posts).archived());
    assertEquals(
        List.of(uri(ME, "1")),
        Reading.of(folder, "a", leaf.formatted(view("1", text("a")))).archived());
  }

  @Test
  void aTimeWithoutAZoneIsReadByTheZoneDeclaredOrRefused() throws IOException {
    String bare = view("1", "\"text\":\"a\",\"createdAt\":\"2024-07-01T12:00:00.123456\"");
    Reading refused = Reading.of(folder, "a", bare.replace("2024-05-03", "2024-07-01"));
    DeclaredHarvest declared =
        new DeclaredHarvest("h", "a", null, "bluesky", null, null, null, null, "Europe/London");
    Reading read =
        Reading.of(folder, new DeclaredHarvests(List.of(declared)), PartnerHandles.none());

    assertEquals(List.of("line 1: bad_time"), refused.refused());
    assertEquals(micros("2024-07-01T11:00:00.123456Z"), read.all("post").get(0).get("posted_at"));
  }

  @Test
  void aTimeFarAheadOfTheNetworksIsTheNetworks() throws IOException {
    String ahead = "\"text\":\"a\",\"createdAt\":\"2099-01-01T00:00:00Z\"";
    assertEquals(
        micros("2024-05-03T15:01:10Z"),
        Reading.of(folder, "a", view("1", ahead)).all("post").get(0).get("posted_at"));
  }

  @Test
  void aCardMayShowAnyAddress() throws IOException {
    String card =
        ",\"embed\":{\"$type\":\"app.bsky.embed.external\",\"external\":{\"uri\":\"%s\"}}";
    String many = "https://roads.example/?" + "a".repeat(3_000);
    Reading read =
        Reading.of(
            folder,
            "posts",
            view("1", text("a") + card.formatted(many)),
            view("2", text("b") + card.formatted("HTTPS://Roads.example/a b")),
            view("3", text("c") + card.formatted("")));

    assertEquals(List.of(), read.refused());
    assertEquals("[" + many + "]", post(read, uri(ME, "1")).get("links").toString());
    assertEquals("[HTTPS://Roads.example/a b]", post(read, uri(ME, "2")).get("links").toString());
    assertEquals("[]", post(read, uri(ME, "3")).get("links").toString());
  }

  @Test
  void recordsOfARepositoryMayStandAlone() throws IOException {
    String record =
        "{\"uri\":\"%s\",\"cid\":\"b\",\"value\":{\"$type\":\"app.bsky.feed.post\",%s}}";
    Reading read =
        Reading.of(
            folder,
            "records",
            record.formatted(uri(ME, "1"), text("a")),
            record.formatted(uri(ME, "2"), text("b")));

    assertEquals(List.of(uri(ME, "1"), uri(ME, "2")), read.archived());
    assertEquals(List.of(), read.refused());
  }

  @Test
  void listsOfPeopleAndNotificationsAreIgnored() throws IOException {
    String by = "\"actor\":{\"did\":\"" + ANN + "\",\"handle\":\"ann.example\"}";
    Files.writeString(
        folder.resolve("likes"), "{\"uri\":\"%s\",\"likes\":[{%s}]}".formatted(uri(ME, "1"), by));
    Files.writeString(
        folder.resolve("lists"),
        "{\"lists\":[{\"cid\":\"b\",%s}]}".formatted(by.replace("actor", "creator")));
    Files.writeString(
        folder.resolve("list"),
        "{\"list\":{\"cid\":\"b\"},\"items\":[{%s}]}".formatted(by.replace("actor", "subject")));
    Files.writeString(
        folder.resolve("notifications"),
        "{\"notifications\":[{%s,\"reason\":\"like\"}],\"seenAt\":\"2024-05-03T15:01:09Z\"}"
            .formatted(by.replace("actor", "author")));
    Reading read = Reading.of(folder);

    assertEquals(List.of(), read.refused());
    assertEquals(
        List.of(1L, 1L, 1L, 1L),
        read.all("file").stream().map(file -> file.get("records_ignored")).toList());
  }

  @Test
  void aNotificationOnALineGivesItsReasonInAWord() throws IOException {
    String mention = view("1", text("a")).replace("{\"uri\"", "{\"reason\":\"mention\",\"uri\"");
    String like =
        "{\"uri\":\"at://%s/app.bsky.feed.like/1\",\"author\":{\"did\":\"%s\"},\"reason\":\"like\","
                .formatted(ANN, ANN)
            + "\"record\":{\"createdAt\":\"2024-05-03T15:01:09Z\"}}";
    Reading read = Reading.of(folder, "notifications", mention, like);

    assertEquals(List.of(), read.refused());
    assertEquals(List.of(uri(ME, "1")), read.archived());
    assertEquals(1L, read.file().get("records_ignored"));
  }
}
