package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.tables.record.AccountSnapshots;
import bluelamp.tables.record.Accounts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings the registry of a plan into its tables, where they do not say the same already. */
final class RegistryIntake {
  private final Lake lake;
  private final Tables tables;
  private final Plan plan;

  RegistryIntake(Lake lake, Plan plan) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
  }

  void run(Dataset<Row> registry, Dataset<Row> forces) {
    rename(registry);
    Abreast.run(
        List.of(
            () -> replace("account_registry", registry),
            () -> replace("accounts", Accounts.of(registry)),
            () -> replace("forces", forces)));
  }

  private void replace(String table, Dataset<Row> rows) {
    Dataset<Row> mine = rows.withColumn("run_id", lit(plan.intent().runId()));
    new SmallTable(table).replace(lake, mine, plan.step("replace"));
  }

  /**
   * Gives snapshots that were read under another registry the handles in clear that this one names,
   * and takes from them those it names no more.
   */
  private void rename(Dataset<Row> registry) {
    Dataset<Row> before = tables.rows("account_registry");
    if (SmallTable.same(names(before), names(registry))) {
      return;
    }
    Dataset<Row> standing =
        tables.rows("account_snapshots").withColumn("named_before", col("handle"));
    Dataset<Row> renamed =
        AccountSnapshots.named(standing, registry)
            .where(col("handle").eqNullSafe(col("named_before")).unary_$bang());
    if (!renamed.isEmpty()) {
      lake.merge(
          Tables.spec("account_snapshots"),
          TableContract.named("account_snapshots").arranged(renamed),
          Tables.merge("account_snapshots", "true"),
          plan.step("names"));
    }
  }

  private static Dataset<Row> names(Dataset<Row> registry) {
    return registry
        .select("platform", "account_key", "handle_key", "handle")
        .where(col("handle").isNotNull())
        .distinct();
  }
}
