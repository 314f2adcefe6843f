package bluelamp.evaluate;

import bluelamp.measure.ClusterTally;
import bluelamp.measure.Confusion;
import bluelamp.text.Task;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Rows of {@code sentiment_validation} or {@code purpose_validation} as reports: of each platform
 * and series, and of all their labels together.
 *
 * @param classes in the order in which they are told
 */
public record ValidationReport(Task task, List<String> classes) {

  /**
   * The report of all rows, with the same fields as {@link Evaluation#report()} and a report of
   * each row under {@code by_series}. Texts were scored when the lake was annotated, so there is no
   * {@code texts_per_second}, nor why any was not.
   *
   * @param modelId of which model the rows are
   * @param unlabelled rows without a label in the file that was given
   */
  public Map<String, Object> ofAll(String modelId, List<Row> rows, int unlabelled) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task.word());
    report.put("model_id", modelId);
    report.put("n", sum("labels", rows));
    report.putAll(figures(rows));
    report.put("not_scored", sum("not_scored", rows));
    report.put("not_scored_because", null);
    report.put("unlabelled", unlabelled);
    report.put("texts_per_second", null);
    report.put("by_series", rows.stream().map(this::of).toList());
    return report;
  }

  /** The report of a row, as {@link EvaluationPage} reads it, with what a lake tells besides. */
  public Map<String, Object> of(Row row) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task.word());
    for (String name : List.of("model_id", "platform", "series", "label_set", "validation")) {
      report.put(name, row.getAs(name));
    }
    report.put("n", row.getAs("labels"));
    for (String name : List.of("labelled_twice", "not_scored", "macro_recall_low", "kappa")) {
      report.put(name, row.getAs(name));
    }
    report.putAll(figures(List.of(row)));
    report.put(
        "leave_one_force_out",
        new TreeMap<>(row.getJavaMap(row.fieldIndex("leave_one_force_out"))));
    report.put("from", String.valueOf(row.<Object>getAs("from")));
    report.put("to", String.valueOf(row.<Object>getAs("to")));
    return report;
  }

  private Map<String, Object> figures(List<Row> rows) {
    return new ConfusionReport(task, classes, confusion(rows)).figures();
  }

  private Confusion confusion(List<Row> rows) {
    Long[] byClass = new Long[classes.size()];
    Arrays.fill(byClass, 0L);
    ClusterTally cells = new ClusterTally(classes.size() * classes.size());
    for (Row row : rows) {
      Map<String, Long> labels = row.getJavaMap(row.fieldIndex("labels_by_class"));
      Arrays.setAll(byClass, i -> byClass[i] + labels.getOrDefault(classes.get(i), 0L));
      cells.add(cells(row));
    }
    return Confusion.ofTemplates(classes, List.of(byClass), cells.clusters());
  }

  private double[] cells(Row row) {
    double[] cells = new double[classes.size() * classes.size()];
    for (Row cell : row.<Row>getList(row.fieldIndex("confusion"))) {
      int truth = classes.indexOf(cell.getString(0));
      cells[truth * classes.size() + classes.indexOf(cell.getString(1))] = cell.getDouble(2);
    }
    return cells;
  }

  private static long sum(String count, List<Row> rows) {
    return rows.stream().mapToLong(row -> row.<Long>getAs(count)).sum();
  }
}
