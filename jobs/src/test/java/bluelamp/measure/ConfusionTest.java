package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  private static final List<String> YES_NO = List.of("yes", "no");

  /** J. Cohen's kappa of 20 + 15 agreements of 50: chance agrees on ½, so (0.7 - 0.5) ÷ 0.5. */
  @Test
  void metricsByHand() {
    Confusion confusion =
        Confusion.of(YES_NO, labels("yes yes 20, yes no 5, no yes 10, no no 15", 1));
    assertEquals(0.4, confusion.kappa(), 1e-12);
    assertEquals(0.7, confusion.accuracy(), 1e-12);
    assertEquals(Map.of("yes", 25L, "no", 25L), confusion.labelsByClass());
    assertEquals(Map.of("yes", 0.8, "no", 0.6), confusion.recall());
    assertEquals(Map.of("yes", 20 / 30.0, "no", 0.75), confusion.precision());
    assertEquals(Map.of("yes", 40 / 55.0, "no", 30 / 45.0), confusion.f1());
    assertEquals((40 / 55.0 + 30 / 45.0) / 2, confusion.macroF1(), 1e-12);
    assertEquals(5, confusion.cell("yes", "no"));
  }

  /**
   * 25 labels of 25 templates are 24 effective ones, on which Wilson's bounds of 0.8 are 0.6044 and
   * 0.9128, of 0.6 0.4037 and 0.7687: squared, added and halved.
   */
  @Test
  void macroRecallOfSingleTextsHasWilsonsBounds() {
    Estimate macro =
        Confusion.of(YES_NO, labels("yes yes 20, yes no 5, no yes 10, no no 15", 1)).macroRecall();
    EstimateTest.assertEstimate(0.7, 0.5614, 0.8015, macro);
  }

  /** The same texts five times over tell as little as once. */
  @Test
  void textsOfOneTemplateAreNotIndependent() {
    String once = "yes yes 20, yes no 5, no yes 10, no no 15";
    Estimate single = Confusion.of(YES_NO, labels(once, 1)).macroRecall();
    Estimate repeated = Confusion.of(YES_NO, labels(once, 5)).macroRecall();
    assertEquals(single.value(), repeated.value(), 1e-12);
    assertEquals(single.low(), repeated.low(), 1e-12);
    assertEquals(single.high(), repeated.high(), 1e-12);
  }

  /** A stratum of which one in four was labelled: 10 right and 5 wrong stand for 40 and 20. */
  @Test
  void weightsUndoAStratifiedSample() {
    List<Label> labels = labels("yes yes 30, no no 30", 1);
    for (int i = 0; i < 15; i++) {
      labels.add(new Label("rare" + i, "no", i < 10 ? "no" : "yes", 4));
    }
    Confusion confusion = Confusion.of(YES_NO, labels);
    assertEquals(70 / 90.0, confusion.recall().get("no"), 1e-12);
    assertEquals(30 / 50.0, confusion.precision().get("yes"), 1e-12);
    assertEquals(75, confusion.accuracy() * 75 + 75 * 20 / 120.0, 1e-9);
    assertEquals(45L, confusion.labelsByClass().get("no"));
  }

  @Test
  void aClassWithoutLabelsHasNoRecall() {
    Confusion confusion = Confusion.of(YES_NO, labels("yes yes 20, yes no 5", 1));
    assertEquals(Map.of("yes", 0.8), confusion.recall());
    assertTrue(Double.isNaN(confusion.macroRecall().value()));
    Confusion nothing = Confusion.of(YES_NO, List.of());
    assertEquals(Map.of("yes", 0L, "no", 0L), nothing.labelsByClass());
    assertEquals(Map.of(), nothing.recall());
    assertTrue(Double.isNaN(nothing.kappa()));
  }

  @Test
  void namesTheClassesWhenOneIsUnknown() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Confusion.of(YES_NO, labels("yes maybe 1", 1)))
            .getMessage();
    assertEquals("There is no class maybe. There are: yes, no.", message);
    assertThrows(IllegalArgumentException.class, () -> new Label("t", "yes", "no", 0));
  }

  @Property(tries = 20)
  void theOrderOfLabelsMakesNoDifference(@ForAll long seed) {
    BurstyPosts drawn = new BurstyPosts(seed);
    List<String> classes = List.of("a", "b", "c");
    List<Label> labels = new ArrayList<>();
    for (Label each : drawn.labels(classes, drawn.classifier(3, 0.6, 0.9), 40)) {
      labels.add(new Label(each.template(), each.truth(), each.predicted(), drawn.between(0.1, 9)));
    }
    Confusion before = Confusion.of(classes, labels);
    Collections.shuffle(labels, new Random(seed));
    Confusion after = Confusion.of(classes, labels);
    assertEquals(before.macroRecall(), after.macroRecall());
    assertEquals(before.recall(), after.recall());
    assertEquals(before.kappa(), after.kappa());
  }

  /** Labels of single texts, or of templates that stand there so many times. */
  static List<Label> labels(String counts, int times) {
    List<Label> labels = new ArrayList<>();
    for (String each : counts.split(", ", -1)) {
      String[] words = each.split(" ", -1);
      for (int i = 0; i < Integer.parseInt(words[2]); i++) {
        Label label = new Label(each + i, words[0], words[1], 1);
        labels.addAll(Collections.nCopies(times, label));
      }
    }
    return labels;
  }
}
