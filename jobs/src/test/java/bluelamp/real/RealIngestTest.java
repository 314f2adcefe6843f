package bluelamp.real;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.Main;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bluelamp ingest} on all real archives of X's interfaces, read once: every record is in the
 * books, and the posts are those that DuckDB finds in the raw files.
 */
class RealIngestTest {
  private static final String[] OF_X = {
    "x-api-v1-timelines", "x-api-v2-twarc", "x-api-v2-academictwitter", "x-api-v2-pages"
  };
  private static final String OF_NOTICES = "x-api-v2-twarc";

  @TempDir static Path folder;
  private static Independent independent;

  @BeforeAll
  static void ingestEverything() throws IOException, SQLException {
    Path archives = RealData.archives();
    independent = new Independent();
    independent.run("ingest.sql", archives, null);
    assertEquals(0, ingest(RealData.only(folder.resolve("archives"), OF_X), "lake"));
  }

  @AfterAll
  static void close() throws SQLException {
    if (independent != null) {
      independent.close();
    }
  }

  @Test
  void whatIsReadIsAcceptedRepeatedIgnoredSuppressedOrRefusedInEveryFile() {
    Dataset<Row> files = table("archive_files");
    String parts =
        "records_accepted + records_repeated + records_ignored + records_suppressed + records_refused";
    Map<String, String> byFolder =
        files
            .selectExpr("split_part(path, '/', 1) AS folder", "*")
            .groupBy("folder")
            .agg(
                expr(
                    "concat_ws(' ', count(*), sum(records_read), sum(records_ignored), sum(records_refused))"))
            .collectAsList()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString(0), row -> row.getString(1), (a, b) -> a, TreeMap::new));

    assertEquals(0, files.where("records_read <> " + parts).count());
    assertEquals(0, files.where("size(unknown_fields) > 0").count());
    assertEquals(
        Map.of(
            "x-api-v1-timelines", "260 25407 0 0",
            "x-api-v2-academictwitter", "14 2135 2 0",
            "x-api-v2-pages", "31 8170 0 0",
            "x-api-v2-twarc", "28 1788 177 2"),
        byFolder);
  }

  @Test
  void eachFileHoldsThePostsProfilesAndNoticesThatDuckDbFindsInIt()
      throws SQLException, IOException {
    String notices =
        " UNION ALL SELECT '%s/' || parse_filename(filename), count(*) FROM %s GROUP BY 1"
            .formatted(OF_NOTICES, notices());
    Agreement.of(
        "posts, profiles and notices by file",
        1,
        independent.rows("SELECT path, records FROM file" + notices),
        table("archive_files")
            .selectExpr("path", "records_accepted + records_repeated AS records")
            .where("records > 0"));
  }

  @Test
  void postsRepostsRepliesAndQuotesAreThoseOfTheRawFiles() throws SQLException {
    Dataset<Row> archived = table("posts").where("observed_as = 'archived'");
    Dataset<Row> agreed = archived.join(twoShapes(), new String[] {"post_id"}, "left_anti");
    Agreement.of(
        "shape by post",
        1,
        independent.rows("SELECT post_id, shapes[1] FROM shape WHERE len(shapes) = 1"),
        agreed.select("post_id", "shape"));
    Agreement.of(
        "posts by shape",
        1,
        independent.rows("SELECT shapes[1], count(*) FROM shape WHERE len(shapes) = 1 GROUP BY 1"),
        agreed.groupBy("shape").count());
    // Copies of four posts differ: one page names the post they quote, another does not.
    String either = "shape IN ('quote', 'original')";
    assertEquals(4, archived.join(twoShapes(), "post_id").where(either).count());
  }

  @Test
  void acceptedAreThePostsProfilesAndNoticesThatStand() throws SQLException, IOException {
    long accepted = table("archive_files").selectExpr("sum(records_accepted)").first().getLong(0);
    long posts = table("posts").where("observed_as = 'archived'").count();

    assertEquals(independent.rows("SELECT count(*) FROM shape"), List.of(List.of((Object) posts)));
    assertEquals(
        independent.rows(
            "SELECT (SELECT count(DISTINCT account_id) FROM profile) + count(DISTINCT (id, action)) FROM "
                + notices()),
        List.of(List.of((Object) (accepted - posts))));
    assertEquals(0, table("account_snapshots").where("observed_at IS NULL").count());
  }

  @Test
  void whatIsRefusedIsTheEmptyFileAndTheCutLine() {
    Set<String> refused =
        table("quarantine").select("path", "position", "reason").collectAsList().stream()
            .map(row -> row.getString(0) + ": " + row.getString(1) + ": " + row.getString(2))
            .collect(Collectors.toSet());

    assertEquals(
        Set.of(
            "x-api-v2-twarc/empty.json.gz: byte 0: empty_file",
            "x-api-v2-twarc/streaming_output_with_error.jsonl.gz: line 8 data: cut_short"),
        refused);
  }

  /** The lines of compliance jobs, as DuckDB reads them. */
  private static String notices() throws IOException {
    return "read_json('%s/*_compliance.jsonl.gz', filename = true)"
        .formatted(RealData.archives().resolve(OF_NOTICES));
  }

  private static Dataset<Row> twoShapes() throws SQLException {
    List<Row> ids =
        independent.rows("SELECT post_id FROM shape WHERE len(shapes) > 1").stream()
            .map(row -> RowFactory.create(row.get(0)))
            .toList();
    return TestSpark.session().createDataFrame(ids, new StructType().add("post_id", "string"));
  }

  private static Dataset<Row> table(String name) {
    return RealData.table(folder.resolve("lake"), "restricted/" + name);
  }

  /** Reads archives into a lake with a registry that knows none of their accounts. */
  private static int ingest(Path archives, String lake) throws IOException {
    Path registry = Files.createDirectories(folder.resolve(lake + "-registry"));
    Files.writeString(
        registry.resolve("forces.csv"),
        "force_id,ons_code,name,nation,bilingual,population,population_year,officers,officers_year,peer_group\n"
            + "nowhere,,Nowhere Police,england,false,,,,,\n");
    Files.writeString(
        registry.resolve("accounts.csv"),
        "platform,account_id,handle,force_id,account_type,policing_type,function,rank,rank_group,person_key,"
            + "publish,source,valid_from,valid_to\n");
    Files.writeString(
        registry.resolve("harvests.csv"),
        "harvest_id,path,kind,platform,accounts,from,to,retrieved_at,zone\n");
    return Main.run(
        "ingest",
        "--archives",
        archives.toString(),
        "--registry",
        registry.toString(),
        "--key-file",
        RealData.key(registry),
        "--lake",
        folder.resolve(lake).toString());
  }
}
