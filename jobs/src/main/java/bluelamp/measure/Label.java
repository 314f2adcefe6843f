package bluelamp.measure;

import java.util.Objects;

/**
 * A text that people labelled and the classifier was asked about.
 *
 * @param template what texts made alike have in common: they are right or wrong together
 * @param truth the class that people gave it
 * @param predicted the class that the classifier gave it
 * @param weight how many texts it stands for where the sample was stratified (size of the stratum ÷
 *     labels from it), else 1
 */
public record Label(String template, String truth, String predicted, double weight) {
  /** Refuses a weight that undoes nothing. */
  public Label {
    Objects.requireNonNull(template);
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A label stands for some texts, so its weight is above 0, not " + weight + ".");
    }
  }
}
