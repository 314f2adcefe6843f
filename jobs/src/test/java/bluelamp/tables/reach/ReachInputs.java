package bluelamp.tables.reach;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Inputs of {@code leader_reach}, drawn short: what a drawing leaves out is as on a plain day of a
 * leader, a Chief Constable who may stand alone, whose every post has a follower count seen at the
 * post.
 */
final class ReachInputs {
  static final String DAYS =
      "platform STRING, account_id STRING, force_id STRING, account_type STRING, rank_group STRING, published_alone BOOLEAN,"
          + " day DATE, observed BOOLEAN, posts BIGINT, original BIGINT, quote BIGINT, deliveries BIGINT,"
          + " deliveries_posts BIGINT, deliveries_strict BIGINT, deliveries_strict_posts BIGINT, followers BIGINT,"
          + " follower_basis STRING, staleness_days INT, views BIGINT, views_posts BIGINT, views_deliveries BIGINT,"
          + " reactions BIGINT, reactions_originals BIGINT, reactions_followers BIGINT";
  static final String COVERAGE =
      "platform STRING, unit_type STRING, unit_id STRING, force_id STRING,"
          + " period_type STRING, period_start DATE, covered BIGINT, expected BIGINT, accounts_observed BIGINT, coverage DOUBLE";
  static final String REGISTRY =
      "platform STRING, account_id STRING, force_id STRING, account_type STRING, published_alone BOOLEAN,"
          + " valid_from DATE, valid_to DATE";

  private ReachInputs() {}

  /** Days of accounts; columns that are not drawn are filled in by {@code plain}. */
  static Dataset<Row> days(String drawing) {
    List<String> drawn = header(drawing);
    Dataset<Row> days = Drawn.table(drawing, DAYS);
    for (String[] each : PLAIN) {
      if (!drawn.contains(each[0])) {
        days =
            days.withColumn(
                each[0], functions.expr(each[1]).cast(days.schema().apply(each[0]).dataType()));
      }
    }
    return days;
  }

  private static final String[][] PLAIN = {
    {"platform", "'x'"},
    {"account_type", "'leader'"},
    {"rank_group", "if(account_type = 'leader', 'chief_officer', null)"},
    {"published_alone", "rank_group is null or rank_group = 'chief_officer'"},
    {"observed", "true"},
    {"original", "posts"},
    {"quote", "0"},
    {"deliveries_posts", "if(followers is null, 0, posts)"},
    {"deliveries", "if(followers is null, null, deliveries_posts * followers)"},
    {"deliveries_strict_posts", "if(followers is null, 0, original + quote)"},
    {"deliveries_strict", "if(followers is null, null, (original + quote) * followers)"},
    {"follower_basis", "if(posts = 0, null, if(followers is null, 'none', 'at_post'))"},
    {"staleness_days", "if(followers is null, null, 0)"},
  };

  /** The calendar of the periods that start in 2024, seen from a day. */
  static Dataset<Row> calendar(String asOf) {
    return Calendars.of("2024-01-01", "2025-01-01", asOf);
  }

  static Dataset<Row> forces() {
    return Drawn.table(
        """
        force_id | nation
        kent     | england
        surrey   | england
        gwent    | wales
        """,
        "nation STRING");
  }

  static Dataset<Row> coverage(String drawing) {
    return Drawn.table(drawing, COVERAGE);
  }

  static Dataset<Row> registry(String drawing) {
    return Drawn.table(drawing, REGISTRY);
  }

  static Dataset<Row> nothingKnownOfCoverage() {
    return coverage("platform");
  }

  static Dataset<Row> nobodyMoves() {
    return registry("platform");
  }

  private static List<String> header(String drawing) {
    return Arrays.stream(drawing.lines().findFirst().orElseThrow().split("\\|"))
        .map(String::trim)
        .collect(Collectors.toList());
  }
}
