package bluelamp.measure;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * The quantile of Student's t that leaves 2.5 % above it: wider than the normal one where few
 * clusters were seen.
 */
final class StudentT {
  private static final double Z = Wilson.Z;
  private static final double Z3 = Z * Z * Z;
  private static final double Z5 = Z3 * Z * Z;
  private static final double Z7 = Z5 * Z * Z;
  private static final double Z9 = Z7 * Z * Z;

  /** Terms of the expansion in powers of 1/degrees (Abramowitz and Stegun 26.7.5). */
  private static final double[] TERMS = {
    Z,
    (Z3 + Z) / 4,
    (5 * Z5 + 16 * Z3 + 3 * Z) / 96,
    (3 * Z7 + 19 * Z5 + 17 * Z3 - 15 * Z) / 384,
    (79 * Z9 + 776 * Z7 + 1482 * Z5 - 1920 * Z3 - 945 * Z) / 92160
  };

  private StudentT() {}

  /** The quantile: 0.0002 off at 7 degrees, 1 % at 2, which is the least it is asked for. */
  static Column quantile(Column degrees) {
    Column inverse = lit(1.0).divide(degrees);
    Column sum = lit(TERMS[TERMS.length - 1]);
    for (int power = TERMS.length - 2; power >= 0; power--) {
      sum = inverse.multiply(sum).plus(TERMS[power]);
    }
    return sum;
  }

  /** The same of a number, outside Spark. */
  static double quantile(double degrees) {
    double sum = TERMS[TERMS.length - 1];
    for (int power = TERMS.length - 2; power >= 0; power--) {
      sum = sum / degrees + TERMS[power];
    }
    return sum;
  }
}
