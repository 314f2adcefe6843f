package bluelamp.measure;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers {@link Clusters} as they are found, in any order. */
public final class ClusterTally {
  private final SortedMap<double[], Long> tally = new TreeMap<>(Arrays::compare);
  private final int length;

  /** A tally of clusters with so many sums each. */
  public ClusterTally(int length) {
    this.length = length;
  }

  /** Adds a cluster; one without posts is none. */
  public ClusterTally add(double... sums) {
    return addTimes(1, sums);
  }

  /** Adds so many clusters with the same sums. */
  public ClusterTally addTimes(long times, double... sums) {
    if (sums.length != length || times < 0 || !Arrays.stream(sums).allMatch(ClusterTally::isSum)) {
      throw new IllegalArgumentException(
          String.format(
              "A cluster has %d sums from zero on and stands there 0 times or more; this one has %s,"
                  + " %d times.",
              length, Arrays.toString(sums), times));
    }
    if (times > 0 && Arrays.stream(sums).anyMatch(sum -> sum > 0)) {
      tally.merge(sums.clone(), times, Long::sum);
    }
    return this;
  }

  private static boolean isSum(double sum) {
    return sum >= 0 && sum < Double.POSITIVE_INFINITY;
  }

  /** What was added so far. */
  public Clusters clusters() {
    return new Clusters(tally);
  }
}
