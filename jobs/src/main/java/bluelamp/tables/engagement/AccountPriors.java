package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import bluelamp.measure.Borrowing;
import bluelamp.measure.Proportion;
import bluelamp.measure.Shrinkage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What an account's like say of it: by platform, account type and period's end, learnt over the
 * year before that end.
 */
final class AccountPriors {
  private static final List<Proportion> MEASURES =
      List.of(EngagementDays.SHARE, EngagementDays.REPOSTS);
  private static final int MONTHS = 12;

  private AccountPriors() {}

  /**
   * The priors: {@code m_prior_mean} and {@code m_prior_strength} by platform, account type and
   * {@code period_end}.
   */
  static Dataset<Row> of(Dataset<Row> accountDay, Dataset<Row> designEffects) {
    Dataset<Row> accountYears =
        accountMonths(accountDay, designEffects)
            .withColumn("period_end", explode(endsOfYearsWith(col("month_start"))))
            .groupBy("platform", "account_type", "period_end", "account_id")
            .agg(first(sumsOfSums()), others(sumsOfSums()));
    Dataset<Row> valued = Proportion.valued(accountYears, MEASURES.toArray(Proportion[]::new));
    return valued
        .groupBy("platform", "account_type", "period_end")
        .agg(first(moments()), others(moments()))
        .select(Stream.concat(keys(), priors()).toArray(Column[]::new));
  }

  private static Dataset<Row> accountMonths(Dataset<Row> accountDay, Dataset<Row> designEffects) {
    Column month = trunc(col("day"), "month").as("month_start");
    List<Column> columns = List.of(col("platform"), col("account_id"), col("account_type"), month);
    List<Column> sums =
        MEASURES.stream().flatMap(each -> each.sumsOverDays(lit(true)).stream()).toList();
    Dataset<Row> months =
        EngagementDays.of(accountDay.where(col("posts").gt(0)), columns, MEASURES)
            .groupBy("platform", "account_id", "account_type", "month_start")
            .agg(first(sums), others(sums))
            .withColumn("quarter_start", trunc(col("month_start"), "quarter"));
    return Borrowing.beside(months, designEffects, MEASURES, EngagementDays::lender);
  }

  private static Column endsOfYearsWith(Column month) {
    return array(
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(later -> add_months(month, later))
            .toArray(Column[]::new));
  }

  private static List<Column> sumsOfSums() {
    return MEASURES.stream().flatMap(each -> each.sumsOfSums().stream()).toList();
  }

  private static List<Column> moments() {
    return MEASURES.stream()
        .flatMap(each -> new Shrinkage(each).sumsOverAccounts().stream())
        .toList();
  }

  private static Stream<Column> keys() {
    return Stream.of("platform", "account_type", "period_end").map(functions::col);
  }

  private static Stream<Column> priors() {
    return MEASURES.stream()
        .flatMap(
            each ->
                Stream.of(
                    new Shrinkage(each).mean().as(each.name() + "_prior_mean"),
                    new Shrinkage(each).strength().as(each.name() + "_prior_strength")));
  }

  private static Column first(List<Column> columns) {
    return columns.get(0);
  }

  private static Column[] others(List<Column> columns) {
    return columns.stream().skip(1).toArray(Column[]::new);
  }
}
