package bluelamp.tables.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Calendars;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A model takes a fifth of what is positive for neutral. Its labels say so, and the tables undo it:
 * of 100 posts 50 are positive and 50 negative, of which it finds 40 and 50.
 */
class CorrectedToneTest {
  private static Dataset<Row> trend;
  private static Dataset<Row> purposes;

  private static String days(String first, String second, String third) {
    StringBuilder days =
        new StringBuilder(
            "account_id | force_id | day | %s | %s | %s".formatted(first, second, third));
    for (int day = 0; day < 20; day++) {
      days.append("\na | kent | ").append(LocalDate.parse("2024-03-01").plusDays(day));
      days.append(" | 4 | 1 | 5");
    }
    return days + "\nb | essex | 2024-03-01 | 4 | 1 | 5";
  }

  @BeforeAll
  static void measure() {
    Labelled tones =
        new Labelled("sentiment")
            .texts(400, "positive", "positive")
            .texts(100, "positive", "neutral")
            .texts(500, "neutral", "neutral")
            .texts(500, "negative", "negative");
    trend =
        SentimentTrend.of(
                ToneCase.days(
                    days("information_positive", "information_neutral", "information_negative")),
                ToneCase.publicDays("force_id | day"),
                ToneCase.authors("force_id | account_key | day"),
                Calendars.of("2024-03-01", "2024-03-02", "2024-05-01"),
                ToneCase.unlearnt(),
                ToneCase.coverage(
                    """
                    platform | unit_type | unit_id | period_type | period_start | coverage
                    x        | force     | kent    | month       | 2024-03-01   | 1
                    x        | force     | essex   | month       | 2024-03-01   | 1
                    """),
                ToneCase.forces(),
                ToneCase.registry(),
                tones.onTone("model"),
                "model")
            .where("series = 'police' AND period_type = 'month'")
            .cache();
    Labelled wanted =
        new Labelled("purpose")
            .texts(400, "information", "information")
            .texts(100, "information", "engagement")
            .texts(500, "engagement", "engagement")
            .texts(500, "intelligence", "intelligence");
    purposes =
        PurposeShare.of(
                ToneCase.days(
                    days("information_neutral", "engagement_neutral", "intelligence_neutral")),
                Calendars.of("2024-01-01", "2024-01-02", "2024-05-01"),
                ToneCase.unlearnt(),
                ToneCase.coverage(
                    """
                    platform | unit_type | unit_id | period_type | period_start | coverage
                    x        | nation    | england | quarter     | 2024-01-01   | 1
                    """),
                ToneCase.forces(),
                ToneCase.registry(),
                wanted.onPurposes(),
                "model")
            .cache();
  }

  private static Row of(Dataset<Row> table, String where) {
    return table.where(where).collectAsList().get(0);
  }

  private static double number(Row row, String name) {
    return row.<Double>getAs(name);
  }

  @Test
  void netIsGivenBackBesideTheModelsOwn() {
    Row kent = of(trend, "unit_id = 'kent'");
    assertEquals(-0.1, number(kent, "net"), 1e-12);
    assertEquals(0, number(kent, "net_corrected"), 0.01);
    assertTrue(number(kent, "net_corrected_ci_low") < 0);
    assertTrue(number(kent, "net_corrected_ci_high") > 0);
    assertEquals("own", kent.getAs("validation"));
    assertEquals("", kent.getAs("marker"));
  }

  @Test
  void fewDaysAndStrataAreNotCorrectedAndSaySo() {
    Row essex = of(trend, "unit_id = 'essex'");
    assertNull(essex.getAs("net_corrected"));
    assertEquals(-0.1, number(essex, "net"), 1e-12);
    assertEquals("u", essex.getAs("marker"));
    assertNull(of(trend, "unit_id = 'england' AND stratum = 'information'").getAs("net_corrected"));
  }

  @Test
  void sharesAreGivenBackBesideTheModelsOwn() {
    Row england = of(purposes, "unit_id = 'england'");
    assertEquals(0.4, number(england, "information_share"), 1e-12);
    assertEquals(0.5, number(england, "information_share_corrected"), 0.01);
    assertEquals(0, number(england, "engagement_share_corrected"), 0.01);
    assertTrue(number(england, "information_ci_low") < 0.5);
    assertTrue(number(england, "information_ci_high") > 0.5);
    assertEquals("own", england.getAs("validation"));
    assertEquals("bootstrap", england.getAs("ci_method"));
    assertEquals("", england.getAs("marker"));
  }

  @Test
  void aForceWithoutCorrectionIsToldOfTheModelsWordAlone() {
    Row essex = of(purposes, "unit_id = 'essex'");
    assertNull(essex.getAs("information_share_corrected"));
    assertEquals("none", essex.getAs("validation"));
    assertEquals("wilson_borrowed", essex.getAs("ci_method"));
  }
}
