package bluelamp.tables.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is to be said of texts: each text once by each model, however often it was posted. */
public final class Annotations {
  private static final String[] KEY = {"text_hash", "task", "model_id"};

  private Annotations() {}

  /** The distinct texts of archived posts: reposts are never text. */
  public static Dataset<Row> texts(Dataset<Row> posts) {
    return posts
        .where(Targets.isText())
        .where(col("text_hash").isNotNull().and(col("text").isNotNull()))
        .groupBy("text_hash")
        .agg(min("text").as("text"));
  }

  /**
   * What the table lacks, one row of text with its hash for each {@code task} and {@code model_id}.
   *
   * @param texts texts with their hashes, as {@link #texts} has them
   * @param annotations what stands in the table
   * @param models the model of each task
   */
  public static Dataset<Row> missing(
      Dataset<Row> texts, Dataset<Row> annotations, Map<String, String> models) {
    return texts
        .withColumn("asked", explode(each(models)))
        .select("text_hash", "text", "asked.*")
        .join(annotations.select("text_hash", "task", "model_id"), KEY, "left_anti");
  }

  private static Column each(Map<String, String> models) {
    return array(
        models.entrySet().stream()
            .map(each -> struct(lit(each.getKey()).as("task"), lit(each.getValue()).as("model_id")))
            .toArray(Column[]::new));
  }
}
