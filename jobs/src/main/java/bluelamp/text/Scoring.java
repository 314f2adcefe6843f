package bluelamp.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** What is said of texts by the models that come with Bluelamp; a model is loaded when needed. */
public final class Scoring {
  /** The task that tells a text's language; no trained model does. */
  public static final String LANGUAGE = "language";

  private static final Column[] KEY = {col("text_hash"), col("task"), col("model_id")};
  private static final Column NONE = lit(null);

  private final Map<Task, Annotator> annotators = new LinkedHashMap<>();

  /**
   * The id of what does each task now, by the task's word. What tells the language is part of it:
   * it decides which texts a model reads.
   */
  public static Map<String, String> models() {
    Map<String, String> models = new LinkedHashMap<>();
    models.put(LANGUAGE, Language.MODEL_ID);
    for (Task task : Task.values()) {
      models.put(task.word(), Model.shippedId(task) + "." + Language.MODEL_ID);
    }
    return Collections.unmodifiableMap(models);
  }

  /**
   * Holds the models against their cards, before any work that will need them.
   *
   * @throws ModelRefused with what is wrong with one
   */
  public static void check() {
    for (Task task : Task.values()) {
      Model.shipped(task);
    }
  }

  /**
   * What is said of texts: {@code text_hash}, {@code task}, {@code model_id}, {@code label}, {@code
   * probabilities}, {@code not_scored_because}.
   *
   * @param asked rows of a text with its hash, a task and a {@code model_id}, of these {@link
   *     #models} alone
   */
  public Dataset<Row> of(Dataset<Row> asked) {
    Dataset<Row> said = languages(asked.where(isFor(LANGUAGE)));
    for (Task task : Task.values()) {
      Dataset<Row> texts = asked.where(isFor(task.word()));
      if (!texts.isEmpty()) {
        said = said.unionByName(labelled(task, texts));
      }
    }
    return said;
  }

  private Dataset<Row> languages(Dataset<Row> asked) {
    Column language =
        udf((UDF1<String, String>) text -> Language.shipped().of(text), DataTypes.StringType)
            .apply(col("text"));
    return said(
        asked.withColumn("label", language), NONE.cast("map<string,double>"), NONE.cast("string"));
  }

  private Dataset<Row> labelled(Task task, Dataset<Row> asked) {
    Annotator annotator =
        annotators.computeIfAbsent(
            task, each -> new Annotator(asked.sparkSession(), Model.shipped(each)));
    return said(annotator.annotated(asked), col("probabilities"), col("not_scored_because"));
  }

  private static Dataset<Row> said(Dataset<Row> rows, Column probabilities, Column notScored) {
    return rows.select(
        KEY[0],
        KEY[1],
        KEY[2],
        col("label"),
        probabilities.as("probabilities"),
        notScored.as("not_scored_because"));
  }

  private static Column isFor(String task) {
    return col("task").equalTo(task);
  }
}
