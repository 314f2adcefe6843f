package bluelamp.run;

import static org.apache.spark.sql.functions.lit;

import bluelamp.contract.Guard;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Merge;
import bluelamp.lake.Part;
import bluelamp.lake.Plan;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings the labels that a plan keeps into their table. */
final class LabelIntake {
  private static final String LABELS = "labels";

  private final Lake lake;
  private final Plan plan;

  LabelIntake(Lake lake, Plan plan) {
    this.lake = lake;
    this.plan = plan;
  }

  /** The labels of a plan, as they were given and found good. */
  static Part given(Plan plan) {
    return plan.part(LABELS);
  }

  /**
   * Adds the labels in one commit; one that its annotator gave before is given anew. Of a plan that
   * was killed before they were kept there is nothing to bring: its command has to be run again.
   */
  void run() {
    if (!given(plan).isComplete()) {
      return;
    }
    TableContract contract = TableContract.named(LABELS);
    Dataset<Row> given =
        contract.arranged(
            given(plan).rows(contract.schema()).withColumn("run_id", lit(plan.intent().runId())));
    Guard.check(contract, given);
    lake.merge(
        Tables.spec(LABELS),
        given,
        new Merge(contract.key(), null, "true", true),
        plan.step("merge"));
  }
}
