package bluelamp.evaluate;

import bluelamp.text.Annotator;
import bluelamp.text.Model;
import bluelamp.text.RawModel;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How fast texts are scored by the pipeline, beside ONNX Runtime alone on one thread with the same
 * weights and texts. Both have been warmed up.
 *
 * @param model which model
 * @param texts how many texts each scored
 * @param annotated texts a second through language, preparation and Spark NLP, on one core
 * @param raw texts a second through preparation, word pieces and ONNX Runtime
 * @param tokenising share of the raw time that preparation and word pieces take
 */
public record AnnotateBenchmark(
    String model, int texts, double annotated, double raw, double tokenising) {
  private static final int WARM_UP = 300;

  /**
   * Scores the texts twice over, in one process; those that the pipeline would not are left out.
   */
  public static AnnotateBenchmark of(SparkSession session, Model model, List<String> given) {
    List<String> texts = given.stream().filter(Annotator::reads).toList();
    List<String> first = texts.subList(0, Math.min(WARM_UP, texts.size()));
    Annotator annotator = new Annotator(session, model);
    double annotated;
    try (RawModel raw = new RawModel(model)) {
      first.forEach(text -> raw.probabilities(raw.pieces(text)));
      annotate(session, annotator, first);
      annotated = annotate(session, annotator, texts);
      long start = System.nanoTime();
      List<long[]> pieces = texts.stream().map(raw::pieces).toList();
      long tokenised = System.nanoTime();
      pieces.forEach(raw::probabilities);
      double all = System.nanoTime() - start;
      return new AnnotateBenchmark(
          model.id(),
          texts.size(),
          annotated,
          texts.size() / (all / 1e9),
          (tokenised - start) / all);
    }
  }

  /** What the pipeline reaches of the raw rate. */
  public double ratio() {
    return annotated / raw;
  }

  private static double annotate(SparkSession session, Annotator annotator, List<String> texts) {
    Dataset<Row> rows = session.createDataset(texts, Encoders.STRING()).toDF("text").coalesce(1);
    long start = System.nanoTime();
    annotator.annotated(rows).write().format("noop").mode("overwrite").save();
    return texts.size() / ((System.nanoTime() - start) / 1e9);
  }
}
