package bluelamp.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a classifier errs, from labels: for each true class, what it was taken for. Weights undo a
 * stratified sample; they are scaled to add up to the number of labels.
 *
 * <p>Kappa: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20 (1960) 37–46; it serves two annotators as well, one of them as the truth.
 */
public final class Confusion {
  private final Labels labels;
  private final double[] cells;

  private Confusion(Labels labels) {
    this.labels = labels;
    this.cells = labels.cells();
  }

  /** The confusion that labels of these classes show; the order of labels makes no difference. */
  public static Confusion of(List<String> classes, Collection<Label> labels) {
    return new Confusion(Labels.of(classes, labels));
  }

  /**
   * The confusion of labels that have been counted before.
   *
   * @param byClass labels of each true class
   * @param templates as {@link #templates} has them
   */
  public static Confusion ofTemplates(
      List<String> classes, List<Long> byClass, Clusters templates) {
    return new Confusion(new Labels(List.copyOf(classes), List.copyOf(byClass), templates));
  }

  /**
   * What is drawn together: of each template the weighted labels at {@code true class × classes +
   * predicted class}.
   */
  public Clusters templates() {
    return labels.templates();
  }

  /** The labels, to be drawn again. */
  Labels labels() {
    return labels;
  }

  /** The classes in their order. */
  public List<String> classes() {
    return labels.classes();
  }

  /** Labels by true class. */
  public Map<String, Long> labelsByClass() {
    Map<String, Long> named = new LinkedHashMap<>();
    IntStream.range(0, classes().size())
        .forEach(i -> named.put(classes().get(i), labels.byClass().get(i)));
    return named;
  }

  /** Weighted labels of a true class that were taken for another. */
  public double cell(String truth, String predicted) {
    return cell(Labels.position(classes(), truth), Labels.position(classes(), predicted));
  }

  /** Share of a true class that was recognised; without classes of which there is no label. */
  public Map<String, Double> recall() {
    return byClass(i -> cell(i, i) / truly(i));
  }

  /** Share of what was taken for a class that is of it; without classes nothing was taken for. */
  public Map<String, Double> precision() {
    return byClass(i -> cell(i, i) / predicted(i));
  }

  /** Harmonic mean of recall and precision; without classes neither labelled nor predicted. */
  public Map<String, Double> f1() {
    return byClass(i -> 2 * cell(i, i) / (truly(i) + predicted(i)));
  }

  /** Mean of F1; not a number when a class is neither labelled nor predicted. */
  public double macroF1() {
    Map<String, Double> f1 = f1();
    double sum = f1.values().stream().mapToDouble(Double::doubleValue).sum();
    return f1.size() == classes().size() ? sum / f1.size() : Double.NaN;
  }

  /** Share recognised, of all classes together. */
  public double accuracy() {
    return over(i -> cell(i, i)) / over(this::truly);
  }

  /** Agreement beyond chance; not a number where chance alone would agree on everything. */
  public double kappa() {
    double all = over(this::truly);
    double chance = over(i -> truly(i) * predicted(i)) / (all * all);
    return (accuracy() - chance) / (1 - chance);
  }

  /** Mean recall over the classes with its interval; see {@link MacroRecall}. */
  public Estimate macroRecall() {
    return MacroRecall.of(labels);
  }

  private double cell(int truth, int predicted) {
    return cells[truth * classes().size() + predicted];
  }

  private double truly(int truth) {
    return over(j -> cell(truth, j));
  }

  private double predicted(int predicted) {
    return over(j -> cell(j, predicted));
  }

  private double over(IntToDoubleFunction ofClass) {
    return IntStream.range(0, classes().size()).mapToDouble(ofClass).sum();
  }

  private Map<String, Double> byClass(IntToDoubleFunction ofClass) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < classes().size(); i++) {
      double value = ofClass.applyAsDouble(i);
      if (!Double.isNaN(value)) {
        values.put(classes().get(i), value);
      }
    }
    return values;
  }
}
