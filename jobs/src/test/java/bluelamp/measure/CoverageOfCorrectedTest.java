package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Do intervals of 95 % hold what was planted, 92 to 98 times in a hundred? Posts burst by day,
 * texts of a template are predicted alike, classes are as rare as 2 %, labels as few as 100 of a
 * class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageOfCorrectedTest {
  /** Seeds are counted from zero: none was chosen. */
  private static final int CASES = 1_200;

  private final TreeMap<String, long[]> coverage = new TreeMap<>();

  @BeforeAll
  void simulate() {
    IntStream.range(0, CASES).forEach(this::simulate);
  }

  private void simulate(int seed) {
    BurstyPosts drawn = new BurstyPosts(seed);
    List<String> classes = NetSentiment.CLASSES;
    double[] planted = drawn.shares(3, 0.02);
    double[][] classifier = drawn.classifier(3, 0.65, 0.95);
    Confusion confusion =
        Confusion.of(classes, drawn.labels(classes, classifier, (int) drawn.between(100, 800)));
    double recall = (classifier[0][0] + classifier[1][1] + classifier[2][2]) / 3;
    count("macro_recall", confusion.macroRecall(), recall);
    int days = (int) (10 * Math.pow(36.5, drawn.between(0, 1)));
    double[] lastYear = drawn.shares(3, 0.02);
    List<double[]> now = drawn.days(days, drawn.between(1.5, 8), planted, 4, classifier);
    List<double[]> then = drawn.days(days, drawn.between(1.5, 8), lastYear, 4, classifier);
    countUncorrected(now, then, predicted(planted, classifier), predicted(lastYear, classifier));
    Correction correction = Correction.of(confusion, seed).orElseThrow();
    Optional<Corrected> one = correction.of(CorrectionTest.clusters(now), seed);
    Optional<Corrected> other = correction.of(CorrectionTest.clusters(then), -1 - seed);
    one.ifPresent(each -> count(each, planted, days));
    if (one.isPresent() && other.isPresent()) {
      Estimate difference = NetSentiment.corrected(one.get(), other.get());
      count("net_corrected, year on year", difference, net(planted) - net(lastYear));
    }
  }

  private void countUncorrected(
      List<double[]> now, List<double[]> then, double[] planted, double[] lastYear) {
    NetSentiment one = NetSentiment.of(NetSentimentTest.sum(now), 1.5).orElseThrow();
    NetSentiment other = NetSentiment.of(NetSentimentTest.sum(then), 1.5).orElseThrow();
    if (one.isOwn() && other.isOwn()) {
      count("net", one.net(), net(planted));
      count("net_year_on_year", one.minus(other), net(planted) - net(lastYear));
    }
  }

  private static double[] predicted(double[] planted, double[][] classifier) {
    double[] predicted = new double[3];
    for (int i = 0; i < 9; i++) {
      predicted[i % 3] += planted[i / 3] * classifier[i / 3][i % 3];
    }
    return predicted;
  }

  private static double net(double[] shares) {
    return shares[0] - shares[2];
  }

  private void count(Corrected corrected, double[] planted, int days) {
    String length = days < 100 ? "10 to 99 days" : "100 to 365 days";
    count("net_corrected", NetSentiment.corrected(corrected), net(planted));
    for (int i = 0; i < 3; i++) {
      count("share_corrected", corrected.share(i), planted[i]);
      count("share_corrected, " + length, corrected.share(i), planted[i]);
      if (!corrected.isWide()) {
        count("share_corrected, not wide", corrected.share(i), planted[i]);
      }
    }
  }

  private void count(String what, Estimate estimate, double planted) {
    long[] counts = coverage.computeIfAbsent(what, none -> new long[2]);
    counts[0] += estimate.low() <= planted && planted <= estimate.high() ? 1 : 0;
    counts[1]++;
  }

  @Test
  void intervalsHoldWhatWasPlantedAsOftenAsTheySay() {
    coverage.forEach(
        (what, counts) ->
            System.out.printf(
                "%d intervals of %s, %.1f %% cover the planted value%n",
                counts[1], what, 100.0 * counts[0] / counts[1]));
    coverage.forEach(
        (what, counts) -> {
          double covered = (double) counts[0] / counts[1];
          assertTrue(covered > 0.92 && covered < 0.98, () -> what + " covered " + covered);
          assertTrue(counts[1] >= 900, () -> what + " has too few to judge by: " + counts[1]);
        });
  }
}
