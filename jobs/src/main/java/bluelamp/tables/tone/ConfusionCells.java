package bluelamp.tables.tone;

import bluelamp.measure.Confusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How a model errs, in the form in which rows take it: maps are told as entries. */
record ConfusionCells(Confusion confusion) {

  /** Labels by true class. */
  Row[] labelsByClass() {
    return entries(confusion.labelsByClass());
  }

  /** Weighted labels of each class by what they were taken for. */
  Row[] cells() {
    List<Row> cells = new ArrayList<>();
    for (String truth : confusion.classes()) {
      for (String predicted : confusion.classes()) {
        cells.add(RowFactory.create(truth, predicted, confusion.cell(truth, predicted)));
      }
    }
    return cells.toArray(Row[]::new);
  }

  Row[] recall() {
    return entries(confusion.recall());
  }

  Row[] precision() {
    return entries(confusion.precision());
  }

  /** The sums of templates, and how many have the same. */
  Row[] templates() {
    List<Row> templates = new ArrayList<>();
    confusion
        .templates()
        .forEach(
            (sums, times) ->
                templates.add(
                    RowFactory.create(Arrays.stream(sums).boxed().toArray(Double[]::new), times)));
    return templates.toArray(Row[]::new);
  }

  static Row[] entries(Map<String, ?> map) {
    return map.entrySet().stream()
        .map(each -> RowFactory.create(each.getKey(), each.getValue()))
        .toArray(Row[]::new);
  }

  /** A value, null where it is none. */
  static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
