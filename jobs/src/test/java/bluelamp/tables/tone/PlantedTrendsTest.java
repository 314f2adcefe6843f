package bluelamp.tables.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.measure.ScoredPosts;
import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ten forces post over two years and a model reads them with errors; labels tell which. The tables
 * give back what was planted: intervals of 95 % hold it, and the year on year finds the force that
 * came to sound better and the one that came to sound worse.
 */
class PlantedTrendsTest {
  private static final List<String> FORCES =
      List.of("rises", "falls", "appeals", "d", "e", "f", "g", "h", "i", "j");
  private static final List<LocalDate> QUARTERS =
      List.of(LocalDate.parse("2023-01-01"), LocalDate.parse("2024-01-01"));
  private static final int DAYS = 90;
  private static final int LABELS = 600;

  /** How often a class is taken for each, in the order of tones and of purposes. */
  private static final double[][] TAKEN_FOR = {
    {0.90, 0.08, 0.02}, {0.20, 0.75, 0.05}, {0.03, 0.22, 0.75}
  };

  private static final double[] USUAL = {0.3, 0.5, 0.2};

  private static List<Row> trend;
  private static List<Row> purposes;

  private static double[] tones(String force, LocalDate quarter) {
    boolean later = quarter.equals(QUARTERS.get(1));
    return switch (force) {
      case "rises" -> later ? new double[] {0.5, 0.4, 0.1} : new double[] {0.2, 0.5, 0.3};
      case "falls" -> later ? new double[] {0.2, 0.3, 0.5} : USUAL;
      default -> USUAL;
    };
  }

  private static double[] purposes(String force, LocalDate quarter) {
    boolean later = quarter.equals(QUARTERS.get(1));
    return force.equals("appeals") && later ? new double[] {0.2, 0.3, 0.5} : USUAL;
  }

  @BeforeAll
  static void measure() {
    SplittableRandom random = new SplittableRandom(1);
    Dataset<Row> days = ToneCase.days(days(random)).cache();
    Dataset<Row> forces =
        Drawn.table(
            "force_id | nation\n"
                + FORCES.stream()
                    .map(each -> each + " | england")
                    .collect(Collectors.joining("\n")),
            "force_id STRING");
    Labelled tones = labelled("sentiment", ScoredPosts.TONES, random);
    trend =
        SentimentTrend.of(
                days,
                ToneCase.publicDays("force_id | day"),
                ToneCase.authors("force_id | account_key | day"),
                Calendars.of("2024-01-01", "2024-01-02", "2024-05-01"),
                ToneCase.unlearnt(),
                ToneCase.coverage(ToneCase.NO_COVERAGE),
                forces,
                ToneCase.registry(),
                tones.onTone("model"),
                "model")
            .where("series = 'police' AND unit_type = 'force' AND period_type = 'quarter'")
            .collectAsList();
    Labelled wanted = labelled("purpose", ScoredPosts.PURPOSES, random);
    purposes =
        PurposeShare.of(
                days,
                Calendars.of("2023-01-01", "2024-12-31", "2024-05-01"),
                ToneCase.unlearnt(),
                ToneCase.coverage(ToneCase.NO_COVERAGE),
                forces,
                ToneCase.registry(),
                wanted.onPurposes(),
                "model")
            .where("unit_type = 'force'")
            .collectAsList();
  }

  /** Five to twenty posts of a force each day. */
  private static String days(SplittableRandom random) {
    List<String> sums = ScoredPosts.COLUMNS.subList(0, 9);
    StringBuilder days =
        new StringBuilder("account_id | force_id | day | " + String.join(" | ", sums));
    for (String force : FORCES) {
      for (LocalDate quarter : QUARTERS) {
        for (int day = 0; day < DAYS; day++) {
          long[] counts = new long[sums.size()];
          for (int posts = random.nextInt(5, 21); posts > 0; posts--) {
            int purpose = predicted(drawn(purposes(force, quarter), random), random);
            int tone = predicted(drawn(tones(force, quarter), random), random);
            counts[purpose * 3 + tone]++;
          }
          days.append("\na | ").append(force).append(" | ").append(quarter.plusDays(day));
          IntStream.range(0, counts.length).forEach(i -> days.append(" | ").append(counts[i]));
        }
      }
    }
    return days.toString();
  }

