package bluelamp.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.Main;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bluelamp nightly} on all real archives of Mastodon and Bluesky: every record is in the
 * books, the posts are those that the raw files hold, and an account that the registry knows by its
 * handle alone is measured.
 */
class RealFederatedTest {
  private static final String[] FOLDERS = {"mastodon-outbox", "mastodon-api", "bluesky"};

  @TempDir static Path folder;
  private static Counted counted;
  private static JsonNode actor;

  @BeforeAll
  static void runTheNight() throws IOException {
    Path archives = RealData.only(folder.resolve("archives"), FOLDERS);
    counted = Counted.of(archives);
    actor = new ObjectMapper().readTree(archives.resolve("mastodon-outbox/actor.json").toFile());
    String handle =
        actor.path("preferredUsername").asText()
            + "@"
            + URI.create(actor.path("id").asText()).getHost();
    Path registry = Files.createDirectories(folder.resolve("registry"));
    Files.writeString(
        registry.resolve("forces.csv"),
        "force_id,ons_code,name,nation,bilingual,population,population_year,officers,officers_year,peer_group\n"
            + "nowhere,,Nowhere Police,england,false,,,,,\n");
    Files.writeString(
        registry.resolve("accounts.csv"),
        "platform,account_id,handle,force_id,account_type,policing_type,function,rank,rank_group,person_key,"
            + "publish,source,valid_from,valid_to\n"
            + "mastodon,,"
            + handle
            + ",nowhere,corporate,,,,,,,,2008-01-01,\n");
    int code =
        Main.run(
            "nightly",
            "--archives",
            archives.toString(),
            "--registry",
            registry.toString(),
            "--key-file",
            RealData.key(folder),
            "--lake",
            folder.resolve("lake").toString());
    assertEquals(0, code);
  }

  @Test
  void everyRecordIsInTheBooks() {
    Dataset<Row> files = table("archive_files");
    String parts =
        "records_accepted + records_repeated + records_ignored + records_suppressed + records_refused";
    Map<String, String> byFile =
        files
            .select("path", "records_read", "records_ignored", "records_refused")
            .collectAsList()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString(0),
                    row -> row.getLong(1) + " " + (row.getLong(1) - row.getLong(2)),
                    (a, b) -> a,
                    TreeMap::new));
    Map<String, String> expected = new TreeMap<>();
    counted.files.forEach(
        (path, counts) -> {
          long kept = counts.get(1) + counts.get(2);
          expected.put(path, counts.get(0) + " " + kept);
        });

    assertEquals(0, files.where("records_read <> " + parts).count());
    assertEquals(0, files.where("size(unknown_fields) > 0").count());
    assertEquals(0, files.where("records_refused > 0").count());
    assertEquals(0, table("quarantine").count());
    assertEquals(expected, byFile);
  }

  @Test
  void postsRepostsRepliesAndQuotesAreThoseOfTheRawFiles() {
    Map<String, String> found =
        table("posts")
            .where("observed_as = 'archived'")
            .select("post_id", "shape")
            .collectAsList()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString(0), row -> row.getString(1), (a, b) -> a, TreeMap::new));

    TreeSet<String> ids = new TreeSet<>(counted.shapes.keySet());
    ids.addAll(found.keySet());
    List<String> apart =
        ids.stream()
            .filter(id -> !Objects.equals(counted.shapes.get(id), found.get(id)))
            .map(id -> id + " is " + counted.shapes.get(id) + " but was " + found.get(id))
            .toList();

    assertTrue(counted.shapes.size() > 1_500, "posts: " + counted.shapes.size());
    assertEquals(List.of(), apart);
  }

  @Test
  void countsAreThoseOfTheApisAndNobodyElses() {
    Dataset<Row> posts = table("posts");
    Dataset<Row> metrics = table("post_metrics");

    assertEquals(0, metrics.where("views IS NOT NULL").count());
    assertEquals(
        0,
        metrics
            .join(posts.where("source_format = 'mastodon_outbox' OR shape = 'repost'"), "post_id")
            .count());
    assertEquals(0, posts.where("shape = 'repost' AND text IS NOT NULL").count());
    assertEquals(0, posts.where("shape <> 'repost' AND text IS NULL").count());
    assertEquals(
        0, posts.where("text RLIKE '<(p|br|a|span)[ />]' AND platform = 'mastodon'").count());
  }

  @Test
  void theAccountOfTheExportIsBoundByItsHandleAndMeasured() {
    List<Row> bound = table("account_registry").select("account_id").collectAsList();
    Row days =
        table("account_day")
            .selectExpr(
                "min(platform)",
                "sum(original + quote)",
                "sum(thread + reply_public + reply_partner + reply_unknown)",
                "sum(repost_own + repost_other)")
            .first();
    Map<String, Long> shapes =
        counted.shapes.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(actor.path("id").asText() + "/"))
            .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));

    assertEquals(actor.path("id").asText(), bound.get(0).getString(0));
    assertEquals("mastodon", days.getString(0));
    assertEquals(shapes.get("original"), days.getLong(1));
    assertEquals(shapes.get("reply"), days.getLong(2));
    assertEquals(shapes.get("repost"), days.getLong(3));
    assertTrue(
        RealData.table(folder.resolve("lake"), "published/engagement_ratio")
                .where("platform = 'mastodon' AND unit_type = 'force' AND posts > 0")
                .count()
            > 0);
  }

  private static Dataset<Row> table(String name) {
    return RealData.table(folder.resolve("lake"), "restricted/" + name);
  }
}
