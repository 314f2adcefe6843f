package bluelamp.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Posts that come in bursts and a classifier that errs, both with a planted truth. */
final class BurstyPosts {
  private final SplittableRandom random;

  BurstyPosts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  /** Shares of so many classes, each at least that large. */
  double[] shares(int classes, double least) {
    double[] drawn =
        DoubleStream.generate(() -> -Math.log(random.nextDouble())).limit(classes).toArray();
    double sum = Arrays.stream(drawn).sum();
    return Arrays.stream(drawn).map(each -> least + (1 - classes * least) * each / sum).toArray();
  }

  /** By true class, how often each class is predicted. */
  double[][] classifier(int classes, double leastRecall, double greatestRecall) {
    double[][] rows = new double[classes][];
    for (int truth = 0; truth < classes; truth++) {
      double recall = random.nextDouble(leastRecall, greatestRecall);
      double[] errors = shares(classes - 1, 0.1);
      rows[truth] = new double[classes];
      for (int i = 0, error = 0; i < classes; i++) {
        rows[truth][i] = i == truth ? recall : (1 - recall) * errors[error++];
      }
    }
    return rows;
  }

  /**
   * Labels, so many of each class or a few more, in templates of one to five; texts of a template
   * are mostly predicted alike.
   */
  List<Label> labels(List<String> classes, double[][] classifier, int ofEach) {
    List<Label> labels = new ArrayList<>();
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int size = 0, count = 0; count < ofEach; count += size) {
        size = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
        int usual = drawn(classifier[truth]);
        String template = classes.get(truth) + labels.size();
        for (int i = 0; i < size; i++) {
          int predicted = random.nextInt(5) == 0 ? drawn(classifier[truth]) : usual;
          labels.add(new Label(template, classes.get(truth), classes.get(predicted), 1));
        }
      }
    }
    return labels;
  }

  /**
   * Posts by predicted class on so many days; the number of posts is skewed, and the mixture of
   * true classes differs from day to day about the planted shares, the more the smaller likeness.
   */
  List<double[]> days(
      int days, double posts, double[] shares, double likeness, double[][] classifier) {
    List<double[]> drawn = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      double[] mixture = dirichlet(shares, likeness);
      double[] predicted = new double[shares.length];
      long count = (long) (-Math.log(random.nextDouble()) * posts * 2 * random.nextDouble() + 0.3);
      for (int i = 0; i < count; i++) {
        predicted[drawn(classifier[drawn(mixture)])]++;
      }
      drawn.add(predicted);
    }
    return drawn;
  }

  private int drawn(double[] shares) {
    double left = random.nextDouble();
    int i = 0;
    while (i < shares.length - 1 && left >= shares[i]) {
      left -= shares[i++];
    }
    return i;
  }

  private double[] dirichlet(double[] shares, double likeness) {
    double[] drawn = Arrays.stream(shares).map(each -> gamma(each * likeness)).toArray();
    double sum = Arrays.stream(drawn).sum();
    return sum == 0 ? shares : Arrays.stream(drawn).map(each -> each / sum).toArray();
  }

  /** Marsaglia and Tsang's method. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
