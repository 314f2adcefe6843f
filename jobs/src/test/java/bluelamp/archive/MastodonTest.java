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
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Mastodon's exports and answers become. */
class MastodonTest {
  private static final Path FIXTURES = Path.of("schemas/archives");
  private static final Pseudonyms KEYS = Reading.pseudonyms();
  private static final String ME = "https://social.example/users/exampleforce";
  private static final String ANN = "https://other.example/users/ann_example";
  private static final String PUBLIC = "\"to\":[\"as:Public\"]";

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

  private static String key(String actor) {
    return KEYS.accountKey("mastodon", actor);
  }

  /** A note on a line of its own, with some of its members said. */
  private static String note(String id, String members) {
    return "{\"id\":\"%s/statuses/%s\",\"type\":\"Note\",\"attributedTo\":\"%s\",%s,"
            .formatted(ME, id, ME, PUBLIC)
        + "\"published\":\"2024-05-03T15:01:09Z\""
        + (members.isEmpty() ? "" : "," + members)
        + "}";
  }

  private static String status(String id, String visibility, String members) {
    return "{\"id\":\"%s\",\"uri\":\"%s/statuses/%s\",\"visibility\":\"%s\","
            .formatted(id, ME, id, visibility)
        + "\"created_at\":\"2024-05-03T15:01:09.000Z\",\"account\":{\"id\":\"700\",\"acct\":\"exampleforce\","
        + "\"url\":\"https://social.example/@exampleforce\"},"
        + members
        + "}";
  }

