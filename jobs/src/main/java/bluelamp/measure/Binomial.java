package bluelamp.measure;

import java.util.SplittableRandom;

/**
 * Draws how many of n succeed, in about 50 ns whatever n is: where few are expected, by going up
 * the distribution from zero; else by transformed rejection.
 *
 * <p>W. Hörmann, The generation of binomial random variates, Journal of Statistical Computation and
 * Simulation 46 (1993) 101–110, algorithms BINV and BTRS, whose constants stand here. {@code
 * StrictMath}, because a last digit that differs between machines would now and then make another
 * draw.
 */
final class Binomial {
  /** Expected successes from which on rejection is the faster of the two. */
  private static final double MANY = 10;

  private static final double[] LOG_FACTORIALS = logFactorials(16);

  private Binomial() {}

  /** Successes among n of probability p. */
  static long drawn(SplittableRandom random, long n, double p) {
    if (n <= 0 || p <= 0) {
      return 0;
    }
    if (p > 0.5) {
      return p >= 1 ? n : n - drawn(random, n, 1 - p);
    }
    return n * p < MANY ? few(random, n, p) : many(random, n, p);
  }

  private static long few(SplittableRandom random, long n, double p) {
    double odds = p / (1 - p);
    double none = StrictMath.exp(n * StrictMath.log1p(-p));
    while (true) {
      double left = random.nextDouble();
      double chance = none;
      // Rounding leaves a remainder of the order of 1e-16 beyond n: draw again.
      for (long k = 0; k <= n; k++) {
        if (left < chance) {
          return k;
        }
        left -= chance;
        chance *= odds * (n - k) / (k + 1);
      }
    }
  }

  private static long many(SplittableRandom random, long n, double p) {
    double spread = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double edge = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / edge + b) * u + n * p + 0.5);
      if (edge >= 0.07 && v <= 0.92 - 4.2 / b) {
        return (long) k;
      }
      double height = v * (2.83 + 5.1 / b) * spread / (a / (edge * edge) + b);
      if (k >= 0 && k <= n && StrictMath.log(height) <= toMode(n, p, (long) k)) {
        return (long) k;
      }
    }
  }

  /** Logarithm of the probability of k over that of the mode. */
  private static double toMode(long n, double p, long k) {
    long mode = (long) ((n + 1) * p);
    return logFactorial(mode)
        + logFactorial(n - mode)
        - logFactorial(k)
        - logFactorial(n - k)
        + (k - mode) * StrictMath.log(p / (1 - p));
  }

  /** Stirling's series, 1e-12 off at 16. */
  private static double logFactorial(long k) {
    if (k < LOG_FACTORIALS.length) {
      return LOG_FACTORIALS[(int) k];
    }
    double inverse = 1.0 / k;
    double square = inverse * inverse;
    double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
    return (k + 0.5) * StrictMath.log((double) k) - k + 0.5 * StrictMath.log(2 * Math.PI) + series;
  }

  private static double[] logFactorials(int count) {
    double[] logs = new double[count];
    for (int k = 1; k < count; k++) {
      logs[k] = logs[k - 1] + StrictMath.log(k);
    }
    return logs;
  }
}
