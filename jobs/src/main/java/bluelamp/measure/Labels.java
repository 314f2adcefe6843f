package bluelamp.measure;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Labels counted by true and predicted class and, for what is drawn together, by template. Weights
 * undo a stratified sample; they are scaled to add up to the number of labels.
 *
 * @param classes in their order
 * @param byClass labels of each true class
 * @param templates weighted labels at {@code true class × classes + predicted class}
 */
record Labels(List<String> classes, List<Long> byClass, Clusters templates) {
  private static final double HALF = 0.5;

  /** Labels in any order. */
  static Labels of(List<String> classes, Collection<Label> labels) {
    int k = classes.size();
    Long[] byClass = new Long[k];
    Arrays.fill(byClass, 0L);
    Map<String, double[]> byTemplate = new HashMap<>();
    // Sorted, because sums of fractions depend on their order.
    List<Label> sorted = labels.stream().sorted(comparingDouble(Label::weight)).toList();
    double scale = labels.size() / sorted.stream().mapToDouble(Label::weight).sum();
    for (Label each : sorted) {
      int truth = position(classes, each.truth());
      int cell = truth * k + position(classes, each.predicted());
      byClass[truth]++;
      byTemplate.computeIfAbsent(each.template(), none -> new double[k * k])[cell] +=
          each.weight() * scale;
    }
    ClusterTally templates = new ClusterTally(k * k);
    byTemplate.values().forEach(templates::add);
    return new Labels(List.copyOf(classes), List.of(byClass), templates.clusters());
  }

  static int position(List<String> classes, String name) {
    int position = classes.indexOf(name);
    if (position < 0) {
      throw new IllegalArgumentException(
          "There is no class " + name + ". There are: " + String.join(", ", classes) + ".");
    }
    return position;
  }

  /** Weighted labels at {@code true class × classes + predicted class}. */
  double[] cells() {
    double[] sums = templates.sums();
    return sums.length == 0 ? new double[classes.size() * classes.size()] : sums;
  }

  /** P(predicted i | true j) in row i, column j; half a label added to each. */
  double[][] matrix() {
    return matrix(cells(), cells(), () -> HALF);
  }

  /** The same from templates drawn again; the half label varies as Jeffreys' prior has it. */
  double[][] matrix(SplittableRandom random) {
    double[] drawn = new double[classes.size() * classes.size()];
    templates.draw(random, drawn);
    return matrix(cells(), drawn, () -> Clusters.half(random));
  }

  /** Weights say how a class's labels are spread; they tell as much as their number does. */
  private double[][] matrix(double[] all, double[] counts, DoubleSupplier half) {
    int k = classes.size();
    double[][] matrix = new double[k][k];
    for (int j = 0; j < k; j++) {
      double scale = byClass.get(j) / sum(all, j * k, j * k + k);
      double sum = 0;
      for (int i = 0; i < k; i++) {
        matrix[i][j] = counts[j * k + i] * scale + half.getAsDouble();
        sum += matrix[i][j];
      }
      for (int i = 0; i < k; i++) {
        matrix[i][j] /= sum;
      }
    }
    return matrix;
  }

  private static double sum(double[] numbers, int from, int to) {
    return Arrays.stream(numbers, from, to).sum();
  }
}
