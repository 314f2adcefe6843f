package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
  private static final int DRAWS = 200_000;

  /** Few and many expected, from either side of a half: as often as the distribution says. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.3",
    "5, 0.5",
    "12, 0.95",
    "40, 0.05",
    "30, 0.4",
    "365, 0.2",
    "365, 0.9",
    "27600, 0.001",
    "27600, 0.03",
    "100000, 0.5"
  })
  void drawsAsTheDistributionSays(int n, double p) {
    SplittableRandom random = new SplittableRandom(Seed.of("binomial", n + "/" + p));
    long[] drawn = new long[n + 1];
    for (int i = 0; i < DRAWS; i++) {
      drawn[(int) Binomial.drawn(random, n, p)]++;
    }
    double chance = n * Math.log1p(-p);
    double squares = 0;
    int cells = 0;
    for (int k = 0; k <= n; k++) {
      double expected = DRAWS * Math.exp(chance);
      chance += Math.log((n - k) / (k + 1.0) * p / (1 - p));
      if (expected >= 5) {
        squares += Math.pow(drawn[k] - expected, 2) / expected;
        cells++;
      }
    }
    // Chi-square of so many cells lies within five of its standard deviations.
    double far = Math.abs(squares - cells) / Math.sqrt(2.0 * cells);
    assertTrue(far < 5, n + " " + p + ": chi-square " + squares + " of " + cells + " cells");
  }

  @Test
  void theEndsAreCertain() {
    SplittableRandom random = new SplittableRandom(1);
    assertEquals(0, Binomial.drawn(random, 7, 0));
    assertEquals(7, Binomial.drawn(random, 7, 1));
    assertEquals(0, Binomial.drawn(random, 0, 0.5));
  }
}
