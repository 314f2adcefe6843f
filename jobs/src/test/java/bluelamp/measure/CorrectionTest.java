package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final List<String> PURPOSES = List.of("information", "engagement", "intelligence");
  private static final List<String> YES_NO = List.of("yes", "no");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SEED = Seed.of("purpose_share", "x", "kent", "2024-01-01");

  /**
   * For two classes W. J. Rogan and B. Gladen (American Journal of Epidemiology 107 (1978) 71–76):
   * (apparent + specificity - 1) ÷ (sensitivity + specificity - 1). With half a label in each cell
   * sensitivity is 180.5/201 and specificity 160.5/201.
   */
  @Test
  void agreesWithRoganAndGladen() {
    Correction correction =
        correction(YES_NO, "yes yes 180, yes no 20, no yes 40, no no 160").orElseThrow();
    Clusters days = new ClusterTally(2).addTimes(30, 1, 0).addTimes(70, 0, 1).clusters();
    double expected = (0.3 + 160.5 / 201 - 1) / (180.5 / 201 + 160.5 / 201 - 1);
    Corrected corrected = correction.of(days, SEED).orElseThrow();
    assertEquals(expected, corrected.share(0).value(), 1e-12);
    assertEquals(1 - expected, corrected.share(1).value(), 1e-12);
  }

  @Property(tries = 50)
  void exactConfusionsGiveTheTruthBack(@ForAll long seed) {
    BurstyPosts drawn = new BurstyPosts(seed);
    double[] truth = drawn.shares(3, 0);
    Confusion confusion =
        Confusion.of(PURPOSES, drawn.labels(PURPOSES, drawn.classifier(3, 0.6, 0.95), 150));
    double[] predicted = Matrix.times(confusion.labels().matrix(), truth);
    Clusters days = new ClusterTally(3).addTimes(100, predicted).clusters();
    Corrected corrected =
        Correction.of(confusion, seed).flatMap(each -> each.of(days, seed)).orElseThrow();
    double[] found = {
      corrected.share(0).value(), corrected.share(1).value(), corrected.share(2).value()
    };
    assertArrayEquals(truth, found, 1e-9);
  }

  @Test
  void withoutEnoughLabelsOrTellingThemThereIsNone() {
    assertTrue(correction(YES_NO, "yes yes 90, yes no 9, no yes 5, no no 995").isEmpty());
    assertTrue(correction(YES_NO, "yes yes 50, yes no 50, no yes 500, no no 500").isEmpty());
    assertTrue(correction(YES_NO, "yes yes 550, yes no 450, no yes 500, no no 500").isEmpty());
    assertTrue(correction(YES_NO, "yes yes 900, yes no 100, no yes 100, no no 900").isPresent());
  }

  @Test
  void sevenDaysAreTooFewToDrawFrom() {
    Correction correction =
        correction(YES_NO, "yes yes 180, yes no 20, no yes 40, no no 160").orElseThrow();
    assertTrue(correction.of(new ClusterTally(2).clusters(), SEED).isEmpty());
    assertTrue(correction.of(new ClusterTally(2).addTimes(7, 9, 9).clusters(), SEED).isEmpty());
  }

  @Test
  void saysThatAnIntervalIsWide() {
    Correction correction =
        correction(YES_NO, "yes yes 180, yes no 20, no yes 40, no no 160").orElseThrow();
    Clusters few = new ClusterTally(2).addTimes(15, 1, 0).addTimes(15, 0, 1).clusters();
    Clusters many = new ClusterTally(2).addTimes(900, 1, 0).addTimes(900, 0, 1).clusters();
    assertTrue(correction.of(few, SEED).orElseThrow().isWide());
    assertFalse(correction.of(many, SEED).orElseThrow().isWide());
  }

  /** A class that was never predicted may yet be there: its interval is no point. */
  @Test
  void whatWasNeverSeenIsNotKnownToBeNone() {
    Correction correction =
        correction(YES_NO, "yes yes 195, yes no 5, no yes 5, no no 195").orElseThrow();
    Clusters days = new ClusterTally(2).addTimes(40, 1, 0).clusters();
    Estimate never = correction.of(days, SEED).orElseThrow().share(1);
    assertEquals(0, never.value());
    assertEquals(0, never.low());
    assertTrue(never.high() > 0.02 && never.high() < 0.2, never::toString);
  }

  @Property(tries = 10)
  void theOrderOfLabelsAndDaysMakesNoDifference(@ForAll long seed) {
    BurstyPosts drawn = new BurstyPosts(seed);
    double[][] classifier = drawn.classifier(3, 0.7, 0.95);
    List<Label> labels = drawn.labels(PURPOSES, classifier, 110);
    List<double[]> days = drawn.days(80, 3, drawn.shares(3, 0.1), 4, classifier);
    Estimate before = engagement(labels, days);
    Collections.shuffle(labels, new Random(seed));
    Collections.shuffle(days, new Random(seed));
    assertEquals(before, engagement(labels, days));
  }

  private static Estimate engagement(List<Label> labels, List<double[]> days) {
    return Correction.of(Confusion.of(PURPOSES, labels), SEED)
        .flatMap(each -> each.of(clusters(days), SEED))
        .orElseThrow()
        .share(1);
  }

  /** The same numbers in every run and on every machine: these were drawn once and kept. */
  @Test
  void drawsTheSameEverywhere() {
    Correction correction =
        correction(YES_NO, "yes yes 180, yes no 20, no yes 40, no no 160").orElseThrow();
    ClusterTally days = new ClusterTally(2).addTimes(200, 1, 0).addTimes(90, 1, 2).add(7, 0);
    for (int i = 1; i < 40; i++) {
      days.add(i % 4, i);
    }
    Corrected corrected = correction.of(days.clusters(), SEED).orElseThrow();
    assertEquals(
        "Estimate[value=0.09989424015619913, low=0.0, high=0.21125163085970874]",
        corrected.share(0).toString());
  }

  /** What the labels err by is in both years, so their difference is surer than Newcombe's. */
  @Test
  void yearsShareTheErrorOfTheLabels() {
    Correction correction =
        correction(YES_NO, "yes yes 90, yes no 20, no yes 30, no no 90").orElseThrow();
    Clusters now = new ClusterTally(2).addTimes(1600, 1, 0).addTimes(1400, 0, 1).clusters();
    Clusters then = new ClusterTally(2).addTimes(1500, 1, 0).addTimes(1500, 0, 1).clusters();
    Corrected corrected = correction.of(now, SEED).orElseThrow();
    Corrected lastYear = correction.of(then, SEED + 1).orElseThrow();
    Estimate difference = corrected.minus(lastYear, 1, 0);
    Estimate independent = corrected.share(0).minus(lastYear.share(0));
    assertEquals(independent.value(), difference.value(), 1e-12);
    assertTrue(difference.width() < 0.6 * independent.width());
    Correction other =
        correction(YES_NO, "yes yes 90, yes no 20, no yes 30, no no 90").orElseThrow();
    Corrected foreign = other.of(then, SEED).orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> corrected.minus(foreign, 1, 0));
  }

  /**
   * 1,000 replicates of a year take milliseconds; of the processor, not of a busy machine's clock.
   */
  @Test
  void aYearTakesMilliseconds() {
    BurstyPosts drawn = new BurstyPosts(11);
    double[][] classifier = drawn.classifier(3, 0.8, 0.95);
    Correction correction =
        Correction.of(Confusion.of(PURPOSES, drawn.labels(PURPOSES, classifier, 800)), 1)
            .orElseThrow();
    Clusters year = clusters(drawn.days(365, 4, drawn.shares(3, 0.1), 4, classifier));
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 40; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      correction.of(year, i).orElseThrow().isWide();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    System.out.printf("1,000 replicates of 365 account-days: %.1f ms%n", best / 1e6);
    assertTrue(best < 50_000_000L, best + " ns");
  }

  static Clusters clusters(List<double[]> days) {
    ClusterTally tally = new ClusterTally(days.get(0).length);
    days.forEach(tally::add);
    return tally.clusters();
  }

  private static Optional<Correction> correction(List<String> classes, String labels) {
    return Correction.of(Confusion.of(classes, ConfusionTest.labels(labels, 1)), SEED);
  }
}
