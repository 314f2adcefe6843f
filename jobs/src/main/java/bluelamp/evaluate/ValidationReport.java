package bluelamp.evaluate;

import bluelamp.text.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** A row of {@code sentiment_validation} or {@code purpose_validation} as a report. */
public final class ValidationReport {
  private ValidationReport() {}

  /**
   * The report, as {@link EvaluationPage} reads it, with what a lake tells besides.
   *
   * @param task the word of the task
   */
  public static Map<String, Object> of(String task, Row row) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task);
    for (String name : List.of("model_id", "platform", "series", "label_set", "validation")) {
      report.put(name, row.getAs(name));
    }
    report.put("n", row.getAs("labels"));
    for (String name :
        List.of(
            "labelled_twice",
            "not_scored",
            "macro_recall",
            "macro_recall_low",
            "macro_f1",
            "kappa")) {
      report.put(name, row.getAs(name));
    }
    Map<String, Double> f1 = f1(row);
    if (task.equals(Task.SENTIMENT.word())) {
      report.put("f1_pn", f1OfTheEnds(f1));
    }
    report.put("accuracy", accuracy(row));
    for (String name : List.of("labels_by_class", "recall", "precision", "leave_one_force_out")) {
      report.put(name, new TreeMap<>(row.getJavaMap(row.fieldIndex(name))));
    }
    report.put("f1", f1);
    report.put("confusion", confusion(row));
    report.put("from", String.valueOf(row.<Object>getAs("from")));
    report.put("to", String.valueOf(row.<Object>getAs("to")));
    return report;
  }

  /** The harmonic mean of recall and precision; without classes neither labelled nor predicted. */
  private static Map<String, Double> f1(Row row) {
    Map<String, Double> right = new TreeMap<>();
    Map<String, Double> either = new TreeMap<>();
    for (Row cell : row.<Row>getList(row.fieldIndex("confusion"))) {
      String truth = cell.getString(0);
      String predicted = cell.getString(1);
      double labels = cell.getDouble(2);
      right.merge(truth, truth.equals(predicted) ? labels : 0, Double::sum);
      either.merge(truth, labels, Double::sum);
      either.merge(predicted, labels, Double::sum);
    }
    either.values().removeIf(labels -> labels == 0);
    either.replaceAll((name, labels) -> 2 * right.get(name) / labels);
    return either;
  }

  /** The mean over the classes that are no middle; null unless both have a value. */
  private static Double f1OfTheEnds(Map<String, Double> f1) {
    Double positive = f1.get("positive");
    Double negative = f1.get("negative");
    return positive == null || negative == null ? null : (positive + negative) / 2;
  }

  private static double accuracy(Row row) {
    List<Row> cells = row.getList(row.fieldIndex("confusion"));
    double all = cells.stream().mapToDouble(cell -> cell.getDouble(2)).sum();
    return cells.stream()
            .filter(cell -> cell.getString(0).equals(cell.getString(1)))
            .mapToDouble(cell -> cell.getDouble(2))
            .sum()
        / all;
  }

  /** Labels by true class, and in it by what they were taken for. */
  private static Map<String, Map<String, Double>> confusion(Row row) {
    Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
    for (Row cell : row.<Row>getList(row.fieldIndex("confusion"))) {
      cells
          .computeIfAbsent(cell.getString(0), truth -> new LinkedHashMap<>())
          .put(cell.getString(1), cell.getDouble(2));
    }
    return cells;
  }
}
