package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Correction;
import bluelamp.measure.ScoredPosts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code purpose_validation}: how right the model that tells purposes is on texts that people
 * labelled, and whether there are labels enough to correct its shares by.
 */
public final class PurposeValidation {
  private PurposeValidation() {}

  /** The table, of one model. */
  public static Dataset<Row> of(
      Dataset<Row> labels, Dataset<Row> annotations, Dataset<Row> textForms, String modelId) {
    Dataset<Row> mine = labels.where(col("task").equalTo("purpose"));
    Column own = array_min(map_values(col("labels_by_class"))).geq(Correction.FEWEST_LABELS);
    return Validation.of(mine, annotations, textForms, ScoredPosts.PURPOSES, modelId)
        .withColumn("validation", when(own, "own").otherwise("none"));
  }
}
