package bluelamp.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Draws the proportion of an account with few posts towards that of its like: the mean of a beta
 * distribution that is learnt from all accounts of a platform and type, {@code shrunk = (p n + a) /
 * (n + a + b)}, n the effective number.
 *
 * <p>The estimator is that of moments of J. C. Kleinman, Proportions with extraneous variance:
 * single and independent samples, JASA 68 (1973) 46–54, with weights {@code w_i = n_i/Σn}:
 *
 * <pre>{@code
 * m = Σ w_i p_i            S = Σ w_i (p_i - m)²
 * g = (S - m(1-m) Σ w_i(1-w_i)/n_i) / (m(1-m) (Σ w_i(1-w_i) - Σ w_i(1-w_i)/n_i))
 * a + b = 1/g - 1          a = m (a + b)
 * }</pre>
 *
 * <p>{@code a + b} is at least 2 and at most Σn (what is known of an account's like weighs no more
 * than what it was learnt from, also where the accounts differ less than chance would have them); 2
 * where there is nothing to learn it from.
 */
public record Shrinkage(Proportion proportion) {
  /** The least weight of an account's like, in effective posts. */
  public static final double LEAST_STRENGTH = 2;

  /**
   * The sums over a group of accounts' rows of {@link Proportion#valued} that the prior is made of.
   */
  public List<Column> sumsOverAccounts() {
    Column n = when(proportion.n().gt(0), proportion.its("n_eff"));
    Column p = proportion.value();
    return List.of(
        ExactSum.of(n).as(named("weight")),
        ExactSum.of(n.multiply(p)).as(named("first")),
        ExactSum.of(n.multiply(p).multiply(p)).as(named("second")),
        ExactSum.of(n.multiply(n)).as(named("squares")),
        count(n).as(named("accounts")));
  }

  /** Mean m of the prior, from those sums. */
  public Column mean() {
    return moment("first").divide(moment("weight"));
  }

  /** Strength a + b of the prior, from those sums. */
  public Column strength() {
    Column weight = moment("weight");
    Column spread = moment("second").divide(weight).minus(mean().multiply(mean()));
    Column binomial = mean().multiply(lit(1).minus(mean()));
    Column chance = moment("accounts").minus(1).divide(weight);
    Column unequal = lit(1).minus(moment("squares").divide(weight.multiply(weight)));
    Column between = spread.minus(binomial.multiply(chance));
    Column scale = binomial.multiply(unequal.minus(chance));
    Column learnt = when(between.gt(0), scale.divide(between).minus(1)).otherwise(weight);
    Column bounded = greatest(least(learnt, weight), lit(LEAST_STRENGTH));
    return coalesce(when(scale.gt(0), bounded), lit(LEAST_STRENGTH));
  }

  /** An account's proportion drawn towards a prior of that mean and strength. */
  public Column shrunk(Column mean, Column strength) {
    Column n = proportion.its("n_eff");
    return proportion.value().multiply(n).plus(mean.multiply(strength)).divide(n.plus(strength));
  }

  private Column moment(String what) {
    return col(named(what));
  }

  private String named(String what) {
    return proportion.name() + "_like_" + what;
  }
}
