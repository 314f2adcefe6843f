package bluelamp.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.Main;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole pipeline on real timelines, with a registry in which each state is a force: its numbers
 * are those of a computation in SQL over the raw files that goes by the definitions alone. Every
 * third of the 130 timelines; all of them with {@code jobs/verify --long}, since scoring their
 * texts takes four minutes.
 */
class RealTimelinesTest {
  private static final String UNIT =
      "unit_type, unit_id, period_type, CAST(period_start AS STRING)";
  private static final String KINDS =
      "posts, original, quote, thread, reply_public, reply_partner, reply_police_own, reply_police_other,"
          + " reply_unknown, repost_own, repost_other";

  private static final int EVERY = System.getenv("BLUELAMP_LONG") == null ? 3 : 1;

  @TempDir static Path folder;
  private static Independent independent;

  @BeforeAll
  static void runTheNight() throws IOException, SQLException {
    Path archives = RealData.someOf(folder.resolve("archives"), "x-api-v1-timelines", EVERY);
    Path registry = Files.createDirectories(folder.resolve("registry"));
    independent = new Independent();
    independent.run("registry.sql", archives, registry);
    independent.run("statuses.sql", archives, registry);
    independent.table("partner", "handle", partners());
    independent.run("timelines.sql", archives, registry);
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
    for (String name : List.of("account_day", "engagement_ratio", "leader_reach", "coverage")) {
      Dataset<Row> rows = RealData.table(folder.resolve("lake"), "restricted/" + name);
      rows.createOrReplaceTempView("real_" + name);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    if (independent != null) {
      independent.close();
    }
  }

  @Test
  void daysOfAccounts() throws SQLException {
    String columns =
        """
        SELECT account_id, force_id, account_type, CAST(day AS STRING), rank_group, observed, %s,
          deliveries, deliveries_posts, deliveries_strict, deliveries_strict_posts, followers, follower_basis,
          staleness_days
        """
            .formatted(KINDS);
    agree(
        "account_day",
        4,
        columns + ", profile_posts, profile_posts, 0, 0 FROM account_day",
        columns
            + ", profile_first_posts, profile_last_posts, views, reactions FROM real_account_day");
  }

  @Test
  void kindsOfPostByUnitAndPeriod() throws SQLException {
    String columns = "SELECT %s, accounts, %s FROM ".formatted(UNIT, KINDS);
    agree(
        "kinds of post",
        4,
        columns + "engagement",
        columns + "real_engagement_ratio WHERE posts > 0");
  }

  @Test
  void sharesByUnitAndPeriod() throws SQLException {
    String columns =
        """
        SELECT %s, engagement_share, engagement_share AS least, engagement_share AS most,
          engagement_to_broadcast, repost_share FROM
        """
            .formatted(UNIT);
    agree(
        "shares",
        4,
        columns + "engagement",
        columns
                .replace("engagement_share AS least", "engagement_share_min")
                .replace("engagement_share AS most", "engagement_share_max")
            + "real_engagement_ratio WHERE posts > 0");
  }

  @Test
  void everyForceAndNationStandsInEveryPeriodWithPosts() throws SQLException {
    String grid =
        """
        SELECT period_type, CAST(period_start AS STRING), %s, count(DISTINCT unit_id) FILTER (WHERE posts > 0)
        FROM %s WHERE unit_type IN ('force', 'nation') GROUP BY 1, 2 HAVING max(posts) > 0
        """;
    agree(
        "grid",
        2,
        grid.formatted("(SELECT count(*) + 3 FROM force)", "unit_day"),
        grid.formatted("count(*)", "real_engagement_ratio"));
  }

  @Test
  void intervalsOfForcesInQuarters() throws SQLException {
    Map<String, List<Object>> sums = new HashMap<>();
    for (List<Object> row : independent.rows("SELECT * FROM share_sums")) {
      sums.put(row.get(0) + " " + row.get(1), row);
    }
    List<Row> rows =
        TestSpark.session()
            .sql(
                """
                SELECT unit_id, period_start, deff, ci_method, engagement_share_ci_low, engagement_share_ci_high
                FROM real_engagement_ratio
                WHERE unit_type = 'force' AND period_type = 'quarter' AND engagement_share IS NOT NULL
                """)
            .collectAsList();
    int own = 0;
    for (Row row : rows) {
      String key = row.get(0) + " " + row.get(1);
      Interval interval = Interval.of(sums.get(key).subList(2, 8), row.getDouble(2));
      assertEquals(interval.method(), row.getString(3), key);
      assertEquals(interval.low(), row.getDouble(4), 1e-9, key);
      assertEquals(interval.high(), row.getDouble(5), 1e-9, key);
      own += interval.method().equals("wilson_cluster") ? 1 : 0;
    }
    assertEquals(sums.size(), rows.size());
    assertTrue(own >= 50 / EVERY, "intervals with a design effect of their own: " + own);
  }

  @Test
  void reachOfLeaders() throws SQLException {
    String columns =
        """
        SELECT %s, posts, accounts, broadcast, deliveries, deliveries_posts, deliveries_strict, reach_low, reach_high,
          follower_basis, staleness_days
        """
            .formatted(UNIT);
    // Nothing posted while looked at is zero; it has a row only where every unit has one.
    String where =
        " WHERE posts > 0 OR (unit_type IN ('force', 'nation') AND deliveries IS NOT NULL)";
    agree(
        "leader_reach",
        4,
        columns + " FROM reach" + where,
        columns + " FROM real_leader_reach" + where);
  }

  @Test
  void reachOfLeadersBesideTheirForce() throws SQLException {
    String query =
        """
        SELECT %s, corporate_reach_high, reach_ratio_low, reach_ratio_high
        FROM %s WHERE unit_type = 'force' AND posts > 0
        """;
    agree(
        "leaders beside corporate",
        4,
        query.formatted(UNIT, "reach"),
        query.formatted(UNIT, "real_leader_reach"));
  }

  @Test
  void coverageOfAccounts() throws SQLException {
    agree(
        "coverage",
        2,
        "SELECT unit_id, CAST(period_start AS STRING), gap_days, 0, NULL FROM gaps",
        """
        SELECT unit_id, CAST(period_start AS STRING), gap_days, accounts_observed, coverage
        FROM real_coverage WHERE unit_type = 'account' AND period_type = 'month'
        """);
  }

  private static void agree(String what, int keys, String duckdb, String lake) throws SQLException {
    Agreement.of(what, keys, independent.rows(duckdb), TestSpark.session().sql(lake));
  }

  private static List<String> partners() throws SQLException, IOException {
    List<Pattern> patterns = new ArrayList<>();
    try (Reader csv =
        new InputStreamReader(
            RealTimelinesTest.class.getResourceAsStream(
                "/schemas/registry/lexicons/partner_handles.csv"),
            StandardCharsets.UTF_8)) {
      for (CSVRecord row :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(csv)) {
        patterns.add(Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE));
      }
    }
    return independent.rows("SELECT DISTINCT answered_handle FROM status").stream()
        .map(row -> (String) row.get(0))
        .filter(handle -> handle != null)
        .filter(handle -> patterns.stream().anyMatch(each -> each.matcher(handle).matches()))
        .toList();
  }
}
