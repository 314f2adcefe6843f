package bluelamp.measure;

import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;

/**
 * Sums of numbers that are not whole. Sums of doubles hang on the order of their addends, which
 * Spark leaves to chance: the same archives would come to numbers that differ in the last digit.
 */
public final class ExactSum {
  /** Up to 10^16 and to a millionth of a millionth, more than anything here is known to. */
  private static final String DECIMAL = "decimal(28,12)";

  private ExactSum() {}

  /** The sum as a double, of addends to twelve decimal places; the same in whatever order. */
  public static Column of(Column addend) {
    return sum(addend.cast(DECIMAL)).cast("double");
  }
}
