package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.evaluate.LabelledFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts are drawn blind and evenly for people to label, and what they label can be read. */
class LabelTest {
  private static final int SAMPLE = 60;

  @TempDir static Path drawn;
  private static Path labels;
  private static Said said;

  @TempDir Path folder;

  @BeforeAll
  static void draw() {
    labels = drawn.resolve("labels.csv");
    said = label(labels, SAMPLE);
  }

  private static Said label(Path out, int sample) {
    return Said.by(
        "label",
        "--sample",
        String.valueOf(sample),
        "--lake",
        FinishedNight.place().lake().toString(),
        "--out",
        out.toString());
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .build()
          .parse(reader)
          .getRecords();
    }
  }

  @Test
  void drawsDistinctTextsEvenlyAndWithoutScores() throws IOException {
    assertEquals(0, said.code(), said.err());
    List<CSVRecord> rows = read(labels);
    assertEquals(SAMPLE, rows.size(), said.out());
    Map<String, Integer> byStratum = new HashMap<>();
    Set<String> hashes = new HashSet<>();
    for (CSVRecord row : rows) {
      byStratum.merge(row.get("series") + " " + row.get("force"), 1, Integer::sum);
      assertTrue(hashes.add(row.get("text_hash")), "twice: " + row.get("text"));
      assertEquals("", row.get("sentiment") + row.get("purpose") + row.get("annotator"));
      assertTrue(Double.parseDouble(row.get("weight")) >= 1);
    }
    assertTrue(byStratum.keySet().stream().anyMatch(each -> each.startsWith("police")));
    assertTrue(byStratum.keySet().stream().anyMatch(each -> each.startsWith("public")));
    int most = byStratum.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertTrue(most <= SAMPLE / byStratum.size() + 2, byStratum.toString());
    assertTextsAreThoseOfTheLake(rows);
  }

  private static void assertTextsAreThoseOfTheLake(List<CSVRecord> rows) {
    Map<String, String> texts = new HashMap<>();
    for (Row post :
        FinishedNight.place()
            .table("restricted/posts")
            .select("text_hash", "text")
            .where("text_hash IS NOT NULL")
            .collectAsList()) {
      texts.put(post.getString(0), post.getString(1));
    }
    for (CSVRecord row : rows) {
      String shown = row.get("text");
      assertFalse("=+-@".indexOf(shown.charAt(0)) >= 0, "a spreadsheet would compute " + shown);
      assertEquals(texts.get(row.get("text_hash")), shown.replaceFirst("^'(?=[=+@-])", ""));
    }
  }

  /** Also of a stratum of which one text more was drawn than of others. */
  @Test
  void aTextStandsForItsShareOfItsStratum() throws IOException {
    Path all = folder.resolve("all.csv");
    assertEquals(0, label(all, 1_000_000).code());
    Map<String, Double> posts = new HashMap<>();
    Map<String, Double> texts = new HashMap<>();
    for (CSVRecord row : read(all)) {
      posts.put(row.get("text_hash"), Double.valueOf(row.get("weight")));
      texts.merge(stratumOf(row), 1.0, Double::sum);
    }
    Map<String, Integer> drawn = new HashMap<>();
    List<CSVRecord> rows = read(labels);
    rows.forEach(row -> drawn.merge(stratumOf(row), 1, Integer::sum));
    assertTrue(new HashSet<>(drawn.values()).size() > 1, "as many of each: " + drawn);
    for (CSVRecord row : rows) {
      String stratum = stratumOf(row);
      double each = posts.get(row.get("text_hash")) * texts.get(stratum) / drawn.get(stratum);
      assertEquals(each, Double.parseDouble(row.get("weight")), 1e-9, row.toString());
    }
  }

  private static String stratumOf(CSVRecord row) {
    return String.join(" ", row.get("platform"), row.get("series"), row.get("force"));
  }

  @Test
  void whatIsLabelledCanBeEvaluated() throws IOException {
    StringWriter labelled = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(labelled, CSVFormat.DEFAULT)) {
      csv.printRecord("text", "sentiment", "purpose", "weight");
      for (CSVRecord row : read(labels)) {
        csv.printRecord(row.get("text"), "neutral", "", row.get("weight"));
      }
    }
    Path out = Files.writeString(folder.resolve("labelled.csv"), labelled.toString());
    List<String> classes = List.of("negative", "neutral", "positive");
    assertTrue(
        LabelledFile.read(out, "sentiment", classes).texts().stream()
            .noneMatch(each -> each.text().startsWith("'@")));
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Path out = Files.writeString(folder.resolve("labels.csv"), "mine");
    Said refused = label(out, SAMPLE);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("is there already"), refused.err());
    assertEquals("mine", Files.readString(out));
  }
}
