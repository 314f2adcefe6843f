package bluelamp.run;

import static org.apache.spark.sql.functions.lit;

import bluelamp.lake.Plan;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that say which definitions and which run made them. */
final class Stamped {
  private Stamped() {}

  static Dataset<Row> with(Dataset<Row> rows, Plan plan) {
    return rows.withColumns(
        Map.of(
            "metric_version", lit(plan.intent().metricVersion()),
            "run_id", lit(plan.intent().runId())));
  }
}
