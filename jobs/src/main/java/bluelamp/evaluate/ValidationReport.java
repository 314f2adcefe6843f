package bluelamp.evaluate;

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
    report.put("accuracy", accuracy(row));
    for (String name : List.of("labels_by_class", "recall", "precision", "leave_one_force_out")) {
      report.put(name, new TreeMap<>(row.getJavaMap(row.fieldIndex(name))));
    }
    report.put("f1", f1(row));
    report.put("confusion", confusion(row));
    report.put("from", String.valueOf(row.<Object>getAs("from")));
    report.put("to", String.valueOf(row.<Object>getAs("to")));
    return report;
  }

  /** The harmonic mean of recall and precision, of classes that have both. */
  private static Map<String, Double> f1(Row row) {
    Map<String, Double> recall = row.getJavaMap(row.fieldIndex("recall"));
    Map<String, Double> precision = row.getJavaMap(row.fieldIndex("precision"));
    Map<String, Double> f1 = new TreeMap<>();
    recall.forEach(
        (name, r) -> {
          Double p = precision.get(name);
          if (p != null && r + p > 0) {
            f1.put(name, 2 * r * p / (r + p));
          }
        });
    return f1;
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
