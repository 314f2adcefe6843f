package bluelamp.evaluate;

import bluelamp.measure.Confusion;
import bluelamp.measure.Label;
import bluelamp.text.Annotator;
import bluelamp.text.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How right a model is on labelled texts, asked as the pipeline asks it. A text that it does not
 * score counts as not recognised. Weights undo a stratified sample.
 */
public final class Evaluation {
  /** What stands for a text without a score where the confusion names the classes predicted. */
  static final String NOT_SCORED = "not_scored";

  /** Few enough that a task takes seconds, and progress can be told. */
  private static final int TEXTS_A_TASK = 500;

  /** Read before the clock starts: the model is loaded by the first text that it reads. */
  private static final String WARM_UP = "The road is closed between the two junctions.";

  private static final StructType TEXTS =
      new StructType().add("at", DataTypes.IntegerType).add("text", DataTypes.StringType);

  private final Model model;
  private final LabelledTexts given;
  private final Confusion confusion;
  private final Map<String, Long> because;
  private final double seconds;

  private Evaluation(
      Model model,
      LabelledTexts given,
      Confusion confusion,
      Map<String, Long> because,
      double seconds) {
    this.model = model;
    this.given = given;
    this.confusion = confusion;
    this.because = because;
    this.seconds = seconds;
  }

  /** Scores the texts and compares; loading the model is not counted in the time. */
  public static Evaluation of(SparkSession session, Model model, LabelledTexts given) {
    List<LabelledText> labelled = given.texts();
    List<Row> rows = new ArrayList<>();
    for (LabelledText each : labelled) {
      rows.add(RowFactory.create(rows.size(), each.text()));
    }
    Annotator annotator = new Annotator(session, model);
    Dataset<Row> texts =
        session
            .createDataFrame(rows, TEXTS)
            .repartition(
                Math.max(
                    session.sparkContext().defaultParallelism(), labelled.size() / TEXTS_A_TASK));
    scored(annotator, session.createDataFrame(List.of(RowFactory.create(0, WARM_UP)), TEXTS));
    long start = System.nanoTime();
    List<Row> scored = scored(annotator, texts);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Label> labels = new ArrayList<>();
    Map<String, Long> because = new TreeMap<>();
    for (Row row : scored) {
      LabelledText of = labelled.get(row.getInt(0));
      String predicted = row.isNullAt(1) ? NOT_SCORED : row.getString(1);
      labels.add(new Label(of.text(), of.label(), predicted, of.weight()));
      if (!row.isNullAt(2)) {
        because.merge(row.getString(2), 1L, Long::sum);
      }
    }
    List<String> classes = new ArrayList<>(model.labels());
    classes.add(NOT_SCORED);
    Confusion confusion = Confusion.of(classes, labels);
    return new Evaluation(model, given, confusion, because, seconds);
  }

  private static List<Row> scored(Annotator annotator, Dataset<Row> texts) {
    return annotator.annotated(texts).select("at", "label", "not_scored_because").collectAsList();
  }

  /** Everything, for a program to read; a class that has no recall, say, is named with null. */
  public Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", model.task().word());
    report.put("model_id", model.id());
    report.put("n", given.texts().size());
    report.putAll(new ConfusionReport(model.task(), model.labels(), confusion).figures());
    report.put("not_scored", because.values().stream().mapToLong(Long::longValue).sum());
    report.put("not_scored_because", because);
    report.put("unlabelled", given.unlabelled());
    report.put("texts_per_second", given.texts().size() / seconds);
    return report;
  }
}
