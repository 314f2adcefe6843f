package bluelamp.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bluelamp ingest} on what CrowdTangle exported and answered: posts, times and counts are
 * those of the raw files.
 */
class RealFacebookTest {
  @TempDir static Path folder;
  private static final List<List<Object>> EXPECTED = new ArrayList<>();

  @BeforeAll
  static void ingest() throws IOException {
    Path archives = RealData.archives().resolve("facebook-crowdtangle");
    try (Stream<Path> files = Files.list(archives)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".csv")) {
          exported(file);
        } else {
          answered(file);
        }
      }
    }
    assertEquals(
        0,
        Main.run(
            "ingest",
            "--archives",
            RealData.only(folder.resolve("archives"), "facebook-crowdtangle").toString(),
            "--key-file",
            RealData.key(folder),
            "--lake",
            folder.resolve("lake").toString()));
  }

  private static void exported(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    try (Reader reader = Files.newBufferedReader(file)) {
      reader.read(); // the byte order mark
      for (CSVRecord row : format.parse(reader)) {
        String when = row.get("Post Created").replace(" BRT", "-03:00").replace(' ', 'T');
        String address = row.get("URL");
        EXPECTED.add(
            List.of(
                row.get("Facebook Id") + "_" + address.substring(address.lastIndexOf('/') + 1),
                OffsetDateTime.parse(when).toEpochSecond(),
                Long.parseLong(row.get("Likes")),
                Long.parseLong(row.get("Comments")),
                Long.parseLong(row.get("Shares"))));
      }
    }
  }

  private static void answered(Path file) throws IOException {
    JsonNode post = new JsonMapper().readTree(file.toFile());
    JsonNode counts = post.path("statistics").path("actual");
    String when = post.path("date").asText().replace(' ', 'T') + "Z";
    EXPECTED.add(
        List.of(
            post.path("platformId").asText(),
            OffsetDateTime.parse(when).toEpochSecond(),
            counts.path("likeCount").asLong(),
            counts.path("commentCount").asLong(),
            counts.path("shareCount").asLong()));
  }

  private static Dataset<Row> table(String name) {
    return RealData.table(folder.resolve("lake"), "restricted/" + name);
  }

  @Test
  void postsTimesAndCountsAreThoseOfTheRawFiles() {
    Dataset<Row> posts =
        table("posts")
            .where("platform = 'facebook' AND shape = 'original'")
            .select("post_id", "posted_at");
    Dataset<Row> counts = table("post_metrics").select("post_id", "likes", "replies", "reposts");

    assertEquals(11, EXPECTED.size());
    Agreement.of(
        "time and counts by post",
        1,
        EXPECTED,
        posts
            .join(counts, "post_id")
            .selectExpr("post_id", "unix_timestamp(posted_at)", "likes", "replies", "reposts"));
  }

  @Test
  void everyRecordIsInTheBooks() {
    assertEquals(
        "2 11 11 0 0",
        table("archive_files")
            .where("size(unknown_fields) = 0")
            .selectExpr(
                "concat_ws(' ', count(*), sum(records_read), sum(records_accepted), sum(records_ignored),"
                    + " sum(records_refused))")
            .first()
            .getString(0));
    assertEquals(11, table("account_snapshots").where("followers > 0").count());
  }
}