  @Test
  void anExportIsPostsAndRepostsOfOneAccount() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("mastodon_outbox.pass.json"));
    Map<String, Object> first = post(read, ME + "/statuses/4001");
    Map<String, Object> repost = post(read, ME + "/statuses/4003/activity");

    assertEquals("mastodon", first.get("platform"));
    assertEquals("Traffic\n\nCaf\u00e9 closed & shut: 5 < 6, written &lt;.", first.get("text"));
    assertEquals(key(ME), first.get("account_key"));
    assertEquals("en", first.get("language_reported"));
    assertEquals("[Roads]", first.get("hashtags").toString());
    assertEquals(1L, first.get("media_count"));
    assertNull(first.get("likes"));
    assertEquals("reply", post(read, ME + "/statuses/4002").get("shape"));
    assertEquals(key(ANN), post(read, ME + "/statuses/4002").get("reply_to_account_key"));
    assertEquals(
        micros("2024-05-03T16:00:00Z"), post(read, ME + "/statuses/4002").get("edited_at"));
    assertEquals("repost", repost.get("shape"));
    assertNull(repost.get("text"));
    assertNull(repost.get("text_hash"));
    assertEquals("https://other.example/objects/2991", repost.get("reposted_post_id"));
    assertEquals(key("https://other.example/actors/ann"), repost.get("reposted_account_key"));
    assertEquals("quote", post(read, ME + "/statuses/4008").get("shape"));
    assertEquals("account_archive", read.all("harvest").get(0).get("kind"));
    assertEquals(micros("2024-05-03T17:00:00Z"), read.all("harvest").get(0).get("to"));
  }

  @Test
  void whatIsNotForEverybodyIsCountedAndNoPost() throws IOException {
    Reading export = Reading.of(FIXTURES.resolve("mastodon_outbox.pass.json"));
    Reading answer = Reading.of(FIXTURES.resolve("mastodon_api.pass.jsonl"));

    assertEquals(List.of("4001", "4002", "activity", "4006", "4008"), ends(export));
    assertEquals(9L, export.file().get("records_read"));
    assertEquals(1L, export.file().get("notices_read"));
    assertEquals(3L, export.file().get("records_ignored"));
    assertEquals(List.of("3001", "3002", "3004", "activity", "3006"), ends(answer));
    for (String visibility : List.of("private", "direct", "local", "list", "mutuals_only")) {
      Reading read = Reading.of(folder, "s", status("1", visibility, "\"content\":\"psst\""));
      assertEquals(List.of(), read.all("post"), visibility);
      assertEquals(1L, read.file().get("records_ignored"), visibility);
    }
    String unsaid = status("1", "x", "\"content\":\"psst\"").replace("\"visibility\":\"x\",", "");
    assertEquals(List.of(), Reading.of(folder, "s", unsaid).all("post"));
    String disagreeing =
        "{\"id\":\"%s#1\",\"type\":\"Create\",\"actor\":\"%s\",%s,\"object\":%s}"
            .formatted(ME, ME, PUBLIC, note("1", "\"content\":\"psst\"").replace("as:Public", ANN));
    assertEquals(List.of(), Reading.of(folder, "s", disagreeing).all("post"));
  }

  @Test
  void whatIsNotForEverybodyLiesInNoQuarantineEither() throws IOException {
    String bad = status("1", "direct", "\"content\":\"psst\",\"favourites_count\":\"many\"");
    String note = note("1", "\"content\":\"psst\",\"updated\":\"soon\"");
    for (String record : List.of(bad, note.replace("as:Public", ANN))) {
      Reading read = Reading.of(folder, "s", record);
      assertEquals(List.of(), read.refused());
      assertEquals(1L, read.file().get("records_ignored"));
    }
    assertEquals(List.of("line 1: bad_time"), Reading.of(folder, "s", note).refused());
  }

  @Test
  void aDeclaredHarvestIsOfItsOwnPlatform() throws IOException {
    DeclaredHarvest declared =
        new DeclaredHarvest(
            "h",
            "",
            "timeline",
            "mastodon",
            List.of(ME, "other@social.example"),
            null,
            null,
            null,
            null);
    Reading read =
        Reading.of(
            FIXTURES.resolve("x_v1.pass.jsonl"),
            new DeclaredHarvests(List.of(declared)),
            PartnerHandles.none());

    assertEquals("mastodon", read.all("harvest").get(0).get("platform"));
    assertEquals(
        "[%s,%s]".formatted(key(ME), KEYS.handleKey("mastodon", "other@social.example")),
        read.all("harvest").get(0).get("accounts").toString());
  }

  @Test
  void statusesOfOtherServersAreReadAlike() throws IOException {
    String pleroma =
        """
        {"id":"AbC-1","uri":"https://pleroma.example/objects/1","url":"https://pleroma.example/notice/AbC-1",
        "visibility":"public","created_at":"2024-05-03T15:01:09.000Z","in_reply_to_id":"AbC-0",
        "in_reply_to_account_id":"Zz9","text":null,"poll":null,"emoji_reactions":[],"quote_id":null,
        "content":"<a class='u-url mention' href='https://pleroma.example/users/bob'>@<span>bob</span></a> hi",
        "mentions":[{"id":"Zz9","username":"bob","acct":"bob","url":"https://pleroma.example/users/bob"}],
        "account":{"id":"Aa1","username":"force","acct":"force","fqn":"force@pleroma.example",
        "url":"https://pleroma.example/users/force","followers_count":5,"pleroma":{"is_admin":false}},
        "pleroma":{"conversation_id":7,"local":true}}"""
            .replace("\n", "");
    Map<String, Object> post = Reading.of(folder, "s", pleroma).all("post").get(0);

    assertEquals("@bob hi", post.get("text"));
    assertEquals(key("https://pleroma.example/users/force"), post.get("account_key"));
    assertEquals(key("https://pleroma.example/users/bob"), post.get("reply_to_account_key"));
    assertNull(post.get("reply_to_post_id"));
  }

  private static List<String> ends(Reading read) {
    return read.archived().stream()
        .map(id -> id.toString().substring(id.toString().lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void anAnswerNamesParentsByIdsOfItsServer() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("mastodon_api.pass.jsonl"));
    Map<String, Object> first = post(read, ME + "/statuses/3001");
    Map<String, Object> reply = post(read, ME + "/statuses/3002");
    Map<String, Object> thread = post(read, ME + "/statuses/3004");
    Map<String, Object> repost = post(read, ME + "/statuses/3003/activity");

    assertEquals(
        "Road closed on the High Street & Mill Lane.\nPlease use https://roads.example/a?b=1&c=2\n\n#Roads",
        first.get("text"));
    assertEquals("[https://roads.example/a?b=1&c=2]", first.get("links").toString());
    assertEquals(3L, first.get("likes"));
    assertNull(first.get("quotes"));
    assertEquals("reply", reply.get("shape"));
    assertEquals(key(ANN), reply.get("reply_to_account_key"));
    assertNull(reply.get("reply_to_post_id"));
    assertEquals(micros("2024-05-03T15:05:00Z"), reply.get("edited_at"));
    assertEquals(ME + "/statuses/3001", thread.get("reply_to_post_id"));
    assertEquals(key(ME), thread.get("reply_to_account_key"));
    assertEquals("Traffic\n\nAnd now it is open again.", thread.get("text"));
    assertEquals("repost", repost.get("shape"));
    assertNull(repost.get("text"));
    assertEquals(ANN + "/statuses/2991", repost.get("reposted_post_id"));
    assertEquals(key(ANN), repost.get("reposted_account_key"));
    assertEquals("reference", post(read, ANN + "/statuses/2991").get("observed_as"));
    assertEquals(1L, read.file().get("profiles_read"));
    assertEquals(3L, read.file().get("records_ignored"));
  }

  @Test
  void aQuoteSaysSoOnceAndItsQuotedPostIsAReference() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("mastodon_api.pass.jsonl"));
    Map<String, Object> quote = post(read, ME + "/statuses/3006");

    assertEquals("quote", quote.get("shape"));
    assertEquals("Well said.", quote.get("text"));
    assertEquals(ANN + "/statuses/2992", quote.get("quoted_post_id"));
    assertEquals(0L, quote.get("quotes"));
    assertEquals("reference", post(read, ANN + "/statuses/2992").get("observed_as"));
    String pending =
        status(
            "1",
            "public",
            "\"content\":\"\",\"quote\":{\"state\":\"pending\",\"quoted_status\":null}");
    assertEquals("quote", Reading.of(folder, "s", pending).all("post").get(0).get("shape"));
  }

  @Test
  void theHandleHasItsServerAndLeadsBackToTheActor() throws IOException {
    Configuration hadoop = new Configuration();
    Path fixture = FIXTURES.resolve("mastodon_api.pass.jsonl");
    ArchiveFile file =
        ArchiveListing.hashed(hadoop, ArchiveListing.list(hadoop, fixture.toString())).get(0);
    String force = KEYS.handleKey("mastodon", "@ExampleForce@social.example");
    String ann = KEYS.handleKey("mastodon", "ann_example@other.example");

    assertEquals(
        Map.of(force, ME, ann, ANN), Archives.idOf(hadoop, file, Set.of(force, ann), KEYS));
  }

  @Test
  void theFilesOfAnExportAreOneBundleAndTheAccountWasSeenAfterItsLastPost() throws IOException {
    String actor =
        "{\"id\":\"%s\",\"type\":\"Person\",\"preferredUsername\":\"exampleforce\",\"inbox\":\"%s/inbox\","
                .formatted(ME, ME)
            + "\"published\":\"2022-11-07T00:00:00Z\"}";
    Files.writeString(folder.resolve("actor.json"), actor);
    Files.writeString(
        folder.resolve("likes.json"),
        "{\"id\":\"likes.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"%s/statuses/1\"]}"
            .formatted(ANN));
    Files.copy(FIXTURES.resolve("mastodon_outbox.pass.json"), folder.resolve("outbox.json"));
    Reading read = Reading.of(folder);

    assertEquals(1, read.all("harvest").size());
    assertEquals(
        Set.of(read.all("harvest").get(0).get("harvest_id")),
        Set.copyOf(read.all("file").stream().map(file -> file.get("harvest_id")).toList()));
    Map<String, Object> last = read.all("file").get(2);
    assertEquals("actor.json", last.get("path"));
    assertEquals(micros("2024-05-03T17:00:00Z"), last.get("newest_instant"));
    assertEquals(
        KEYS.handleKey("mastodon", "exampleforce@social.example"),
        read.all("snapshot").get(0).get("handle_key"));
  }

  @Test
  void notesOfOtherServersAreReadAlike() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "notes",
            note("1", "\"content\":null,\"attachment\":{\"type\":\"Image\",\"url\":\"/1.png\"}"),
            note("2", "\"contentMap\":{\"cy\":\"<p>Bore da</p>\",\"en\":\"<p>Good morning</p>\"}"),
            note(
                "3",
                "\"content\":\"<p>Good morning</p>\",\"contentMap\":{\"cy\":\"<p>Bore da</p>\",\"en\":\"<p>Good morning</p>\"}"),
            note(
                "4",
                "\"content\":\"one<br/>two<br><br>three\",\"inReplyTo\":\"https://pleroma.example/objects/1\",\"context\":\"https://pleroma.example/contexts/9\""),
            note(
                "5",
                "\"content\":\"x\",\"tag\":{\"type\":\"Link\",\"href\":\"https://misskey.example/notes/1\",\"rel\":[\"https://misskey-hub.net/ns#_misskey_quote\"]}"),
            note("6", "\"name\":\"A title\",\"content\":\"<p>A text</p>\"")
                .replace("\"Note\"", "\"Article\""),
            "{\"type\":\"Tombstone\",\"id\":\"%s/statuses/7\",\"attributedTo\":\"%s\"}"
                .formatted(ME, ME));

    assertEquals(
        List.of("", "Bore da", "Good morning", "one\ntwo\n\nthree", "x", "A title\n\nA text"),
        read.all("post").stream().map(post -> post.get("text")).toList());
    assertEquals(1L, read.all("post").get(0).get("media_count"));
    assertEquals("en", read.all("post").get(2).get("language_reported"));
    assertEquals("reply", read.all("post").get(3).get("shape"));
    assertNull(read.all("post").get(3).get("reply_to_account_key"));
    assertEquals(
        "https://pleroma.example/contexts/9", read.all("post").get(3).get("conversation_id"));
    assertEquals("https://misskey.example/notes/1", read.all("post").get(4).get("quoted_post_id"));
    assertEquals(1L, read.file().get("notices_read"));
    assertEquals(0L, read.file().get("records_ignored"));
    assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
  }

  @Test
  void anExportThatCountsSaysHowOften() throws IOException {
    String counted =
        "\"likes\":{\"type\":\"Collection\",\"totalItems\":4},\"shares\":{\"totalItems\":0},\"replies\":\"r\"";
    Map<String, Object> post = Reading.of(folder, "n", note("1", counted)).all("post").get(0);

    assertEquals(4L, post.get("likes"));
    assertEquals(0L, post.get("reposts"));
    assertNull(post.get("replies"));
  }

  @Test
  void anEditIsALaterCopyOfThePost() throws IOException {
    String update =
        "{\"id\":\"%s#u\",\"type\":\"Update\",\"actor\":\"%s\",%s,\"published\":\"2024-05-04T00:00:00Z\",\"object\":%s}"
            .formatted(ME, ME, PUBLIC, note("1", "\"content\":\"better\""));
    Map<String, Object> post = Reading.of(folder, "update", update).all("post").get(0);

    assertEquals(ME + "/statuses/1", post.get("post_id"));
    assertEquals(micros("2024-05-04T00:00:00Z"), post.get("edited_at"));
  }

  @Test
  void aRepostWithoutAnIdGetsOneThatIsAlwaysTheSame() throws IOException {
    String announce =
        "{\"type\":\"Announce\",\"actor\":\"%s\",%s,\"published\":\"2024-05-04T00:00:00Z\",\"object\":\"%s/statuses/1\"}"
            .formatted(ME, PUBLIC, ANN);
    Reading read = Reading.of(folder, "announce", announce, announce);

    assertEquals(Set.of(ME + "#reposts/" + ANN + "/statuses/1"), Set.copyOf(read.archived()));
    assertEquals(key(ANN), read.all("post").get(0).get("reposted_account_key"));
  }

  @Test
  void htmlIsReadAsItIsShown() throws IOException {
    Map<String, String> shown =
        Map.of(
            "<p>a</p><p>b</p>", "a\n\nb",
            "<p>a<br>b<br><br>c</p>", "a\nb\n\nc",
            "a\n  b &lt;b&gt;", "a b <b>",
            "&amp;lt;p&amp;gt;", "&lt;p&gt;",
            "<ul><li>one</li><li>two</li></ul>", "one\ntwo",
            "<p>see <a href=\\\"https://a.example/x\\\">here</a></p>", "see here",
            "<p>:blobcat: <img alt=\\\":cat:\\\" src=\\\"c.png\\\"></p>", ":blobcat: :cat:",
            "<script>alert(1)</script><p>a", "a");
    for (Map.Entry<String, String> each : shown.entrySet()) {
      String html = each.getKey().replace("\n", "\\n");
      Reading read = Reading.of(folder, "s", status("1", "public", "\"content\":\"" + html + "\""));
      assertEquals(each.getValue(), read.all("post").get(0).get("text"), each.getKey());
    }
    String deep = "<div>".repeat(9_000) + "a";
    Reading read = Reading.of(folder, "s", status("1", "public", "\"content\":\"" + deep + "\""));
    assertEquals("a", read.all("post").get(0).get("text"));
  }

  @Test
  void aSearchesStatusesAreNotTakenForThoseOfX() throws IOException {
    String search =
        "{\"accounts\":[],\"statuses\":[%s],\"hashtags\":[{\"name\":\"roads\",\"url\":\"u\",\"history\":[]}]}"
            .formatted(status("1", "public", "\"content\":\"a\",\"text\":\"a\""));
    Reading read = Reading.of(folder, "search", search);

    assertEquals("mastodon_api", read.file().get("source_format"));
    assertEquals(List.of(ME + "/statuses/1"), read.archived());
    assertEquals(1L, read.file().get("records_ignored"));
    assertTrue(read.refused().isEmpty());
  }

  @Test
  void aListNamedTwiceIsReadOnceItIsNotEmpty() throws IOException {
    String twice = "{\"orderedItems\":[],\"orderedItems\":[%s]}".formatted(note("1", ""));
    String both =
        "{\"orderedItems\":[%s],\"orderedItems\":[%s]}".formatted(note("1", ""), note("2", ""));

    assertEquals(1, Reading.of(folder, "o", twice).archived().size());
    assertEquals(
        List.of("line 1 orderedItems[0]: duplicate_key"), Reading.of(folder, "o", both).refused());
  }

  @Test
  void picturesComeWithAnExportAndNothingElseDoes() throws IOException {
    String outbox = Files.readString(FIXTURES.resolve("mastodon_outbox.pass.json"));
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
    for (String path : List.of("media_attachments/files/109/1/original", "other")) {
      Files.createDirectories(folder.resolve("ours/" + path));
      Files.write(folder.resolve("ours/" + path + "/a.png"), picture);
    }
    Files.writeString(folder.resolve("ours/outbox.json"), outbox);
    Files.write(folder.resolve("ours/avatar.png"), picture);
    Files.write(folder.resolve("ours/.DS_Store"), new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
    Files.write(folder.resolve("header.png"), picture);
    Reading read = Reading.of(folder);

    assertEquals(
        List.of("header.png", "ours/other/a.png"),
        read.all("refused").stream().map(row -> row.get("path")).sorted().toList());
    assertEquals(
        4,
        read.all("file").stream()
            .filter(f -> f.get("source_format").equals("mastodon_outbox"))
            .count());
    assertEquals(
        1, read.all("harvest").stream().filter(h -> !h.get("kind").equals("unknown")).count());
  }
}
