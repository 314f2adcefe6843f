package bluelamp.measure;

import java.util.Arrays;
import java.util.List;

/**
 * A number with its 95 % interval.
 *
 * <p>Bounds of sums and differences are squared and added: R. G. Newcombe, Interval estimation for
 * the difference between independent proportions, Statistics in Medicine 17 (1998) 873–890, method
 * 10; for any estimates and sums, G. Y. Zou and A. Donner, Construction of confidence limits about
 * effect measures, Statistics in Medicine 27 (2008) 1693–1702.
 */
public record Estimate(double value, double low, double high) {
  /** A proportion with Wilson's interval; see {@link Wilson}. */
  static Estimate ofProportion(double k, double n, double quantile) {
    double square = quantile * quantile;
    double centre = (k + square / 2) / (n + square);
    double spread = Math.max(k * (n - k) / n, 0) + square / 4;
    double half = quantile * Math.sqrt(spread) / (n + square);
    return new Estimate(k / n, Math.max(centre - half, 0), Math.min(centre + half, 1));
  }

  /**
   * A value with the interval of its replicates: the ranks {@code tail·(B+1)} from either end,
   * between ranks interpolated (B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap,
   * 1993, chapter 13). Widened where the value itself lies outside, as it may at the end of a
   * scale.
   *
   * @param tail the share of replicates to leave out at either end
   */
  static Estimate ofReplicates(double value, double[] replicates, double tail) {
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    double low = ofRank(sorted, tail * (sorted.length + 1));
    double high = ofRank(sorted, (1 - tail) * (sorted.length + 1));
    return new Estimate(value, Math.min(low, value), Math.max(high, value));
  }

  /** The value of a rank that counts from one. */
  private static double ofRank(double[] sorted, double rank) {
    double within = Math.min(Math.max(rank, 1), sorted.length) - 1;
    int below = (int) within;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (within - below) * (sorted[above] - sorted[below]);
  }

  /** The mean of independent estimates. */
  static Estimate mean(List<Estimate> estimates) {
    double value = estimates.stream().mapToDouble(Estimate::value).average().orElse(Double.NaN);
    double down = estimates.stream().mapToDouble(each -> square(each.value - each.low)).sum();
    double up = estimates.stream().mapToDouble(each -> square(each.high - each.value)).sum();
    int n = estimates.size();
    return new Estimate(value, value - Math.sqrt(down) / n, value + Math.sqrt(up) / n);
  }

  /** The difference to an independent estimate. */
  public Estimate minus(Estimate other) {
    double difference = value - other.value;
    double down = Math.hypot(value - low, other.high - other.value);
    double up = Math.hypot(high - value, other.value - other.low);
    return new Estimate(difference, difference - down, difference + up);
  }

  /** How far apart the bounds lie. */
  public double width() {
    return high - low;
  }

  private static double square(double number) {
    return number * number;
  }
}
