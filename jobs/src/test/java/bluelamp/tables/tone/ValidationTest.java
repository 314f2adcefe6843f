package bluelamp.tables.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.evaluate.ValidationReport;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.ScoredPosts;
import bluelamp.testing.Drawn;
import bluelamp.text.Task;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ValidationTest {
  /** Whoever is not named seconds nobody: it may be the same person twice. */
  @Test
  void aTextIsOneLabelHoweverManySayIt() {
    Labelled labelled =
        new Labelled("sentiment")
            .label("a", "first", "positive", "kent", "2024-01-01")
            .label("a", "second", "positive", "kent", "2024-01-01")
            .label("a", "third", "neutral", "kent", "2024-01-01")
            .label("b", "first", "negative", "essex", "2024-02-01")
            .label("b", "", "negative", "essex", "2024-02-01")
            .label("c", "first", "neutral", "essex", "2024-03-01")
            .label("old", "first", "neutral", "essex", "2022-05-01")
            .label("unread", "first", "neutral", "essex", "2024-03-01")
            .annotation("a", "model", "positive")
            .annotation("b", "model", "neutral")
            .annotation("c", "model", "neutral")
            .annotation("old", "model", "neutral")
            .annotation("unread", "another", "neutral");
    Dataset<Row> rows = labelled.onTone("model");
    Drawn.assertRows(
        """
        platform | series | label_set | model_id | labels | labelled_twice | not_scored | from       | to         | validation
        x        | police | set       | model    | 3      | 1              | 1          | 2024-01-01 | 2024-03-01 | none
        """,
        rows);
    Row row = rows.first();
    assertEquals(1.0, row.getJavaMap(row.fieldIndex("recall")).get("positive"));
    assertEquals(0.0, row.getJavaMap(row.fieldIndex("recall")).get("negative"));
    assertEquals(2 / 3.0, row.<Double>getAs("macro_recall"), 1e-12);
    assertTrue(row.<Double>getAs("macro_recall_low") < 0.5);
    assertTrue(row.getJavaMap(row.fieldIndex("leave_one_force_out")).isEmpty());
    assertEquals(1, labelled.onTone("another").count(), "a model has a row of its own");
    assertEquals(0, labelled.onTone("third").count(), "one that read nothing has none");
  }

  @Test
  void enoughLabelsThatAgreeAndAreRecognisedValidateTone() {
    Labelled good =
        new Labelled("sentiment")
            .texts(60, "positive", "positive")
            .texts(10, "positive", "neutral")
            .texts(60, "neutral", "neutral")
            .texts(10, "neutral", "negative")
            .texts(60, "negative", "negative");
    Drawn.assertRows(
        """
        labels | labelled_twice | kappa | validation
        200    | 200            | 1.0   | own
        """,
        good.onTone("model"));
    Drawn.assertRows(
        """
        validation
        none
        """,
        withNeutralUnrecognised().onTone("model"));
  }

  private static Labelled withNeutralUnrecognised() {
    return new Labelled("sentiment")
        .texts(100, "positive", "positive")
        .texts(50, "neutral", "positive")
        .texts(30, "negative", "neutral")
        .texts(30, "negative", "negative");
  }

  /** A class that is never recognised has an F1 of nothing, as its mean counts it. */
  @Test
  void aReportHasTheF1OfEachClassAndOfTheEnds() {
    Row row = withNeutralUnrecognised().onTone("model").first();
    Map<String, Object> report = onTone().of(row);
    assertEquals(
        Map.of("positive", 200 / 250.0, "neutral", 0.0, "negative", 60 / 90.0), report.get("f1"));
    assertEquals(11 / 15.0, (Double) report.get("f1_pn"), 1e-12);
    assertEquals(22 / 45.0, (Double) report.get("macro_f1"), 1e-12);
    assertEquals(row.<Double>getAs("macro_f1"), (Double) report.get("macro_f1"), 1e-12);
    assertEquals(row.<Double>getAs("macro_recall"), (Double) report.get("macro_recall"), 1e-12);
    assertFalse(
        new ValidationReport(Task.PURPOSE, ScoredPosts.PURPOSES)
            .of(new Labelled("purpose").texts(1, "information", "information").onPurposes().first())
            .containsKey("f1_pn"));
  }

  private static ValidationReport onTone() {
    return new ValidationReport(Task.SENTIMENT, NetSentiment.CLASSES);
  }

  @Test
  void allSeriesTogetherAreToldBesideEach() {
    Row good = new Labelled("sentiment").texts(30, "neutral", "neutral").onTone("model").first();
    Row bad = withNeutralUnrecognised().onTone("model").first();
    Map<String, Object> report = onTone().ofAll("model", List.of(good, bad), 7);
    assertEquals(List.of(onTone().of(good), onTone().of(bad)), report.get("by_series"));
    assertEquals(240L, report.get("n"));
    assertEquals(7, report.get("unlabelled"));
    assertEquals(160 / 240.0, (Double) report.get("accuracy"), 1e-12);
    assertEquals(
        Map.of("positive", 1.0, "neutral", 30 / 80.0, "negative", 0.5), report.get("recall"));
    assertTrue(report.containsKey("texts_per_second"), "told, and as not known");
    assertNull(report.get("texts_per_second"));
    Map<String, Object> none = onTone().ofAll("model", List.of(), 0);
    assertEquals(0L, none.get("n"));
    assertNull(none.get("accuracy"));
  }

  @Test
  void aHundredOfEachPurposeCorrectShares() {
    Labelled few =
        new Labelled("purpose")
            .texts(100, "information", "information")
            .texts(100, "engagement", "engagement")
            .texts(99, "intelligence", "intelligence");
    assertEquals("none", few.onPurposes().first().getAs("validation"));
    assertEquals(
        "own",
        few.texts(1, "intelligence", "information").onPurposes().first().getAs("validation"));
  }
}
