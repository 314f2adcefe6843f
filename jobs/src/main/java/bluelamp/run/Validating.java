package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import bluelamp.contract.Guard;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.lake.Window;
import bluelamp.tables.tone.PurposeValidation;
import bluelamp.tables.tone.SentimentValidation;
import bluelamp.text.Task;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds today's models against the labels in the lake. The tables are written only when they come
 * out otherwise than they stand: what is corrected by them is then measured anew, see {@link
 * Touches}. A lake without labels is left alone.
 */
final class Validating {
  private static final String LABELS = "labels";

  private final Lake lake;
  private final Tables tables;
  private final Models models = Models.ofToday();

  Validating(Lake lake) {
    this.lake = lake;
    this.tables = new Tables(lake);
  }

  /** The table that says how right the model of a task is. */
  static String tableOf(Task task) {
    return task.word() + "_validation";
  }

  /** What stands of today's model. */
  Dataset<Row> rows(Task task) {
    return tables.rows(tableOf(task)).where(col("model_id").equalTo(modelOf(task)));
  }

  void run(Plan plan) {
    if (lake.has(Tables.spec(LABELS).path())) {
      Instant asOf = plan.asOf().or(() -> AsOf.last(lake)).orElse(Instant.EPOCH);
      for (Task task : Task.values()) {
        replace(task, asOf, plan);
      }
    }
  }

  private void replace(Task task, Instant asOf, Plan plan) {
    TableContract contract = TableContract.named(tableOf(task));
    Dataset<Row> earlier =
        tables.rows(contract.name()).where(not(col("model_id").equalTo(modelOf(task))));
    Dataset<Row> fresh =
        contract.arranged(of(task, asOf).withColumn("run_id", lit(plan.intent().runId())));
    try (Kept kept = new Kept(fresh.unionByName(earlier))) {
      if (!new SmallTable(contract.name()).holds(lake, kept.rows())) {
        Guard.check(contract, kept.rows());
        lake.replaceWindow(
            Tables.spec(contract.name()), kept.rows(), Window.everything(), plan.step("replace"));
      }
    }
  }

  private Dataset<Row> of(Task task, Instant asOf) {
    Dataset<Row> labels = tables.rows(LABELS);
    Dataset<Row> annotations = tables.rows("annotations");
    Dataset<Row> forms = tables.rows("text_forms");
    return switch (task) {
      case SENTIMENT ->
          SentimentValidation.of(labels, annotations, forms, modelOf(task), Touches.civil(asOf));
      case PURPOSE -> PurposeValidation.of(labels, annotations, forms, modelOf(task));
    };
  }

  private String modelOf(Task task) {
    return models.byTask().get(task.word());
  }
}
