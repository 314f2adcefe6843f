package bluelamp.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Shares of classes without the classifier's errors, with 1,000 replicates that draw labels and
 * posts anew; intervals are percentiles of these.
 */
public final class Corrected {
  /** An interval wider than this tells too little to be published. */
  public static final double WIDEST = 0.2;

  private final Correction by;
  private final double[] shares;
  private final double[][] replicates;
  private final double tail;

  Corrected(Correction by, double[] shares, double[][] replicates, double tail) {
    this.by = by;
    this.shares = shares;
    this.replicates = replicates;
    this.tail = tail;
  }

  /** The share of a class. */
  public Estimate share(int ofClass) {
    return sum(IntStream.range(0, shares.length).mapToDouble(i -> i == ofClass ? 1 : 0).toArray());
  }

  /** A weighted sum of shares: weights 1, 0, -1 give positive less negative. */
  public Estimate sum(double... weights) {
    return Estimate.ofReplicates(sum(shares, weights), replicated(weights), tail);
  }

  /**
   * A weighted sum of shares less the same of another unit or period, corrected by the same labels:
   * what labels err by is in both.
   */
  public Estimate minus(Corrected other, double... weights) {
    if (by != other.by) {
      throw new IllegalArgumentException("Shares corrected by different labels are independent.");
    }
    double[] differences = replicated(weights);
    double[] others = other.replicated(weights);
    Arrays.setAll(differences, r -> differences[r] - others[r]);
    double difference = sum(shares, weights) - sum(other.shares, weights);
    return Estimate.ofReplicates(difference, differences, Math.min(tail, other.tail));
  }

  /** Whether any share's interval is too wide: then none is published, for they add up to one. */
  public boolean isWide() {
    return IntStream.range(0, shares.length).anyMatch(i -> share(i).width() > WIDEST);
  }

  private double[] replicated(double[] weights) {
    return Arrays.stream(replicates).mapToDouble(each -> sum(each, weights)).toArray();
  }

  private static double sum(double[] shares, double[] weights) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * weights[i];
    }
    return sum;
  }
}
