package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What platforms say later of posts and accounts, in the forms in which they say it. */
class NoticesTest {
  private static final Pseudonyms KEYS = Reading.pseudonyms();
  private static final String ME = "did:plc:exampleforce000000000000";

  @TempDir Path folder;

  /** Each notice as "event subject instant reason", the subject a post's id or an account's. */
  private List<String> read(String platform, List<String> accounts, String... lines)
      throws IOException {
    Reading read = Reading.of(folder, "notices", lines);
    assertEquals(List.of(), read.refused());
    assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
    return read.all("notice").stream().map(row -> told(platform, accounts, row)).toList();
  }

  private static String told(String platform, List<String> accounts, Map<String, Object> row) {
    String account =
        accounts.stream()
            .filter(id -> KEYS.accountKey(platform, id).equals(row.get("account_key")))
            .findFirst()
            .map(id -> "account " + id)
            .orElse("account of nobody known");
    Object subject = row.get("post_id") == null ? account : "post " + row.get("post_id");
    Object at =
        row.get("event_at") == null
            ? "-"
            : Instant.EPOCH.plusMillis((long) row.get("event_at") / 1_000);
    return row.get("event") + " " + subject + " " + at + " " + row.get("reason");
  }

  @Test
  void jobsOnPostsAndOnAccountsAreToldApart() throws IOException {
    assertEquals(
        List.of(
            "delete post 1170025343920402432 - protected",
            "delete post 1170147183095664640 2021-08-17T17:26:15.788Z deactivated",
            "delete post 1004 2024-05-04T00:00:00Z deleted",
            "protect account 1482680858 - protected",
            "suspend account 1170147183095664641 2024-05-04T00:00:00Z suspended",
            "delete account 34077480 2024-05-04T00:00:00Z deactivated",
            "delete post 6906972198 2024-05-04T00:00:00Z deactivated",
            "undelete post 1170025343920402432 2024-05-05T00:00:00Z null",
            "scrub_geo account 99 - scrub_geo"),
        read(
            "x",
            List.of("1482680858", "1170147183095664641", "34077480", "99"),
            job("1170025343920402432", "delete", "2019-09-06T17:25:54.667Z", null, "protected"),
            job(
                "1170147183095664640",
                "delete",
                "2019-09-07T01:30:03.390Z",
                "2021-08-17T17:26:15.788Z",
                "deactivated"),
            job("1004", "delete", "2024-05-03T15:01:09.000Z", "2024-05-04T00:00:00Z", "deleted"),
            job("1482680858", "delete", "2013-06-04T16:25:04+00:00", null, "protected"),
            job(
                "1170147183095664641",
                "delete",
                "2019-09-07T01:30:03+00:00",
                "2024-05-04T00:00:00Z",
                "suspended"),
            job(
                "34077480",
                "delete",
                "2009-04-21T20:45:58.000Z",
                "2024-05-04T00:00:00Z",
                "deactivated"),
            job(
                "6906972198",
                "delete",
                "2009-12-21T20:45:58.000Z",
                "2024-05-04T00:00:00Z",
                "deactivated"),
            "{\"id\":\"1170025343920402432\",\"action\":\"undelete\",\"redacted_at\":\"2024-05-05T00:00:00Z\"}",
            job("99", "scrub_geo", "2013-06-04T16:25:04+00:00", null, "scrub_geo")));
  }

  private static String job(
      String id, String action, String created, String redacted, String reason) {
    String at = redacted == null ? "" : "\"redacted_at\":\"" + redacted + "\",";
    return "{\"id\":\"%s\",\"action\":\"%s\",\"created_at\":\"%s\",%s\"reason\":\"%s\"}"
        .formatted(id, action, created, at, reason);
  }

