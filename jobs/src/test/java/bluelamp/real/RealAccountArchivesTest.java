package bluelamp.real;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bluelamp ingest} on two archives that accounts were given of themselves, one of them
 * packed: every record is in the books, and the posts are those that plain Jackson finds in the raw
 * files.
 */
class RealAccountArchivesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static final Map<String, String> SHAPES = new HashMap<>();
  private static int items;
  private static String key;

  @BeforeAll
  static void ingestBoth() throws IOException {
    Path archives = RealData.archives();
    String tweets = Files.readString(archives.resolve("x-account-archive/tweets.js"));
    array(tweets).forEach(item -> count(item.get("tweet")));
    countMonths(archives.resolve("x-account-archive-2009/archive.tar.gz"));
    RealData.only(folder.resolve("archives"), "x-account-archive", "x-account-archive-2009");
    key = RealData.key(folder);
    assertEquals(0, ingest());
  }

  private static int ingest() {
    return Main.run(
        "ingest",
        "--archives",
        folder.resolve("archives").toString(),
        "--key-file",
        key,
        "--lake",
        folder.resolve("lake").toString());
  }

  private static void countMonths(Path archive) throws IOException {
    try (InputStream bytes = Files.newInputStream(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextTarEntry();
          entry != null;
          entry = tar.getNextTarEntry()) {
        if (entry.getName().contains("/tweets/") && entry.isFile()) {
          array(new String(tar.readAllBytes(), StandardCharsets.UTF_8))
              .forEach(RealAccountArchivesTest::count);
        }
      }
    }
  }

  private static JsonNode array(String script) throws IOException {
    return JSON.readTree(script.substring(script.indexOf('[')));
  }

  private static void count(JsonNode tweet) {
    String text = tweet.path(tweet.has("full_text") ? "full_text" : "text").asText();
    boolean repost = tweet.has("retweeted_status") || text.matches("(?s)RT @[A-Za-z0-9_].*");
    boolean reply =
        tweet.has("in_reply_to_user_id_str")
            || tweet.has("in_reply_to_status_id_str")
            || tweet.has("in_reply_to_screen_name");
    boolean answers =
        reply
            && !(tweet.path("in_reply_to_user_id_str").isNull()
                && tweet.path("in_reply_to_status_id_str").isNull());
    String shape =
        repost
            ? "repost"
            : answers ? "reply" : tweet.hasNonNull("quoted_status_id_str") ? "quote" : "original";
    SHAPES.put(tweet.path("id_str").asText(), shape);
    items++;
  }

  private static Dataset<Row> table(String name) {
    return RealData.table(folder.resolve("lake"), "restricted/" + name);
  }

  @Test
  void postsAndTheirShapesAreThoseOfTheRawFiles() {
    List<List<Object>> expected = new ArrayList<>();
    SHAPES.forEach((id, shape) -> expected.add(List.of(id, shape)));

    Agreement.of(
        "shape by post",
        1,
        expected,
        table("posts").where("observed_as = 'archived'").select("post_id", "shape"));
  }

  @Test
  void everyRecordIsInTheBooksAndTheTableOfTheOlderArchiveOnlyRepeats() {
    Dataset<Row> files = table("archive_files");
    String parts =
        "records_accepted + records_repeated + records_ignored + records_suppressed + records_refused";
    Map<String, String> byFolder = new TreeMap<>();
    files
        .selectExpr("split_part(path, '/', 1) AS folder", "*")
        .groupBy("folder")
        .agg(
            expr(
                "concat_ws(' ', count(*), sum(records_read), sum(records_ignored), sum(records_refused))"))
        .collectAsList()
        .forEach(row -> byFolder.put(row.getString(0), row.getString(1)));

    assertEquals(0, files.where("records_read <> " + parts).count());
    assertEquals(0, files.where("size(unknown_fields) > 0").count());
    assertEquals(
        Map.of("x-account-archive", "10 1994 7 0", "x-account-archive-2009", "172 22031 2 0"),
        byFolder);
    assertEquals(1986 + 11_702, items);
    assertEquals(
        1986 + 22_028 - SHAPES.size(),
        files.selectExpr("sum(records_repeated)").first().getLong(0));
    assertEquals(0, table("quarantine").count());
  }

  @Test
  void bothAreHarvestsOfAnAccountsOwnArchive() {
    assertEquals(
        2,
        table("harvests")
            .where("kind = 'account_archive' AND retrieved_at IS NOT NULL AND `from` IS NOT NULL")
            .count());
    assertEquals(0, table("account_snapshots").where("observed_at IS NULL").count());
  }

  @Test
  void aSecondRunFindsNothingNewInThePackedOne() {
    long before = table("archive_files").count();
    assertEquals(0, ingest());
    assertEquals(before, table("archive_files").count());
  }
}
