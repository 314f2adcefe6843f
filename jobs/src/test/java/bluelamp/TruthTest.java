package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What a night measures is what the sample planted. */
class TruthTest {
  private static final String KINDS =
      "original quote thread reply_public reply_partner reply_police_own reply_police_other"
          + " reply_unknown repost_own repost_other posts";

  private static Dataset<Row> lake(String table) {
    return FinishedNight.place().table(table);
  }

  private static Dataset<Row> truth(String file) {
    return TestSpark.session()
        .read()
        .option("header", true)
        .csv(SmallSample.folder().folder().resolve("truth").resolve(file).toString());
  }

  private static void assertSame(Dataset<Row> planted, Dataset<Row> found) {
    assertEquals("", some(planted.exceptAll(found)), "planted, not found");
    assertEquals("", some(found.exceptAll(planted)), "found, not planted");
    assertTrue(planted.count() > 0, "nothing was planted");
  }

  private static String some(Dataset<Row> rows) {
    return rows.limit(5).collectAsList().stream()
        .map(Row::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void kindsByAccountAndDay() {
    String[] columns =
        Arrays.stream(("platform account_id string(day) " + KINDS).split(" "))
            .map(name -> KINDS.contains(name) ? "bigint(" + name + ") AS " + name : name)
            .toArray(String[]::new);
    assertSame(
        truth("account_day.csv").selectExpr(columns),
        lake("restricted/account_day").where("posts > 0").selectExpr(columns));
  }

  @Test
  void engagementByForceAndQuarter() {
    Dataset<Row> found =
        lake("published/engagement_ratio")
            .where("unit_type = 'force' AND period_type = 'quarter'")
            .selectExpr(
                "platform",
                "unit_id AS force_id",
                "string(period_start) AS quarter_start",
                "reply_public AS engaged",
                "original + quote + reply_public AS counted")
            .where("counted > 0");
    assertSame(
        truth("engagement_share_force_quarter.csv")
            .selectExpr(
                "platform",
                "force_id",
                "quarter_start",
                "bigint(engaged) AS engaged",
                "bigint(counted) AS counted")
            .where("counted > 0"),
        found);
  }

  /** A file with a query alone holds no record, and reading it ignores one thing. */
  @Test
  void booksOfEachFile() {
    assertSame(
        truth("records.csv")
            .where("file NOT LIKE '%/query'")
            .selectExpr(
                "file",
                "bigint(records) AS records",
                "bigint(posts) + bigint(profiles) AS taken",
                "bigint(ignored) AS ignored",
                "bigint(refused) AS refused"),
        lake("restricted/archive_files")
            .where("path NOT LIKE '%/query'")
            .selectExpr(
                "path AS file",
                "records_read AS records",
                "records_accepted + records_repeated + records_suppressed AS taken",
                "records_ignored AS ignored",
                "records_refused AS refused"));
  }

  @Test
  void followersAsSeenEachWeek() {
    Dataset<Row> ids =
        lake("restricted/account_registry").select("account_key", "account_id").distinct();
    Dataset<Row> seen =
        lake("restricted/account_snapshots")
            .join(ids, "account_key")
            .selectExpr(
                "platform",
                "account_id",
                "string(date(observed_at)) AS day",
                "bigint(followers) AS followers",
                "bigint(posts) AS posts");
    Dataset<Row> planted =
        truth("followers.csv")
            .selectExpr(
                "platform",
                "account_id",
                "day",
                "bigint(followers) AS followers",
                "bigint(posts) AS posts");
    assertEquals("", some(planted.except(seen)), "planted, not found");
  }

  @Test
  void coverageIsWholeButWhereHolesWerePlanted() {
    // The sample begins in November: December is the month that snapshots enclose.
    String month =
        "unit_type = 'account' AND period_type = 'month' AND period_start = '2023-12-01'";
    List<Row> known =
        lake("restricted/coverage")
            .where(month + " AND coverage IS NOT NULL")
            .select("unit_id", "force_id", "archived", "expected", "coverage")
            .collectAsList();
    assertTrue(known.size() > 20, "too few accounts: " + known.size());
    List<String> planted =
        truth("coverage.csv")
            .where("archived <> written")
            .select("account_id")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    assertTrue(!planted.isEmpty(), "no holes were planted");
    for (Row row : known) {
      if (!planted.contains(row.getString(0))) {
        assertEquals(1.0, row.getDouble(4), 1e-9, row.toString());
      }
    }
    assertTrue(
        known.stream()
            .filter(row -> planted.contains(row.getString(0)))
            .anyMatch(row -> row.getLong(2) < row.getLong(3) && row.getDouble(4) < 1),
        "no hole was found");
  }

  @Test
  void everyForceInEveryPeriod() {
    long forces = lake("published/forces").count();
    for (String table : List.of("engagement_ratio", "leader_reach", "coverage")) {
      Dataset<Row> lacking =
          lake("published/" + table)
              .where("unit_type = 'force'")
              .groupBy("platform", "period_type", "period_start")
              .agg(org.apache.spark.sql.functions.countDistinct("unit_id").as("forces"))
              .where("forces <> " + forces);
      assertEquals("", some(lacking), table);
    }
  }
}
