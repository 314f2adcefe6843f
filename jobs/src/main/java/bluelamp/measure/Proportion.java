package bluelamp.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A proportion of posts with its interval, from sums that can be added over days, accounts and
 * periods: Wilson's interval on the effective number of posts, {@code n_eff = n/deff}.
 *
 * <p>With few or very unequal days the normal quantile covers 87–92 % instead of 95 %, so a
 * proportion with a design effect of its own takes Student's quantile with {@code (Σn)²/Σn² - 1}
 * degrees of freedom, Kish's effective number of days less one.
 *
 * <p>Part and whole are columns of an account-day. Columns of a proportion named {@code m}: {@code
 * m_x}, {@code m_n} (part and whole), {@code m_xx}, {@code m_xn}, {@code m_nn} (sums of the days'
 * squares and products), {@code m_days} (days with a whole), {@code m_nd} (sum of n times the
 * design effect to borrow); then {@code m}, {@code m_deff}, {@code m_n_eff}, {@code m_ci_low},
 * {@code m_ci_high}, {@code m_ci_method}.
 */
public record Proportion(String name, Column part, Column whole) implements Bursting {
  /**
   * Fewest degrees of freedom: one day of a hundred posts among days of one is no sample of two
   * days.
   */
  private static final double FEWEST_DEGREES = 2;

  /** A day's part and whole, under the names that {@link #sumsOverDays} reads. */
  @Override
  public List<Column> ofDay() {
    return List.of(part.as(name + "_x"), whole.as(name + "_n"));
  }

  @Override
  public List<Column> sumsOverDays(Column counted) {
    Stream<Column> counts =
        Stream.of(sum(when(counted, x())).as(name + "_x"), sum(when(counted, n())).as(name + "_n"));
    return Stream.concat(counts, burstsOverDays(counted).stream()).toList();
  }

  /**
   * Those of them that part and whole do not tell. Part and whole are sums themselves: {@link
   * #ofDay} of the sums of many days is what they come to.
   */
  public List<Column> burstsOverDays(Column counted) {
    Column x = when(counted, x());
    Column n = when(counted, n());
    return List.of(
        sum(x.multiply(x)).as(name + "_xx"),
        sum(x.multiply(n)).as(name + "_xn"),
        sum(n.multiply(n)).as(name + "_nn"),
        sum(n.gt(0).cast("long")).as(name + "_days"));
  }

  /**
   * The column that remembers which design effect these sums would borrow; one that is null is
   * unlearnt.
   */
  public Column borrowing(Column designEffect) {
    return n().multiply(coalesce(designEffect, lit(DesignEffect.UNLEARNT))).as(name + "_nd");
  }

  /** The sums of sums, with the design effect to borrow weighted by n. */
  public List<Column> sumsOfSums() {
    Stream<Column> counts = Stream.of("_x", "_n").map(this::summed);
    return Stream.concat(counts, burstsOfSums().stream()).toList();
  }

  /** Those of them that part and whole do not tell, see {@link #burstsOverDays}. */
  public List<Column> burstsOfSums() {
    Stream<Column> counts = Stream.of("_xx", "_xn", "_nn", "_days").map(this::summed);
    // Most sums are of nothing, and adding nothing up exactly costs as much as adding much.
    Column borrowing = when(its("nd").gt(0), its("nd"));
    return Stream.concat(counts, Stream.of(ExactSum.of(borrowing).as(name + "_nd"))).toList();
  }

  private Column summed(String what) {
    return sum(name + what).as(name + what);
  }

  /** Rows of sums with the values, design effects and intervals of some proportions. */
  public static Dataset<Row> valued(Dataset<Row> sums, Proportion... proportions) {
    Map<String, Column> effects = new LinkedHashMap<>();
    Map<String, Column> sizes = new LinkedHashMap<>();
    Map<String, Column> intervals = new LinkedHashMap<>();
    for (Proportion each : proportions) {
      each.addEffects(effects);
      each.addSizes(sizes);
      each.addIntervals(intervals);
    }
    return sums.withColumns(effects).withColumns(sizes).withColumns(intervals);
  }

  /** Part, of a day or of many. */
  public Column x() {
    return col(name + "_x");
  }

  /** Whole, of a day or of many. */
  public Column n() {
    return col(name + "_n");
  }

  /** Days with a whole. */
  public Column days() {
    return col(name + "_days");
  }

  /** The value, null where nothing is divided by nothing. */
  public Column value() {
    return col(name);
  }

  /**
   * A column that {@link #valued} added: {@code deff}, {@code n_eff}, {@code ci_low}, {@code
   * ci_high}, {@code ci_method}.
   */
  public Column its(String what) {
    return col(name + "_" + what);
  }

  @Override
  public Column isOwn() {
    return DesignEffect.isOwn(n(), x(), days());
  }

  @Override
  public Column ownDesignEffect() {
    return DesignEffect.of(n(), x(), its("xx"), its("xn"), its("nn"), days());
  }

  private void addEffects(Map<String, Column> columns) {
    Column borrowed = its("nd").divide(n());
    columns.put(name, x().divide(n()));
    columns.put(
        name + "_deff", when(n().gt(0), when(isOwn(), ownDesignEffect()).otherwise(borrowed)));
    columns.put(
        name + "_quantile", when(isOwn(), StudentT.quantile(degrees())).otherwise(Wilson.Z));
    columns.put(
        name + "_ci_method",
        when(isOwn(), "wilson_cluster").when(n().gt(0), "wilson_borrowed").otherwise("none"));
  }

  private Column degrees() {
    Column effectiveDays = n().multiply(n()).divide(its("nn"));
    return greatest(effectiveDays.minus(1), lit(FEWEST_DEGREES));
  }

  private void addSizes(Map<String, Column> columns) {
    columns.put(name + "_n_eff", n().divide(its("deff")));
  }

  private void addIntervals(Map<String, Column> columns) {
    Column k = value().multiply(its("n_eff"));
    columns.put(name + "_ci_low", Wilson.low(k, its("n_eff"), its("quantile")));
    columns.put(name + "_ci_high", Wilson.high(k, its("n_eff"), its("quantile")));
  }
}
