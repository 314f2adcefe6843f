package bluelamp.measure;

/** What leaves so much of a distribution above it, for numbers that are computed outside Spark. */
final class Quantile {
  private Quantile() {}

  /**
   * The share of replicates to leave out at either end, less than 2.5 % where few clusters were
   * drawn from: as far out as Student's quantile lies, and as the draws spread too little by
   * (D-1)/D (T. C. Hesterberg, What teachers should know about the bootstrap, The American
   * Statistician 69 (2015) 371–386, section 4.4, the expanded percentile interval). Degrees of
   * freedom as in {@link Proportion}.
   */
  static double tailOf(Clusters clusters) {
    double count = clusters.count();
    double degrees = Math.max(clusters.effectiveCount() - 1, 2);
    return above(StudentT.quantile(degrees) * Math.sqrt(count / (count - 1)));
  }

  /** The normal distribution above z ≥ 0, 8e-8 off (Abramowitz and Stegun 26.2.17). */
  static double above(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
  }
}
