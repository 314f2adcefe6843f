package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClustersTest {
  /**
   * The days of {@link ProportionTest} as posts of two classes: deff = 10/9 · 8.16 ÷ 4.95; 20²/64
   * days.
   */
  @Test
  void theDesignEffectOfTwoClassesIsThatOfAProportion() {
    Clusters days =
        new ClusterTally(2)
            .addTimes(2, 4, 1)
            .add(1, 1)
            .add(0, 2)
            .addTimes(6, 0, 1)
            .add(0, 0)
            .clusters();
    assertEquals(10, days.count());
    assertArrayEquals(new double[] {9, 11}, days.sums());
    assertEquals(1.83165, days.designEffect(), 0.00001);
    assertEquals(6.25, days.effectiveCount());
  }

  @Test
  void postsOfOneClassDoNotTellTheirDesignEffect() {
    assertEquals(1.5, new ClusterTally(3).addTimes(9, 0, 2, 0).clusters().designEffect());
  }

  /** Of 30 days, a drawn sum of x has mean Σx and variance Σ(x - mean)². */
  @Test
  void drawsSpreadAsDaysDo() {
    Clusters days =
        new ClusterTally(2).addTimes(20, 1, 0).addTimes(8, 0, 3).addTimes(2, 10, 1).clusters();
    SplittableRandom random = new SplittableRandom(20);
    double[] drawn = new double[2];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      days.draw(random, drawn);
      sum += drawn[0];
      squares += drawn[0] * drawn[0];
    }
    double mean = sum / 100_000;
    double expected = 40 / 30.0;
    double variance = 20 + 200 - 30 * expected * expected;
    assertEquals(40, mean, 0.2);
    assertEquals(variance, squares / 100_000 - mean * mean, 0.02 * variance);
  }

  /** Half a post: mean and variance ½. */
  @Test
  void halfAPostIsOneOnAverage() {
    SplittableRandom random = new SplittableRandom(5);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 200_000; i++) {
      double half = Clusters.half(random);
      sum += half;
      squares += half * half;
    }
    assertEquals(0.5, sum / 200_000, 0.01);
    assertEquals(0.75, squares / 200_000, 0.02);
  }

  @Test
  void refusesWhatIsNoCluster() {
    ClusterTally tally = new ClusterTally(2);
    String message =
        assertThrows(IllegalArgumentException.class, () -> tally.add(1, 2, 3)).getMessage();
    assertEquals(
        "A cluster has 2 sums from zero on and stands there 0 times or more; this one has"
            + " [1.0, 2.0, 3.0], 1 times.",
        message);
    assertThrows(IllegalArgumentException.class, () -> tally.add(1, -1));
    assertThrows(IllegalArgumentException.class, () -> tally.add(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> tally.addTimes(-1, 1, 1));
  }
}
