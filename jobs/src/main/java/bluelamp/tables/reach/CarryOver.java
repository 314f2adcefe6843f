package bluelamp.tables.reach;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * The followers whom leaders bring to a force or take with them when they move, and those of a
 * force's leaders before and after: one row per force, period, leader and {@code event} ({@code
 * moved_in}, {@code moved_out}, {@code before}, {@code after}), with {@code carried} followers
 * (null where no count is near enough) and {@code carried_hidden} (the account may not be published
 * alone).
 */
final class CarryOver {
  private static final Column LEADS = col("account_type").equalTo("leader");

  private CarryOver() {}

  static Dataset<Row> of(
      Dataset<Row> accountDay, Dataset<Row> periods, Dataset<Row> accountRegistry) {
    Dataset<Row> counts =
        accountDay
            .where(col("followers").isNotNull())
            .select("platform", "account_id", "day", "followers");
    Dataset<Row> registered =
        accountRegistry
            .where(col("account_id").isNotNull())
            .withColumn("carried_hidden", not(coalesce(col("published_alone"), lit(false))))
            .withColumn("leads", LEADS);
    return LeaderMoves.of(counts, periods, registered)
        .unionByName(LeadersInPost.of(counts, periods, registered))
        .withColumn("unit_type", lit("force"))
        .withColumn("unit_id", col("force_id"));
  }

  /** What both kinds of row have. */
  static Column[] columns() {
    return Stream.of(
            "platform",
            "force_id",
            "period_type",
            "period_start",
            "closed",
            "event",
            "carried",
            "carried_hidden")
        .map(functions::col)
        .toArray(Column[]::new);
  }

  static WindowSpec ofAccount() {
    return Window.partitionBy("platform", "account_id");
  }
}
