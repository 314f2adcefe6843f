package bluelamp.evaluate;

import bluelamp.measure.Confusion;
import bluelamp.text.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a confusion says of a model, by the names that reports have for it. What cannot be told is
 * null: the recall of a class without a label, say.
 *
 * @param classes the labels there are; a text may have been taken for more than these
 */
record ConfusionReport(Task task, List<String> classes, Confusion confusion) {

  /** The figures, in the order in which they are told. */
  Map<String, Object> figures() {
    Map<String, Double> f1 = confusion.f1();
    Map<String, Object> figures = new LinkedHashMap<>();
    double accuracy = confusion.accuracy();
    figures.put("accuracy", Double.isNaN(accuracy) ? null : accuracy);
    figures.put("macro_recall", mean(confusion.recall(), classes));
    figures.put("macro_f1", mean(f1, classes));
    if (task == Task.SENTIMENT) {
      figures.put("f1_pn", mean(f1, List.of("positive", "negative")));
    }
    figures.put("labels_by_class", ofClasses(confusion.labelsByClass()));
    figures.put("recall", ofClasses(confusion.recall()));
    figures.put("precision", ofClasses(confusion.precision()));
    figures.put("f1", ofClasses(f1));
    figures.put("confusion", cells());
    return figures;
  }

  /** The mean over classes; null unless each has a value. */
  private static Double mean(Map<String, Double> values, List<String> classes) {
    return values.keySet().containsAll(classes)
        ? classes.stream().mapToDouble(values::get).average().orElseThrow()
        : null;
  }

  private <T> Map<String, T> ofClasses(Map<String, T> values) {
    Map<String, T> known = new LinkedHashMap<>();
    classes.forEach(name -> known.put(name, values.get(name)));
    return known;
  }

  /** Labels by true class, and in it by what they were taken for. */
  private Map<String, Map<String, Double>> cells() {
    Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
    for (String truth : classes) {
      Map<String, Double> taken = new LinkedHashMap<>();
      confusion.classes().forEach(as -> taken.put(as, confusion.cell(truth, as)));
      cells.put(truth, taken);
    }
    return cells;
  }
}
