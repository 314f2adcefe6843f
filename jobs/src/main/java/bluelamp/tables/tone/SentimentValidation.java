package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.NetSentiment;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code sentiment_validation}: how right the model that tells tone is on texts that people
 * labelled, and whether that is right enough to publish its values without a warning.
 */
public final class SentimentValidation {
  private static final int FEWEST_LABELS = 200;
  private static final double LEAST_KAPPA = 0.6;
  private static final double LEAST_RECALL = 0.6;
  private static final int MONTHS = 24;

  private SentimentValidation() {}

  /**
   * The table, of one model.
   *
   * @param asOf only texts that were posted in the 24 months before it serve
   */
  public static Dataset<Row> of(
      Dataset<Row> labels,
      Dataset<Row> annotations,
      Dataset<Row> textForms,
      String modelId,
      LocalDate asOf) {
    Column recent = col("posted_on").gt(lit(asOf.minusMonths(MONTHS).toString()).cast("date"));
    Dataset<Row> mine = labels.where(col("task").equalTo("sentiment").and(recent));
    Column own =
        col("labelled_twice")
            .geq(FEWEST_LABELS)
            .and(col("kappa").geq(LEAST_KAPPA))
            .and(col("macro_recall_low").geq(LEAST_RECALL));
    return Validation.of(mine, annotations, textForms, NetSentiment.CLASSES, modelId)
        .withColumn("validation", when(coalesce(own, lit(false)), "own").otherwise("none"));
  }
}