  @Test
  void theFirstVersionsStreamTellsOfPostsAndAccounts() throws IOException {
    assertEquals(
        List.of(
            "delete post 1980 2015-05-21T17:09:15.593Z null",
            "scrub_geo account 700 - null",
            "withhold post 1981 2015-05-21T17:09:15.593Z null",
            "withhold account 701 - null",
            "delete account 702 2015-05-21T17:09:15.593Z null",
            "undelete account 702 - null",
            "protect account 702 - null",
            "unprotect account 702 - null",
            "suspend account 702 - null",
            "unsuspend account 702 - null"),
        read(
            "x",
            List.of("700", "701", "702"),
            "{\"delete\":{\"status\":{\"id\":1980,\"id_str\":\"1980\",\"user_id\":700,\"user_id_str\":\"700\"},\"timestamp_ms\":\"1432228155593\"}}",
            "{\"scrub_geo\":{\"user_id\":700,\"user_id_str\":\"700\",\"up_to_status_id\":5,\"up_to_status_id_str\":\"5\"}}",
            "{\"status_withheld\":{\"id\":1981,\"user_id\":700,\"withheld_in_countries\":[\"DE\",\"AR\"],\"timestamp_ms\":\"1432228155593\"}}",
            "{\"user_withheld\":{\"id\":701,\"withheld_in_countries\":[\"DE\"]}}",
            "{\"user_delete\":{\"id\":702,\"timestamp_ms\":\"1432228155593\"}}",
            "{\"user_undelete\":{\"id\":702}}",
            "{\"user_protect\":{\"id\":702}}",
            "{\"user_unprotect\":{\"id\":702}}",
            "{\"user_suspend\":{\"id\":702}}",
            "{\"user_unsuspend\":{\"id\":702}}",
            "{\"limit\":{\"track\":1234}}"));
  }

  @Test
  void theSecondVersionsStreamTellsOfPostsAndAccounts() throws IOException {
    String at = "\"event_at\":\"2024-05-03T15:01:09.123Z\"";
    String post = "\"tweet\":{\"id\":\"1980\",\"author_id\":\"700\"}," + at;
    String user = "\"user\":{\"id\":\"700\"}," + at;
    assertEquals(
        List.of(
            "delete post 1980 2024-05-03T15:01:09.123Z null",
            "delete post 1980 2024-05-03T15:01:09.123Z dropped",
            "undelete post 1980 2024-05-03T15:01:09.123Z null",
            "withhold post 1980 2024-05-03T15:01:09.123Z null",
            "edit post 1979 2024-05-03T15:01:09.123Z null",
            "suspend account 700 2024-05-03T15:01:09.123Z null",
            "scrub_geo account 700 2024-05-03T15:01:09.123Z null"),
        read(
            "x",
            List.of("700"),
            "{\"data\":{\"delete\":{" + post + "}}}",
            "{\"data\":{\"drop\":{" + post + "}}}",
            "{\"data\":{\"undrop\":{" + post + "}}}",
            "{\"data\":{\"withheld\":{" + post + ",\"withheld_in_countries\":[\"IN\"]}}}",
            "{\"data\":{\"tweet_edit\":{" + post + ",\"edit_tweet_ids\":[\"1979\",\"1980\"]}}}",
            "{\"data\":{\"user_suspend\":{" + user + "}}}",
            "{\"data\":{\"scrub_geo\":{" + user + ",\"up_to_tweet_id\":\"1\"}}}",
            "{\"data\":{\"user_profile_modification\":{\"user\":{\"id\":\"700\"}}}}"));
  }

