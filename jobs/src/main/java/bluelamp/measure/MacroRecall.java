package bluelamp.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean recall over classes with an interval that knows that labels of one template are right or
 * wrong together: Wilson's interval of each class's recall on its effective number of labels, and
 * the bounds of the mean by squaring and adding ({@link Estimate#mean}).
 *
 * <p>The effective number is {@code r(1-r)/v}, v the variance of the ratio estimator over templates
 * (as {@link DesignEffect} has it over days), at most the number of labels. With fewer than 8
 * templates, or where all or none are recognised, it is Kish's effective number of templates.
 */
final class MacroRecall {
  private final Clusters templates;
  private final int classes;

  private MacroRecall(Clusters templates, int classes) {
    this.templates = templates;
    this.classes = classes;
  }

  /** The mean recall; not a number when a class has no label. */
  static Estimate of(Labels labels) {
    MacroRecall recall = new MacroRecall(labels.templates(), labels.classes().size());
    List<Estimate> ofClasses = new ArrayList<>();
    for (int i = 0; i < labels.classes().size(); i++) {
      ofClasses.add(recall.ofClass(i, labels.byClass().get(i)));
    }
    return Estimate.mean(ofClasses);
  }

  private Estimate ofClass(int truth, long labels) {
    double n = templates.sum(each -> size(each, truth));
    double recall = templates.sum(each -> hits(each, truth)) / n;
    double effective = Math.min((double) labels, effective(truth, n, recall));
    return Estimate.ofProportion(recall * effective, effective, Wilson.Z);
  }

  private double effective(int truth, double n, double recall) {
    double count = templates.sum(each -> size(each, truth) > 0 ? 1 : 0);
    if (count < DesignEffect.DAYS || recall <= 0 || recall >= 1) {
      return n * n / templates.sum(each -> square(size(each, truth)));
    }
    double squares = templates.sum(each -> square(hits(each, truth) - recall * size(each, truth)));
    return recall * (1 - recall) * n * n / (squares * count / (count - 1));
  }

  private double hits(double[] template, int truth) {
    return template[truth * classes + truth];
  }

  private double size(double[] template, int truth) {
    double size = 0;
    for (int j = 0; j < classes; j++) {
      size += template[truth * classes + j];
    }
    return size;
  }

  private static double square(double number) {
    return number * number;
  }
}
