package bluelamp.real;

import java.util.List;

/**
 * Wilson's interval on the effective number of posts, out of plain sums and in plain arithmetic.
 */
record Interval(double low, double high, String method) {
  private static final double Z = 1.959963984540054;

  /**
   * The interval.
   *
   * @param sums Σx, Σn, Σx², Σxn, Σn² over account-days, and how many of them have a whole
   * @param borrowed the design effect where the sums tell none of their own
   */
  static Interval of(List<Object> sums, double borrowed) {
    double[] of = sums.stream().mapToDouble(sum -> ((Number) sum).doubleValue()).toArray();
    double x = of[0];
    double n = of[1];
    double days = of[5];
    double p = x / n;
    boolean own = days >= 8 && x > 0 && x < n;
    double squares = of[2] - 2 * p * of[3] + p * p * of[4];
    double effect = own ? Math.max(1, days / (days - 1) * squares / (n * p * (1 - p))) : borrowed;
    double quantile = own ? student(Math.max(n * n / of[4] - 1, 2)) : Z;
    double size = n / effect;
    double square = quantile * quantile;
    double centre = (p * size + square / 2) / (size + square);
    double half = quantile * Math.sqrt(size * p * (1 - p) + square / 4) / (size + square);
    return new Interval(
        Math.max(0, centre - half),
        Math.min(1, centre + half),
        own ? "wilson_cluster" : "wilson_borrowed");
  }

  /** Student's quantile, Abramowitz and Stegun 26.7.5. */
  private static double student(double degrees) {
    double[] terms = {
      (Math.pow(Z, 3) + Z) / 4,
      (5 * Math.pow(Z, 5) + 16 * Math.pow(Z, 3) + 3 * Z) / 96,
      (3 * Math.pow(Z, 7) + 19 * Math.pow(Z, 5) + 17 * Math.pow(Z, 3) - 15 * Z) / 384,
      (79 * Math.pow(Z, 9)
              + 776 * Math.pow(Z, 7)
              + 1482 * Math.pow(Z, 5)
              - 1920 * Math.pow(Z, 3)
              - 945 * Z)
          / 92160
    };
    double quantile = Z;
    for (int i = 0; i < terms.length; i++) {
      quantile += terms[i] / Math.pow(degrees, i + 1);
    }
    return quantile;
  }
}
