package bluelamp.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as a person reads it. */
public final class EvaluationPage {
  private final JsonNode report;
  private final StringBuilder page = new StringBuilder();

  /** The page of a report, see {@link Evaluation#report()} and {@link ValidationReport#of(Row)}. */
  public EvaluationPage(JsonNode report) {
    this.report = report;
  }

  /** The text of the page. */
  public String text() {
    line(
        "%n%s by %s, %,d labelled texts%n",
        report.path("task").asText(), report.path("model_id").asText(), report.path("n").asInt());
    if (report.has("platform")) {
      line(
          "Texts of this lake: platform %s, series %s, label set %s%n",
          report.path("platform").asText(),
          report.path("series").asText(),
          report.path("label_set").asText());
    }
    List<String> classes = names(report.path("confusion"));
    StringBuilder head =
        new StringBuilder(
            "%-12s %9s %9s %9s %9s   taken for"
                .formatted("class", "labels", "recall", "precision", "F1"));
    names(report.path("confusion").path(classes.get(0)))
        .forEach(as -> head.append(" %12s".formatted(as)));
    line("%s", head);
    classes.forEach(this::line);
    line(
        "%nmacro recall %s   macro F1 %s   accuracy %s%s",
        share(report.path("macro_recall")),
        share(report.path("macro_f1")),
        share(report.path("accuracy")),
        report.has("f1_pn") ? "   F1 of positive and negative " + share(report.path("f1_pn")) : "");
    if (report.has("platform")) {
      ofLake();
    } else {
      line(
          "not scored %,d %s   %,.0f texts a second",
          report.path("not_scored").asLong(),
          report.path("not_scored_because"),
          report.path("texts_per_second").asDouble());
    }
    return page.toString();
  }

  /** What is told of rows that a file holds without a label; nothing where there is none. */
  public static String leftOut(int unlabelled) {
    return unlabelled == 0
        ? ""
        : "%n%,d rows of the file have no label and were left out.%n".formatted(unlabelled);
  }

  private void ofLake() {
    line(
        "at least %s   kappa %s of %,d texts labelled twice   not scored %,d   validation %s",
        share(report.path("macro_recall_low")),
        share(report.path("kappa")),
        report.path("labelled_twice").asLong(),
        report.path("not_scored").asLong(),
        report.path("validation").asText());
  }

  private void line(String name) {
    StringBuilder cells = new StringBuilder();
    report
        .path("confusion")
        .path(name)
        .forEach(cell -> cells.append(String.format(Locale.ROOT, " %,12.0f", cell.asDouble())));
    line(
        "%-12s %,9d %9s %9s %9s            %s",
        name,
        report.path("labels_by_class").path(name).asLong(),
        share(report.path("recall").path(name)),
        share(report.path("precision").path(name)),
        share(report.path("f1").path(name)),
        cells);
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String share(JsonNode value) {
    return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : "–";
  }
}
