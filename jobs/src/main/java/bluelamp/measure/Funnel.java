package bluelamp.measure;

import static org.apache.spark.sql.functions.asin;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sin;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * A funnel plot's arithmetic for proportions, on the arcsine of the square root, whose variance
 * does not depend on the proportion: 1 ÷ (4·n_eff). What forces differ by beyond chance is added to
 * the variance (τ²), so that not half of them lie outside (Spiegelhalter 2005, "Handling
 * over-dispersion of performance indicators").
 */
public final class Funnel {
  /** Two standard errors: one unit in twenty lies outside by chance. */
  public static final double WARNING = 1.959963984540054;

  /** Three: one in five hundred does. */
  public static final double ALARM = 3.090232306167813;

  /**
   * The share of units at each end whose distance is cut to that of the next, so that outliers do
   * not make the rule.
   */
  public static final double WINSORISED = 0.1;

  private Funnel() {}

  /** A proportion on the funnel's scale. */
  public static Column onScale(Column proportion) {
    return asin(sqrt(proportion));
  }

  /** The sampling variance on that scale. */
  public static Column variance(Column effectivePosts) {
    return lit(1).divide(lit(4).multiply(effectivePosts));
  }

  /**
   * τ² of a group by DerSimonian and Laird.
   *
   * @param units how many there are
   * @param spread the sum of their squared, winsorised z
   * @param weights the sum of 1 ÷ variance
   * @param squaredWeights the sum of its squares
   */
  public static Column betweenUnits(
      Column units, Column spread, Column weights, Column squaredWeights) {
    Column excess = spread.minus(units.minus(1));
    Column room = weights.minus(squaredWeights.divide(weights));
    return when(room.gt(0), greatest(lit(0.0), excess.divide(room))).otherwise(0.0);
  }

  /** A limit as a proportion, so many standard errors from the target. */
  public static Column limit(Column target, Column variance, Column between, double errors) {
    Column distance = sqrt(variance.plus(between)).multiply(errors);
    Column cut = least(lit(Math.PI / 2), greatest(lit(0.0), target.plus(distance)));
    // greatest and least pass over nulls: a unit without a target would get a limit of its own.
    return when(target.isNotNull(), pow(sin(cut), lit(2)));
  }
}
