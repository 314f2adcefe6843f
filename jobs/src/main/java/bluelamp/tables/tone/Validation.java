package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Labels of a task held against the answers of one model, by platform, series and label set. */
final class Validation {
  private static final String[] HASH = {"text_hash"};

  private Validation() {}

  /**
   * The rows of {@link LabelSet#SCHEMA}, maps as maps, with {@code model_id}.
   *
   * @param labels of the task
   * @param annotations of all tasks and models
   * @param classes in their order
   */
  static Dataset<Row> of(
      Dataset<Row> labels,
      Dataset<Row> annotations,
      Dataset<Row> textForms,
      List<String> classes,
      String modelId) {
    Dataset<Row> hashes = broadcast(labels.select(HASH[0]).distinct());
    Dataset<Row> predicted =
        annotations
            .where(col("model_id").equalTo(modelId).and(col("label").isNotNull()))
            .select(col(HASH[0]), col("label").as("predicted"))
            .join(hashes, HASH, "left_semi");
    Dataset<Row> templates =
        textForms.select(HASH[0], "normal_hash").join(hashes, HASH, "left_semi");
    Column template = coalesce(col("normal_hash"), col(HASH[0]));
    return labels
        .join(predicted, HASH, "left")
        .join(templates, HASH, "left")
        .withColumn("template", template)
        .groupByKey((MapFunction<Row, String>) LabelSet::keyOf, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (set, rows) -> LabelSet.of(classes, rows),
            Encoders.row(LabelSet.SCHEMA))
        .withColumns(
            Map.of(
                "labels_by_class", map_from_entries(col("labels_by_class")),
                "recall", map_from_entries(col("recall")),
                "precision", map_from_entries(col("precision")),
                "leave_one_force_out", map_from_entries(col("leave_one_force_out")),
                "model_id", lit(modelId)));
  }
}
