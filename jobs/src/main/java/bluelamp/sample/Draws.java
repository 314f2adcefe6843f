package bluelamp.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random draws that are the same on every machine: strict arithmetic, and a seed said by numbers.
 */
final class Draws {
  private static final double LARGE = 30;

  private final SplittableRandom random;

  Draws(long... seed) {
    random = new SplittableRandom(mix(seed));
  }

  /** One well-scattered number of several. */
  static long mix(long... parts) {
    long hash = 0x9E3779B97F4A7C15L;
    for (long part : parts) {
      hash = (hash ^ part) * 0xBF58476D1CE4E5B9L;
      hash = (hash ^ (hash >>> 29)) * 0x94D049BB133111EBL;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** A number from 0 (included) to 1 (excluded) that belongs to a hash. */
  static double unit(long hash) {
    return (mix(hash) >>> 11) * 0x1.0p-53;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  int poisson(double mean) {
    if (mean > LARGE) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  int binomial(int trials, double probability) {
    int hits = 0;
    for (int i = 0; i < trials; i++) {
      hits += chance(probability) ? 1 : 0;
    }
    return hits;
  }

  /**
   * A day's own share around a planted one.
   *
   * @param rho correlation between two posts of the same day; 0 leaves the share as it is
   */
  double share(double planted, double rho) {
    if (rho <= 0 || planted <= 0 || planted >= 1) {
      return planted;
    }
    double strength = 1 / rho - 1;
    double hits = gamma(planted * strength);
    return hits / (hits + gamma((1 - planted) * strength));
  }

  /** Marsaglia and Tsang's method; shapes under 1 by their boost. */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0
          && StrictMath.log(1 - random.nextDouble())
              < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  private double normal() {
    while (true) {
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      double s = x * x + y * y;
      if (s > 0 && s < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }
}
