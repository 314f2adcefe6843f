package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is said of the texts of posts, laid beside the posts. */
final class Scores {
  private Scores() {}

  /**
   * Posts with {@code purpose} and {@code tone}, null where the text was not scored.
   *
   * @param posts rows with {@code text_hash}
   * @param annotations of one model a task
   */
  static Dataset<Row> beside(Dataset<Row> posts, Dataset<Row> annotations) {
    Dataset<Row> scores =
        annotations
            .where(col("label").isNotNull().and(col("task").isin("sentiment", "purpose")))
            .groupBy(col("text_hash").as("scored_hash"))
            .agg(labelOf("purpose").as("purpose"), labelOf("sentiment").as("tone"));
    return posts
        .join(scores, col("text_hash").equalTo(col("scored_hash")), "left")
        .drop("text_hash", "scored_hash");
  }

  private static Column labelOf(String task) {
    return max(when(col("task").equalTo(task), col("label")));
  }
}
