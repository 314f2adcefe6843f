package bluelamp.tables.reach;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Units;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of what leaders posted is archived. A force and a nation take the coverage of their
 * leaders alone: a corporate account that is archived whole must not vouch for leaders who are not.
 */
final class LeaderCoverage {
  private LeaderCoverage() {}

  /** Rows by platform, unit and period, with {@code coverage}. */
  static Dataset<Row> of(Dataset<Row> coverage, Dataset<Row> forces) {
    Column[] columns = {
      col("platform"),
      col("unit_type"),
      col("unit_id"),
      col("period_type"),
      col("period_start"),
      col("coverage")
    };
    Dataset<Row> alike =
        coverage.where(col("unit_type").isin("account", "force_rank_group", "rank_group"));
    return alike.select(columns).unionByName(ofLeaders(coverage, forces).select(columns));
  }

  private static Dataset<Row> ofLeaders(Dataset<Row> coverage, Dataset<Row> forces) {
    Column leaders =
        col("unit_type").equalTo("force_account_type").and(col("unit_id").endsWith(":leader"));
    Dataset<Row> byForce =
        coverage
            .where(leaders.and(col("accounts_observed").gt(0)))
            .select("platform", "force_id", "period_type", "period_start", "covered", "expected")
            .join(broadcast(forces.select("force_id", "nation")), "force_id");
    return Units.explode(byForce, Units.FORCE, Units.NATION, Units.ENGLAND_AND_WALES)
        .groupBy("platform", "unit_type", "unit_id", "period_type", "period_start")
        .agg(sum("covered").as("covered"), sum("expected").as("expected"))
        .withColumn("coverage", share());
  }

  /** Nothing against nothing is whole. */
  private static Column share() {
    return when(col("expected").equalTo(0), lit(1.0))
        .otherwise(col("covered").divide(col("expected")));
  }
}
