package bluelamp.measure;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.function.ObjLongConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What is drawn together when a number is bootstrapped: the account-days of a unit with their posts
 * by class, or the templates of a label set with their labels. Clusters with equal sums are kept
 * once with how often they stand there, so a draw of all of them is one multinomial draw of counts:
 * binomials one after another, and those that stand there once picked one by one. Kept in order of
 * their sums: the order in which they were added makes no difference.
 *
 * <p>L. Davis, The computer generation of multinomial random variates, Computational Statistics
 * &amp; Data Analysis 16 (1993) 205–217.
 */
public final class Clusters {
  private final double[][] sums;
  private final long[] times;

  /** Sums that stand there more than once; they come before those that stand there once. */
  private final int repeated;

  /** Clusters by their sums, in order, with how often they stand there. */
  Clusters(SortedMap<double[], Long> tally) {
    Comparator<Map.Entry<double[], Long>> onceLast = comparing(each -> each.getValue() == 1);
    List<Map.Entry<double[], Long>> sorted = tally.entrySet().stream().sorted(onceLast).toList();
    this.sums = sorted.stream().map(Map.Entry::getKey).toArray(double[][]::new);
    this.times = sorted.stream().mapToLong(Map.Entry::getValue).toArray();
    this.repeated = (int) Arrays.stream(times).filter(each -> each > 1).count();
  }

  /** Shows the sums of each kind of cluster and how often they stand there. */
  public void forEach(ObjLongConsumer<double[]> shown) {
    for (int i = 0; i < sums.length; i++) {
      shown.accept(sums[i].clone(), times[i]);
    }
  }

  /** How many clusters. */
  public long count() {
    return Arrays.stream(times).sum();
  }

  /** The sum of something over all clusters. */
  double sum(ToDoubleFunction<double[]> ofCluster) {
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += times[i] * ofCluster.applyAsDouble(sums[i]);
    }
    return sum;
  }

  /** The sums over all clusters. */
  double[] sums() {
    double[] all = new double[sums.length == 0 ? 0 : sums[0].length];
    Arrays.setAll(all, i -> sum(each -> each[i]));
    return all;
  }

  /**
   * By how much clusters widen the spread of shares, over all classes together: {@link
   * DesignEffect}'s ratio with both its parts summed over classes. With one class alone, what is
   * borrowed while nothing has been learnt.
   */
  double designEffect() {
    double n = sum(Clusters::size);
    double squares = 0;
    double multinomial = 0;
    for (int i = 0; i < sums[0].length; i++) {
      int ofClass = i;
      double share = sum(each -> each[ofClass]) / n;
      squares += sum(each -> square(each[ofClass] - share * size(each)));
      multinomial += n * share * (1 - share);
    }
    double clusters = count();
    return multinomial > 0
        ? Math.max(1, clusters / (clusters - 1) * squares / multinomial)
        : DesignEffect.UNLEARNT;
  }

  /** The number of clusters of equal size that would be as telling, {@code (Σn)²/Σn²} (Kish). */
  double effectiveCount() {
    double n = sum(Clusters::size);
    return n == 0 ? 0 : n * n / sum(each -> square(size(each)));
  }

  /** Adds up as many clusters as there are, drawn with replacement. */
  void draw(SplittableRandom random, double[] into) {
    Arrays.fill(into, 0);
    long left = count();
    long among = left;
    for (int i = 0; i < repeated; i++) {
      long drawn = Binomial.drawn(random, left, (double) times[i] / among);
      add(drawn, sums[i], into);
      left -= drawn;
      among -= times[i];
    }
    for (; left > 0; left--) {
      add(1, sums[random.nextInt(repeated, sums.length)], into);
    }
  }

  private static void add(long times, double[] sums, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] += times * sums[i];
    }
  }

  /**
   * Half a post at random, of a gamma distribution with mean and variance ½ (Box and Muller's half
   * square): what Jeffreys' prior has in each class.
   */
  static double half(SplittableRandom random) {
    double cosine = StrictMath.cos(2 * Math.PI * random.nextDouble());
    return -StrictMath.log(1 - random.nextDouble()) * cosine * cosine;
  }

  private static double square(double number) {
    return number * number;
  }

  private static double size(double[] sums) {
    return Arrays.stream(sums).sum();
  }
}
