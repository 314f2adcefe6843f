package bluelamp.run;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A few numbers of the last closed quarter for England and Wales, each with its interval. */
final class Headlines {
  private Headlines() {}

  static void print(Page page, Dataset<Row> nation, Row latest) {
    Date start = latest.getAs("period_start");
    String platform = latest.getAs("platform");
    Map<String, Row> values = new HashMap<>();
    nation
        .where(col("period_start").equalTo(start).and(col("platform").equalTo(platform)))
        .collectAsList()
        .forEach(row -> values.put(row.getAs("indicator"), row));
    LocalDate day = start.toLocalDate();
    page.title(
        String.format(
            Locale.ROOT,
            "England and Wales, platform %s, quarter %d of %d (the last that is closed)",
            platform,
            (day.getMonthValue() + 2) / 3,
            day.getYear()));
    share(
        page,
        "of what forces post on their own account or to the public answers the public",
        values.get("engagement_share"));
    share(page, "of all posts repeat somebody else's", values.get("repost_share"));
    reach(page, values.get("reach_low"), values.get("reach_high"));
    purpose(page, values.get("purpose_engagement_share"));
    tone(page, values.get("net_sentiment"));
  }

  private static void purpose(Page page, Row row) {
    share(page, "of what forces write is there to engage, as a model reads it" + mended(row), row);
  }

  private static void tone(Page page, Row row) {
    if (row != null && row.getAs("value") != null) {
      page.line(
          "  %+5.2f    net sentiment of what forces write, -1 to 1, as a model reads it%s%n           95 %% interval %+.2f to %+.2f; %,d posts%s",
          row.<Double>getAs("value"),
          mended(row),
          row.<Double>getAs("ci_low"),
          row.<Double>getAs("ci_high"),
          row.<Long>getAs("denominator"),
          marked(row));
    }
  }

  private static void share(Page page, String meaning, Row row) {
    if (row != null && row.getAs("value") != null) {
      page.line(
          "  %5.1f %%  %s%n           95 %% interval %.1f to %.1f %%; %,d of %,d posts%s",
          100 * row.<Double>getAs("value"),
          meaning,
          100 * row.<Double>getAs("ci_low"),
          100 * row.<Double>getAs("ci_high"),
          row.<Long>getAs("numerator"),
          row.<Long>getAs("denominator"),
          marked(row));
    }
  }

  private static void reach(Page page, Row low, Row high) {
    if (low != null && high != null && low.getAs("value") != null && high.getAs("value") != null) {
      page.line(
          "  %,.0f to %,.0f people may have been reached by leaders' accounts (their followers overlap)%s",
          low.<Double>getAs("value"), high.<Double>getAs("value"), marked(low));
    }
  }

  private static String mended(Row row) {
    boolean corrected = row != null && row.getAs("ci_method").equals("bootstrap");
    return corrected ? ", less the errors that labels show" : "";
  }

  private static String marked(Row row) {
    String marker = row.getAs("marker");
    return marker.isEmpty() ? "" : "; marker " + marker;
  }
}
