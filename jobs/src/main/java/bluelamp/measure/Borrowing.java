package bluelamp.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lays the design effects of an account type beside sums of its accounts. */
public final class Borrowing {
  private Borrowing() {}

  /**
   * Sums with the weighted design effects that their proportions would borrow.
   *
   * @param sums rows with {@code platform}, {@code account_type} and {@code quarter_start}, the
   *     last of which goes
   * @param lender whose design effect a proportion borrows: its own, or that of one it is a bound
   *     of
   */
  public static Dataset<Row> beside(
      Dataset<Row> sums,
      Dataset<Row> designEffects,
      List<Proportion> proportions,
      UnaryOperator<Proportion> lender) {
    Map<String, Column> weighted = new LinkedHashMap<>();
    LinkedHashSet<String> lenders = new LinkedHashSet<>();
    proportions.forEach(
        each -> {
          String learnt = lender.apply(each).name();
          lenders.add(learnt);
          weighted.put(each.name() + "_nd", each.borrowing(col(borrowed(learnt))));
        });
    return beside(sums, designEffects, lenders)
        .withColumns(weighted)
        .drop(lenders.stream().map(Borrowing::borrowed).toArray(String[]::new));
  }

  /**
   * Sums with the design effect of one measure, in column {@code m_borrowed}; null where there is
   * none.
   */
  public static Dataset<Row> beside(
      Dataset<Row> sums, Dataset<Row> designEffects, Bursting measure) {
    return beside(sums, designEffects, List.of(measure.name()));
  }

  private static Dataset<Row> beside(
      Dataset<Row> sums, Dataset<Row> designEffects, Collection<String> measures) {
    Column[] effects = measures.stream().map(Borrowing::of).toArray(Column[]::new);
    String[] key = {"platform", "account_type", "quarter_start"};
    Dataset<Row> ofTypes =
        designEffects
            .where(col("measure").isin(measures.toArray()))
            .groupBy(col(key[0]), col(key[1]), col(key[2]))
            .agg(effects[0], Arrays.copyOfRange(effects, 1, effects.length));
    return sums.join(broadcast(ofTypes), key, "left").drop("quarter_start");
  }

  private static Column of(String measure) {
    // as a float: counts times it are exact then, and add up to the same in any order
    Column deff = col("deff").cast("float").cast("double");
    return max(when(col("measure").equalTo(measure), deff)).as(borrowed(measure));
  }

  private static String borrowed(String measure) {
    return measure + "_borrowed";
  }
}