  private static Labelled labelled(String task, List<String> classes, SplittableRandom random) {
    Labelled labelled = new Labelled(task);
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int text = 0; text < LABELS; text++) {
        labelled.texts(1, classes.get(truth), classes.get(predicted(truth, random)));
      }
    }
    return labelled;
  }

  private static int predicted(int truth, SplittableRandom random) {
    return drawn(TAKEN_FOR[truth], random);
  }

  private static int drawn(double[] shares, SplittableRandom random) {
    double at = random.nextDouble();
    return at < shares[0] ? 0 : at < shares[0] + shares[1] ? 1 : 2;
  }

  private static boolean isHeld(Row row, String low, String high, double planted) {
    return row.<Double>getAs(low) <= planted && planted <= row.<Double>getAs(high);
  }

  private static double net(String force, LocalDate quarter) {
    double[] tones = tones(force, quarter);
    return tones[0] - tones[2];
  }

  @Test
  void plantedNetsAndTheirChangesLieInTheirIntervals() {
    assertEquals(FORCES.size(), trend.size());
    List<String> missed = new ArrayList<>();
    for (Row row : trend) {
      String force = row.getAs("unit_id");
      double now = net(force, QUARTERS.get(1));
      double change = now - net(force, QUARTERS.get(0));
      if (!isHeld(row, "net_corrected_ci_low", "net_corrected_ci_high", now)) {
        missed.add("net of " + force);
      }
      String of = "net_year_on_year_corrected_ci_";
      if (!isHeld(row, of + "low", of + "high", change)) {
        missed.add("change of " + force);
      }
    }
    assertTrue(missed.size() <= 2, "of 20 intervals of 95 %: " + missed);
  }

  /** Of eight forces that stay as they are, an interval of 95 % lets one seem to move, or two. */
  @Test
  void theYearOnYearFindsTheRiseAndTheFall() {
    Map<String, String> found =
        trend.stream()
            .collect(Collectors.toMap(row -> row.getAs("unit_id"), PlantedTrendsTest::direction));
    assertEquals("rises", found.get("rises"));
    assertEquals("falls", found.get("falls"));
    long seemToMove = found.values().stream().filter(each -> !each.equals("neither")).count() - 2;
    assertTrue(seemToMove <= 2, found.toString());
  }

  private static String direction(Row row) {
    if (row.<Double>getAs("net_year_on_year_corrected_ci_low") > 0) {
      return "rises";
    }
    return row.<Double>getAs("net_year_on_year_corrected_ci_high") < 0 ? "falls" : "neither";
  }

  /** What the model says alone is wrong: it takes neutral posts for positive ones. */
  @Test
  void withoutLabelsNetsWouldBeMissed() {
    long missed =
        trend.stream()
            .filter(
                row ->
                    !isHeld(
                        row,
                        "net_ci_low",
                        "net_ci_high",
                        net(row.getAs("unit_id"), QUARTERS.get(1))))
            .count();
    assertTrue(missed >= 5, "missed without labels: " + missed);
  }

  @Test
  void plantedPurposesLieInTheirIntervalsAndTheForceThatAppealsIsSeen() {
    assertEquals(2 * FORCES.size(), purposes.size());
    List<String> missed = new ArrayList<>();
    for (Row row : purposes) {
      LocalDate year = row.<java.sql.Date>getAs("period_start").toLocalDate();
      String force = row.getAs("unit_id");
      double[] planted = purposes(force, year);
      for (int i = 0; i < planted.length; i++) {
        String purpose = ScoredPosts.PURPOSES.get(i);
        assertTrue(row.getAs(purpose + "_share_corrected") != null, force + " is corrected");
        if (!isHeld(row, purpose + "_ci_low", purpose + "_ci_high", planted[i])) {
          missed.add(purpose + " of " + force + " in " + year.getYear());
        }
      }
    }
    assertTrue(missed.size() <= 6, "of 60 intervals of 95 %: " + missed);
    long seemToMove = 0;
    for (String force : FORCES) {
      Row before = of(force, QUARTERS.get(0));
      Row after = of(force, QUARTERS.get(1));
      boolean parted =
          before.<Double>getAs("intelligence_ci_high") < after.<Double>getAs("intelligence_ci_low");
      assertTrue(parted || !force.equals("appeals"), "the force that appeals");
      seemToMove += parted && !force.equals("appeals") ? 1 : 0;
    }
    assertEquals(0, seemToMove, "intervals that part are rarer than one in twenty");
  }

  private static Row of(String force, LocalDate year) {
    return purposes.stream()
        .filter(row -> row.getAs("unit_id").equals(force))
        .filter(row -> row.<java.sql.Date>getAs("period_start").toLocalDate().equals(year))
        .findFirst()
        .orElseThrow();
  }
}
