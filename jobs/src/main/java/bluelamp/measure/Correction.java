package bluelamp.measure;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Undoes a classifier's errors in the shares of classes: {@code p = M⁻¹ q}, with {@code M[i,j] =
 * P(predicted i | true j)} from labels and q the predicted shares, projected onto the shares there
 * can be ({@link Simplex}). Made once for a label set, with 1,000 further matrices from labels
 * drawn again by template. All units and periods are corrected by the same draws of labels, each by
 * its own draws of account-days: so the difference of two years knows that the labels' error is in
 * both.
 *
 * <p>G. Forman, Quantifying counts and costs via classification, Data Mining and Knowledge
 * Discovery 17 (2008) 164–206; D. J. Hopkins and G. King, A method of automated nonparametric
 * content analysis for social science, American Journal of Political Science 54 (2010) 229–247.
 */
public final class Correction implements Serializable {
  /** Labels that each true class needs. */
  public static final int FEWEST_LABELS = 100;

  /** Draws that an interval is made of. */
  public static final int REPLICATES = 1_000;

  /**
   * The greatest condition number, in the 1-norm: an error in the predicted shares comes out up to
   * so many times as large. Three classes recognised at 0.7 have 2, at 0.4 (chance is 0.33) 13.
   */
  public static final double WORST_CONDITION = 10;

  @Serial private static final long serialVersionUID = 1L;

  private final double[][] inverse;
  private final double[][][] drawn;

  private Correction(double[][] inverse, double[][][] drawn) {
    this.inverse = inverse;
    this.drawn = drawn;
  }

  /**
   * The correction that labels allow; empty when a class has too few of them or the classifier
   * confuses classes too much to be undone.
   *
   * @param seed of the label set, see {@link Seed}
   */
  public static Optional<Correction> of(Confusion confusion, long seed) {
    Labels labels = confusion.labels();
    if (labels.byClass().stream().anyMatch(each -> each < FEWEST_LABELS)) {
      return Optional.empty();
    }
    double[][] matrix = labels.matrix();
    Optional<double[][]> inverse = Matrix.inverse(matrix);
    if (inverse.isEmpty() || Matrix.norm(matrix) * Matrix.norm(inverse.get()) > WORST_CONDITION) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] drawn = new double[REPLICATES][][];
    for (int r = 0; r < REPLICATES; r++) {
      Optional<double[][]> one = Matrix.inverse(labels.matrix(random));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      drawn[r] = one.get();
    }
    return Optional.of(new Correction(inverse.get(), drawn));
  }

  /**
   * The corrected shares of a unit in a period; empty with fewer than 8 account-days, too few to
   * draw from.
   *
   * <p>To each draw of the posts a random half post of each class is added, times the design effect
   * (Jeffreys' prior): a class that was never predicted may yet be there.
   *
   * @param days posts by predicted class, by account-day
   * @param seed of the table, unit and period, see {@link Seed}
   */
  public Optional<Corrected> of(Clusters days, long seed) {
    if (days.count() < DesignEffect.DAYS) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    double effect = days.designEffect();
    double[] counts = new double[inverse.length];
    double[][] replicates = new double[REPLICATES][];
    for (int r = 0; r < REPLICATES; r++) {
      days.draw(random, counts);
      for (int i = 0; i < counts.length; i++) {
        counts[i] += effect * Clusters.half(random);
      }
      replicates[r] = shares(drawn[r], counts);
    }
    double[] shares = shares(inverse, days.sums());
    return Optional.of(new Corrected(this, shares, replicates, Quantile.tailOf(days)));
  }

  private static double[] shares(double[][] inverse, double[] counts) {
    double n = 0;
    for (double each : counts) {
      n += each;
    }
    double[] shares = Matrix.times(inverse, counts);
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= n;
    }
    return Simplex.nearest(shares);
  }
}
