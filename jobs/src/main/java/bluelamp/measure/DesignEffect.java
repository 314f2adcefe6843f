package bluelamp.measure;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * By how much the variance of a proportion exceeds that of independent posts, because posts come in
 * bursts: the ratio estimator's variance over account-days against the binomial one, from sums over
 * days alone.
 *
 * <pre>{@code deff = max(1, D/(D-1) · (Σx² - 2pΣxn + p²Σn²) / (n p (1-p)))}</pre>
 *
 * <p>L. Kish, Survey Sampling (1965), chapters 6 and 8; J. N. K. Rao and A. J. Scott, A simple
 * method for the analysis of clustered binary data, Biometrics 48 (1992) 577–585.
 */
public final class DesignEffect {
  /** Account-days from which on a design effect is estimated and not borrowed. */
  public static final int DAYS = 8;

  /** The design effect to borrow while nothing has been learnt. */
  public static final double UNLEARNT = 1.5;

  private DesignEffect() {}

  /**
   * The design effect of {@code x/n} from its sums over days; only to be asked where {@link #isOwn}
   * holds.
   */
  public static Column of(Column n, Column x, Column xx, Column xn, Column nn, Column days) {
    Column p = x.divide(n);
    Column squares = xx.minus(p.multiply(2).multiply(xn)).plus(p.multiply(p).multiply(nn));
    Column binomial = x.multiply(lit(1).minus(p));
    return greatest(lit(1.0), days.divide(days.minus(1)).multiply(squares).divide(binomial));
  }

  /** Whether a proportion tells its own design effect: enough days, and neither 0 nor 1. */
  public static Column isOwn(Column n, Column x, Column days) {
    return days.geq(DAYS).and(x.gt(0)).and(x.lt(n));
  }
}
