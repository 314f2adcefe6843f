package bluelamp.tables.tone;

import bluelamp.measure.Label;
import bluelamp.measure.Seed;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * What annotators say of a text, and what a model does.
 *
 * @param row what the labels' rows say of the text
 * @param byAnnotator what each says; whoever is not named is one, called nothing
 */
record TextLabels(Row row, TreeMap<String, String> byAnnotator) {

  /** The label that the text counts as. */
  Label label() {
    return label(truth(), predicted(), row.getAs("weight"));
  }

  /** What most annotators say; of as many, what a lot says that is always the same. */
  private String truth() {
    Map<String, Integer> votes = new TreeMap<>();
    byAnnotator.values().forEach(each -> votes.merge(each, 1, Integer::sum));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    List<String> first = votes.keySet().stream().filter(each -> votes.get(each) == most).toList();
    long seed = Seed.of("labels", row.getAs("text_hash"));
    return first.get(new SplittableRandom(seed).nextInt(first.size()));
  }

  /** What the model says; null where it read nothing. */
  String predicted() {
    return row.getAs("predicted");
  }

  /** All pairs of named annotators, the first by name as the truth. */
  List<Label> pairs() {
    List<String> said = List.copyOf(named().values());
    List<Label> pairs = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        pairs.add(label(said.get(i), said.get(j), 1));
      }
    }
    return pairs;
  }

  boolean isLabelledTwice() {
    return named().size() > 1;
  }

  /** Who is not named may be one of the others, and agree with nobody but themselves. */
  private Map<String, String> named() {
    return byAnnotator.tailMap("", false);
  }

  String force() {
    return row.getAs("force");
  }

  Date posted() {
    return row.getAs("posted_on");
  }

  private Label label(String truth, String predicted, double weight) {
    return new Label(row.getAs("template"), truth, predicted, weight);
  }
}
