package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archives become that X gives an account of itself. */
class XArchivesTest {
  private static final Path FIXTURES = Path.of("schemas/archives");
  private static final Pseudonyms KEYS = Reading.pseudonyms();
  private static final String ACCOUNT =
      "window.YTD.account.part0 = [ { \"account\" : { \"email\" : \"a@b\", \"accountId\" : \"%s\" } } ]";
  private static final String TWEET =
      "\"id_str\" : \"%s\", \"full_text\" : \"Hello\", \"created_at\" : \"Fri May 03 15:01:09 +0000 2024\"";

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

  private void file(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private static String tweets(String name, String... ids) {
    List<String> tweets =
        Stream.of(ids).map(id -> "{ \"tweet\" : { " + TWEET.formatted(id) + " } }").toList();
    return "window.YTD." + name + " = [ " + String.join(", ", tweets) + " ]";
  }

  @Test
  void authorTimeAndHarvestComeFromFilesOfTheSameFolder() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("x_archive.pass"));

    assertEquals(KEYS.accountKey("x", "700"), post(read, "3001").get("account_key"));
    assertEquals("Road closed on the High Street & Mill Lane.", post(read, "3001").get("text"));
    assertEquals(12L, post(read, "3001").get("likes"));
    assertNull(post(read, "3001").get("replies"));
    assertEquals("stamp", post(read, "3001").get("observed_basis"));
    assertEquals(micros("2024-06-01T10:00:00Z"), post(read, "3001").get("observed_at"));
    assertEquals("reply", post(read, "3002").get("shape"));
    assertEquals("repost", post(read, "3003").get("shape"));
    assertEquals(true, post(read, "3003").get("legacy_repost"));
    assertNull(post(read, "3003").get("reposted_account_key"));
    assertEquals("1576994789110992896", post(read, "1576994746135764992").get("version_id"));
    assertTrue(post(read, "3005").get("text").toString().endsWith("Call 101."));
    assertEquals(List.of("account_archive"), kinds(read));
    assertEquals(micros("2024-06-01T10:00:00Z"), read.all("harvest").get(0).get("retrieved_at"));
    assertEquals(1, read.all("file").stream().map(f -> f.get("harvest_id")).distinct().count());
    assertEquals(
        List.of(KEYS.handleKey("x", "exampleforce")),
        read.all("snapshot").stream().map(s -> s.get("handle_key")).toList());
  }

  private static List<Object> kinds(Reading read) {
    return read.all("harvest").stream().map(harvest -> harvest.get("kind")).toList();
  }

  @Test
  void whatIsNobodysBusinessIsOneIgnoredRecordAndStandsNowhere() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("x_archive.pass"));
    Map<String, Object> messages =
        read.all("file").stream()
            .filter(file -> file.get("path").toString().endsWith("direct-messages.js"))
            .findFirst()
            .orElseThrow();

    assertEquals(1L, messages.get("records_read"));
    assertEquals(1L, messages.get("records_ignored"));
    assertFalse(read.rows.toString().contains("nobody may read"));
  }

  @Test
  void noSampleIsKeptOfMessagesAndAccounts() throws IOException {
    file("a/data/direct-messages.js", "window.YTD.direct_messages.part0 = [ { \"secret\" : ");
    file("b/messages.json", "[ { \"dmConversation\" : { \"messages\" : [ ] } }, { \"secret : 1 ]");
    file("c/data/account.js", ACCOUNT.formatted("secret"));
    Reading read = Reading.of(folder);

    assertEquals(List.of("byte 47 to the end: cut_short", "byte 29: bad_id"), read.refused());
    assertEquals(
        Set.of(""),
        Set.copyOf(read.all("refused").stream().map(refused -> refused.get("sample")).toList()));
  }

  @Test
  void aScriptThatIsGarbledIsNotQuoted() throws IOException {
    file("data/direct-messages.js", "wind0w,YTD.direct_messages.part0 = [ { \"secret\" : 1 } ]");
    file("other.js", "messages = [ { \"secret\" : 1 } ]");
    Reading read = Reading.of(folder);

    assertEquals(List.of("byte 0: unknown_format", "byte 0: unknown_format"), read.refused());
    assertFalse(read.rows.toString().contains("secret"));
  }

  /** What is no script any more is not taken for pictures and pages that come with an archive. */
  @Test
  void postsWhoseVariableIsGarbledAreRefused() throws IOException {
    file("data/account.js", ACCOUNT.formatted("7"));
    file("data/tweets.js", tweets("tweets.part0", "2", "3").replace("window", "\"window"));
    Reading read = Reading.of(folder);

    assertEquals(List.of("byte 0: unknown_format"), read.refused());
  }

  @Test
  void postsWithoutAVariableMayStandOnLines() throws IOException {
    file("data/account.js", ACCOUNT.formatted("7"));
    file(
        "tweets.jsonl",
        "{\"tweet\":{%s}}\n{\"tweet\":{%s}}\n"
            .formatted(TWEET.formatted("2"), TWEET.formatted("3")));
    Reading read = Reading.of(folder);

    assertEquals(List.of(), read.refused());
    assertEquals(List.of("2", "3"), read.archived());
  }

  @Test
  void postsOfEarlierArchivesStandBareAndInSeveralParts() throws IOException {
    file("data/account.js", ACCOUNT.formatted("7") + ";\n");
    file("data/tweet.js", "window.YTD.tweet.part0 = [ {" + TWEET.formatted("1") + "} ];");
    file("data/tweets-part1.js", tweets("tweets.part1", "2", "3"));
    Reading read = Reading.of(folder);

    assertEquals(List.of(), read.refused());
    assertEquals(List.of("1", "2", "3"), read.archived());
    assertEquals("lower_bound", post(read, "1").get("observed_basis"));
  }

  @Test
  void whoseItIsStaysOpenWithoutItsAccountOrWithTwo() throws IOException {
    file("a/data/tweets.js", tweets("tweets.part0", "1", "2"));
    file("b/data/tweets.js", tweets("tweets.part0", "3"));
    file("b/data/account.js", ACCOUNT.formatted("7"));
    file("b/data/account-part1.js", ACCOUNT.formatted("8"));
    Reading read = Reading.of(folder);

    assertEquals(List.of(), read.archived());
    assertEquals(
        Set.of("missing_author"),
        Set.copyOf(read.all("refused").stream().map(refused -> refused.get("reason")).toList()));
    assertEquals(3, read.refused().size());
  }

  @Test
  void picturesAndPagesComeWithAnArchiveAndNothingElseDoes() throws IOException {
    file("our/data/account.js", ACCOUNT.formatted("7"));
    file("our/data/tweets_media/1.jpg", "\u0001\u0002");
    file("our/assets/js/app.js", "!function(e){}();");
    file("our/assets/empty.css", "");
    file("our/Your archive.html", "<html></html>");
    file("our/data/tweets.js", "xindow.YTD.tweets.part0");
    file("other/1.jpg", "\u0001\u0002");
    Reading read = Reading.of(folder);

    assertEquals(
        Set.of("other/1.jpg unknown_format", "our/data/tweets.js unknown_format"),
        Set.copyOf(
            read.all("refused").stream().map(r -> r.get("path") + " " + r.get("reason")).toList()));
  }

  @Test
  void accountAndPostsThatComeOnDifferentNightsAreReadTogether() throws IOException {
    file("our/data/tweets.js", tweets("tweets.part0", "1"));
    file("our/data/account.js", ACCOUNT.formatted("7"));
    Configuration hadoop = new Configuration();
    List<ArchiveFile> files =
        ArchiveListing.hashed(hadoop, ArchiveListing.list(hadoop, folder.toString()));

    assertEquals(
        List.of("our/data/tweets.js"),
        Bundles.rejoined(hadoop, files.subList(0, 1), files.subList(1, 2)).stream()
            .map(ArchiveFile::relativePath)
            .toList());
  }

  @Test
  void theOlderArchiveHasItsPostsTwice() throws IOException {
    Reading read = Reading.of(FIXTURES.resolve("x_archive_2009.pass"));

    assertEquals(
        List.of("4001", "4002", "4003", "4004", "4004", "4003", "4002", "4001", "4000"),
        read.archived());
    assertEquals(
        "A text of two lines,\nwith \"quotes\" and a comma.", post(read, "4000").get("text"));
    assertEquals(KEYS.accountKey("x", "700"), post(read, "4000").get("account_key"));
    assertEquals("line 6", post(read, "4000").get("position"));
    assertEquals(micros("2010-01-31T00:00:00Z"), post(read, "4001").get("posted_at"));
    assertEquals(1, read.all("file").stream().map(f -> f.get("harvest_id")).distinct().count());
    assertEquals(micros("2013-05-18T01:15:57Z"), post(read, "4001").get("observed_at"));
    assertNull(post(read, "4001").get("likes"));
    assertEquals("3995", post(read, "4003").get("reposted_post_id"));
    assertEquals(List.of("account_archive"), kinds(read));
    for (Map<String, Object> copy :
        read.posts("archived").stream().filter(p -> p.get("post_id").equals("4003")).toList()) {
      assertEquals("repost", copy.get("shape"));
      assertEquals(false, copy.get("legacy_repost"));
      assertEquals(KEYS.accountKey("x", "801"), copy.get("reposted_account_key"));
    }
  }

  @Test
  void rowsAreRefusedAloneByTheirLine() throws IOException {
    String names =
        "\ufefftweet_id,in_reply_to_status_id,in_reply_to_user_id,timestamp,text,expanded_urls\r\n";
    String row = "%s,,,2013-02-02 09:00:00 +0000,%s,\r\n";
    file("data/js/user_details.js", "var user_details = {\"id\":\"7\",\"screen_name\":\"a\"}");
    file(
        "tweets.csv",
        names
            + row.formatted("1", "a \"quoted\" word")
            + row.formatted("2", "one,too many")
            + "\r\n"
            + row.formatted("3", "\"two\r\nlines\"")
            + row.formatted("4", "\"stray\" quote")
            + row.formatted("1.26426E+18", "a")
            + row.formatted("5", "a".repeat(70_000))
            + "6,,,2013-02-02 09:00:00 +0000,the last has no line end,");
    Reading read = Reading.of(folder);

    assertEquals(
        List.of("line 3: bad_row", "line 7: bad_row", "line 8: bad_id", "line 9: too_large"),
        read.refused());
    assertEquals(List.of("1", "3", "6"), read.archived());
    assertEquals("a \"quoted\" word", post(read, "1").get("text"));
    assertEquals("two\r\nlines", post(read, "3").get("text"));
    assertEquals("line 5", post(read, "3").get("position"));
    assertTrue(read.all("refused").get(2).get("sample").toString().startsWith("1.26426E+18,,,"));
  }

  @Test
  void aQuoteThatNeverClosesTakesNoMoreThanTheRest() throws IOException {
    String names = "tweet_id,in_reply_to_status_id,timestamp,text\n";
    String row = "%d,,2013-02-02 09:00:00 +0000,a\n";
    file("data/js/user_details.js", "var user_details = {\"id\":\"7\"}");
    StringBuilder rows = new StringBuilder(names).append(row.formatted(1)).append("2,,,\"open\n");
    for (int i = 3; i < 100_000; i++) {
      rows.append(row.formatted(i));
    }
    Files.write(folder.resolve("tweets.csv"), rows.toString().getBytes(StandardCharsets.UTF_8));
    Reading read = Reading.of(folder);

    assertEquals(List.of("line 3 to the end: cut_short"), read.refused());
    assertEquals(List.of("1"), read.archived());
  }

  @Test
  void stylesScriptsAndDrawingsAreNoTables() throws IOException {
    file("data/account.js", ACCOUNT.formatted("700"));
    file("data/tweets.js", tweets("tweets.part0", "1"));
    file("data/.DS_Store", "\0\0\0\1Bud1");
    file("assets/a.css", "body{margin:0;padding:0;color:red;background:blue}");
    file("assets/a.js", "!function(a,b){\"object\"==typeof c,d.e=f(),g.h=1,i.j=2}();");
    file("assets/a.svg", "<svg viewBox=\"0,0,36,36\"><path d=\"M1,2,3,4\"/></svg>");
    Reading read = Reading.of(folder);

    assertEquals(List.of(), read.refused());
    assertEquals(List.of("1"), read.archived());
  }

  @Test
  void theFirstTablesEndInAsManyCellsAsThereAreLinks() throws IOException {
    String owner = "var user_details =  { \"screen_name\" : \"a\", \"id\" : \"700\" }";
    file("data/js/user_details.js", owner);
    String row =
        "\"%d\",\"\",\"\",\"\",\"\",\"2012-01-31 22:30:43 +0000\",\"web\",\"Hello, all\"%s";
    file(
        "data/csv/2012_01.csv",
        String.join(
            "\n",
            "\"tweet_id\",\"in_reply_to_status_id\",\"in_reply_to_user_id\",\"retweeted_status_id\",\"retweeted_status_user_id\",\"timestamp\",\"source\",\"text\",\"expanded_urls\"",
            row.formatted(1, ""),
            row.formatted(2, ",\"http://a.example\""),
            row.formatted(3, ",\"http://a.example\",\"http://b.example\""),
            "\"4\",\"\",\"\"",
            ""));
    Reading read = Reading.of(folder);

    assertEquals(List.of("1", "2", "3"), read.archived());
    assertEquals("[]", post(read, "1").get("links").toString());
    assertEquals("[http://a.example,http://b.example]", post(read, "3").get("links").toString());
    assertEquals(List.of("line 5: bad_row"), read.refused());
  }
}
