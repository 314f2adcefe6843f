package bluelamp.measure;

import java.util.List;

/** How many to draw from each of several strata, so that small ones are heard as well as large. */
public final class Allotment {
  private Allotment() {}

  /**
   * The greatest number that can be drawn from each stratum, all of those that have fewer, without
   * drawing more than a number in all; at least 1, so that with more strata than draws the rest is
   * for the caller to leave out.
   *
   * @param sizes how many each stratum has
   */
  public static long ofEach(List<Long> sizes, long all) {
    long low = 1;
    long high = sizes.stream().mapToLong(Long::longValue).max().orElse(1);
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      long drawn = sizes.stream().mapToLong(size -> Math.min(size, middle)).sum();
      if (drawn <= all) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
