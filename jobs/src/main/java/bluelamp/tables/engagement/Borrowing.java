package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Proportion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lays the design effects of an account type beside sums of its accounts. */
final class Borrowing {
  private Borrowing() {}

  /**
   * Sums with the weighted design effects that their proportions would borrow.
   *
   * @param sums rows with {@code platform}, {@code account_type} and {@code quarter_start}
   */
  static Dataset<Row> beside(
      Dataset<Row> sums, Dataset<Row> designEffects, List<Proportion> proportions) {
    Dataset<Row> bothMeasures =
        designEffects
            .groupBy("platform", "account_type", "quarter_start")
            .agg(of(EngagementDays.SHARE), of(EngagementDays.REPOSTS));
    Map<String, Column> weighted = new LinkedHashMap<>();
    proportions.forEach(
        each -> weighted.put(each.name() + "_nd", each.borrowing(col(lender(each)))));
    return sums.join(
            broadcast(bothMeasures),
            new String[] {"platform", "account_type", "quarter_start"},
            "left")
        .withColumns(weighted)
        .drop(lender(EngagementDays.SHARE), lender(EngagementDays.REPOSTS), "quarter_start");
  }

  private static Column of(Proportion measure) {
    return max(when(col("measure").equalTo(measure.name()), col("deff"))).as(lender(measure));
  }

  private static String lender(Proportion measure) {
    Proportion learnt = measure.equals(EngagementDays.REPOSTS) ? measure : EngagementDays.SHARE;
    return learnt.name() + "_borrowed";
  }
}
