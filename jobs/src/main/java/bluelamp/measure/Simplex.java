package bluelamp.measure;

import java.util.Arrays;

/**
 * Shares that are none below zero and add up to one.
 *
 * <p>J. Duchi, S. Shalev-Shwartz, Y. Singer and T. Chandra, Efficient projections onto the l1-ball
 * for learning in high dimensions, ICML 2008, figure 1.
 */
final class Simplex {
  private Simplex() {}

  /** The nearest shares by Euclidean distance. */
  static double[] nearest(double[] point) {
    double[] falling =
        Arrays.stream(point).map(each -> -each).sorted().map(each -> -each).toArray();
    double sum = 0;
    double shift = 0;
    for (int i = 0; i < falling.length; i++) {
      sum += falling[i];
      double shiftOfSo = (sum - 1) / (i + 1);
      if (falling[i] > shiftOfSo) {
        shift = shiftOfSo;
      }
    }
    double off = shift;
    return Arrays.stream(point).map(each -> Math.max(each - off, 0)).toArray();
  }
}
