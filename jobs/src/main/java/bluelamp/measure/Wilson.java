package bluelamp.measure;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Wilson's 95 % interval of a proportion. It stays within 0…1 and has a width even where the
 * proportion is 0 or 1.
 *
 * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22
 * (1927) 209–212.
 */
public final class Wilson {
  /** The quantile of the normal distribution that leaves 2.5 % above it. */
  public static final double Z = 1.959963984540054;

  private Wilson() {}

  /** Lower bound of {@code k/n}; both may be fractions, null where there is no {@code n}. */
  public static Column low(Column k, Column n) {
    return low(k, n, lit(Z));
  }

  /** Upper bound of {@code k/n}. */
  public static Column high(Column k, Column n) {
    return high(k, n, lit(Z));
  }

  /** Lower bound with another quantile than the normal one; of none exactly 0. */
  static Column low(Column k, Column n, Column quantile) {
    Column bound = centre(k, n, quantile).minus(halfWidth(k, n, quantile));
    return when(n.gt(0), when(k.gt(0), greatest(bound, lit(0.0))).otherwise(0.0));
  }

  /**
   * Upper bound with another quantile than the normal one; of all exactly 1, which odds turn on.
   */
  static Column high(Column k, Column n, Column quantile) {
    Column bound = centre(k, n, quantile).plus(halfWidth(k, n, quantile));
    return when(n.gt(0), when(k.lt(n), least(bound, lit(1.0))).otherwise(1.0));
  }

  private static Column centre(Column k, Column n, Column z) {
    return k.plus(z.multiply(z).divide(2)).divide(n.plus(z.multiply(z)));
  }

  private static Column halfWidth(Column k, Column n, Column z) {
    Column spread =
        greatest(k.multiply(n.minus(k)).divide(n), lit(0.0)).plus(z.multiply(z).divide(4));
    return z.multiply(sqrt(spread)).divide(n.plus(z.multiply(z)));
  }
}