  @Test
  void anEditSaysWhichVersionIsTheLast() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "edits",
            "{\"data\":{\"tweet_edit\":{\"tweet\":{\"id\":\"1980\"},\"edit_tweet_ids\":[\"1979\",\"1980\"]}}}");
    assertEquals("1980", read.all("notice").get(0).get("version_id"));
  }

  @Test
  void blueskySaysWhatIsGone() throws IOException {
    String post = "at://" + ME + "/app.bsky.feed.post/";
    assertEquals(
        List.of(
            "delete account " + ME + " 2024-05-03T15:01:09Z tombstone",
            "delete account " + ME + " 2024-05-03T15:01:09Z deactivated",
            "undelete account " + ME + " 2024-05-04T15:01:09Z null",
            "delete post " + post + "1 - not_found",
            "withhold post " + post + "2 - blocked",
            "delete post " + post + "3 - not_found",
            "withhold post " + post + "4 - blocked"),
        read(
            "bluesky",
            List.of(ME),
            "{\"$type\":\"com.atproto.sync.subscribeRepos#tombstone\",\"seq\":1,\"did\":\""
                + ME
                + "\",\"time\":\"2024-05-03T15:01:09.000Z\"}",
            "{\"$type\":\"com.atproto.sync.subscribeRepos#account\",\"seq\":2,\"did\":\""
                + ME
                + "\",\"time\":\"2024-05-03T15:01:09.000Z\",\"active\":false,\"status\":\"deactivated\"}",
            "{\"$type\":\"com.atproto.sync.subscribeRepos#account\",\"seq\":3,\"did\":\""
                + ME
                + "\",\"time\":\"2024-05-04T15:01:09.000Z\",\"active\":true}",
            "{\"$type\":\"com.atproto.sync.subscribeRepos#account\",\"seq\":4,\"did\":\""
                + ME
                + "\",\"time\":\"2024-05-04T15:01:09.000Z\",\"active\":false,\"status\":\"throttled\"}",
            "{\"$type\":\"app.bsky.feed.defs#notFoundPost\",\"uri\":\""
                + post
                + "1\",\"notFound\":true}",
            "{\"$type\":\"app.bsky.feed.defs#blockedPost\",\"uri\":\""
                + post
                + "2\",\"blocked\":true,\"author\":{\"did\":\""
                + ME
                + "\"}}",
            "{\"thread\":{\"$type\":\"app.bsky.feed.defs#notFoundPost\",\"uri\":\""
                + post
                + "3\",\"notFound\":true}}",
            "{\"thread\":{\"$type\":\"app.bsky.feed.defs#blockedPost\",\"blocked\":true,\"uri\":\""
                + post
                + "4\"}}"));
  }

  @Test
  void mastodonSaysWhatIsDeleted() throws IOException {
    String me = "https://social.example/users/exampleforce";
    String all = ",\"to\":[\"https://www.w3.org/ns/activitystreams#Public\"]";
    assertEquals(
        List.of(
            "delete post " + me + "/statuses/1 - null",
            "delete post " + me + "/statuses/2 2024-05-03T15:01:09Z null",
            "delete account " + me + " - null",
            "delete post " + me + "/statuses/4 2024-05-03T15:01:09Z null"),
        read(
            "mastodon",
            List.of(me),
            activity(me, "\"" + me + "/statuses/1\"" + all),
            activity(
                me,
                "{\"type\":\"Tombstone\",\"id\":\""
                    + me
                    + "/statuses/2\",\"deleted\":\"2024-05-03T15:01:09Z\"}"
                    + all),
            activity(me, "\"" + me + "\"" + all),
            activity(me, "\"" + me + "/statuses/3\",\"to\":[\"" + me + "/followers\"]"),
            "{\"id\":\""
                + me
                + "/statuses/4\",\"type\":\"Tombstone\",\"formerType\":\"Note\",\"deleted\":\"2024-05-03T15:01:09Z\"}"));
  }

  private static String activity(String actor, String object) {
    return "{\"id\":\"%s#d\",\"type\":\"Delete\",\"actor\":\"%s\",\"object\":%s}"
        .formatted(actor, actor, object);
  }

  @Test
  void noticesAreRecordsOfTheirOwnAndTellNoAccountInTheClear() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "users",
            job("1482680858", "delete", "2013-06-04T16:25:04+00:00", null, "protected"),
            job("1482680858", "delete", "2013-06-04T16:25:04+00:00", null, "protected"));
    assertEquals(2L, read.file().get("records_read"));
    assertEquals(2L, read.file().get("notices_read"));
    assertEquals(0L, read.file().get("records_ignored"));
    assertEquals(
        read.all("notice").get(0).get("event_id"), read.all("notice").get(1).get("event_id"));
    assertFalse(read.all("notice").toString().contains("1482680858"));
  }
}
