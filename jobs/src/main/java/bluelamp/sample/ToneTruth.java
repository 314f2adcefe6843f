package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The planted tones and purposes: how many posts of each class a force has in a quarter, which
 * trends are behind them, and a file of labels that two people might have made who know.
 */
record ToneTruth(Path folder, Span span, Cast cast, Truth truth, long seed) {
  /** How often the second of two people says something else. */
  private static final double DISAGREE = 0.02;

  private static final List<String> TONES = List.of("positive", "neutral", "negative");
  private static final List<String> PURPOSES = List.of("information", "engagement", "intelligence");

  /** Tones and purposes of posts that are read, and posts in another language than English. */
  static final List<String> CLASSES =
      List.of(
          "positive",
          "neutral",
          "negative",
          "information",
          "engagement",
          "intelligence",
          "not_english");

  void write() throws IOException {
    forceQuarters();
    trends();
    labels();
  }

  private void forceQuarters() throws IOException {
    List<String> columns = new ArrayList<>(List.of("platform", "force_id", "quarter_start"));
    columns.addAll(CLASSES);
    try (Csv csv = new Csv(folder.resolve("tone_force_quarter.csv"), columns)) {
      for (Map.Entry<String, Map<LocalDate, Map<String, Long>>> force : truth.tones().entrySet()) {
        for (Map.Entry<LocalDate, Map<String, Long>> quarter : force.getValue().entrySet()) {
          List<Object> cells = new ArrayList<>(List.of("x", force.getKey(), quarter.getKey()));
          CLASSES.forEach(each -> cells.add(quarter.getValue().getOrDefault(each, 0L)));
          csv.row(cells.toArray());
        }
      }
    }
  }

  private void trends() throws IOException {
    List<String> columns =
        List.of("platform", "force_id", "measure", "class", "planted_first", "planted_last");
    try (Csv csv = new Csv(folder.resolve("trends.csv"), columns)) {
      for (int force = 0; force < cast.forces().size(); force++) {
        Trend trend = Trend.of(force).orElse(null);
        if (trend != null) {
          csv.row(
              "x",
              cast.forces().get(force).id(),
              trend.measure(),
              trend.ofClass(),
              trend.first(),
              trend.last());
        }
      }
    }
  }

  private void labels() throws IOException {
    List<String> columns =
        List.of(
            "text",
            "sentiment",
            "purpose",
            "annotator",
            "platform",
            "series",
            "force",
            "weight",
            "text_hash");
    try (Csv csv = new Csv(folder.resolve("labels.csv"), columns)) {
      for (Truth.Written text : truth.written()) {
        Phrase phrase = text.phrase();
        label(csv, text, "first", phrase.tone(), phrase.purpose());
        Draws draws = new Draws(seed, 18, phrase.text().hashCode());
        boolean other = draws.chance(DISAGREE);
        label(
            csv,
            text,
            "second",
            other ? draws.one(TONES) : phrase.tone(),
            other && !phrase.purpose().isEmpty() ? draws.one(PURPOSES) : phrase.purpose());
      }
    }
  }

  private static void label(
      Csv csv, Truth.Written text, String annotator, String tone, String purpose)
      throws IOException {
    csv.row(
        text.phrase().text(),
        tone,
        purpose,
        annotator,
        "x",
        text.series(),
        text.force(),
        text.posts(),
        "");
  }
}
