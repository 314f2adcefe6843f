package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.pseudonym.KeyFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Labels come into the lake once, say how right the model is, and are gone by. */
@TestMethodOrder(OrderAnnotation.class)
class LabelsInTheLakeTest {
  @TempDir static Path folder;

  private static Place place;

  @BeforeAll
  static void copy() {
    place = FinishedNight.place().copy(folder.resolve("night"));
  }

  private static Path truth(String file) {
    return SmallSample.folder().folder().resolve("truth").resolve(file);
  }

  private static Said evaluate(String task, Path labels, Path key) {
    return Said.by(
        "evaluate",
        task,
        "--labels",
        labels.toString(),
        "--lake",
        place.lake().toString(),
        "--key-file",
        key.toString(),
        "--out",
        folder.resolve("out.json").toString());
  }

  private static Said evaluate(String task, Path labels) {
    return evaluate(task, labels, SmallSample.folder().keyFile());
  }

  /** A file with the header and first label of the sample's, one cell of which is another. */
  private static Path with(String column, String cell) throws IOException {
    List<String> lines = Files.readAllLines(truth("labels.csv")).subList(0, 1);
    List<String> names = Arrays.asList(lines.get(0).split(","));
    Row post =
        place
            .table("restricted/posts")
            .where("observed_as = 'archived' AND shape = 'original' AND text NOT LIKE '%\"%'")
            .join(
                place.table("restricted/account_registry").select("account_key", "force_id"),
                "account_key")
            .select("text", "text_hash", "force_id")
            .orderBy("text")
            .first();
    String[] cells = {
      '"' + post.getString(0) + '"',
      "neutral",
      "information",
      "me",
      "x",
      "police",
      post.getString(2),
      "1",
      post.getString(1)
    };
    cells[names.indexOf(column)] = cell;
    return Files.write(folder.resolve("odd.csv"), List.of(lines.get(0), String.join(",", cells)));
  }

  @Test
  @Order(1)
  void whatCannotBeUsedIsToldByLineAndNothingIsWritten() throws IOException {
    var before = place.everyFile();
    assertRefused(with("platform", "mastodon"), "line 2: its text is not of mastodon, police, ");
    assertRefused(with("force", "nowhere"), "line 2: its text is not of x, police, nowhere; the");
    assertRefused(with("sentiment", "happy"), "line 2: there is no label \"happy\"");
    Path unnamed = with("annotator", "");
    String label = Files.readAllLines(unnamed).get(1);
    Files.writeString(
        unnamed, label.replaceFirst("neutral", "negative") + "\n", StandardOpenOption.APPEND);
    assertRefused(unnamed, "of which the same annotator (nobody is named) said neutral");
    assertRefused(with("text", "Never posted"), "line 2: its text has another text_hash under");
    assertRefused(with("text_hash", "00"), "line 2: its text has another text_hash under");
    Path elsewhere =
        Files.writeString(
            folder.resolve("elsewhere.csv"),
            "text,label,annotator,platform,series,force,weight\nNever posted,neutral,me,x,police,kent,1\n");
    assertRefused(elsewhere, "line 2: its text is not in the lake");
    Path bare = Files.writeString(folder.resolve("bare.csv"), "text,label\nx,neutral\n");
    assertRefused(bare, "line 1: one column each of label (or sentiment), text_hash (or text)");
    Path key = folder.resolve("key");
    KeyFile.write(key, "another key of at least 32 bytes".getBytes(StandardCharsets.UTF_8));
    assertEquals(3, evaluate("sentiment", truth("labels.csv"), key).code());
    assertEquals(before, place.everyFile());
  }

  private static void assertRefused(Path labels, String why) {
    Said said = evaluate("sentiment", labels);
    assertEquals(2, said.code(), said.err());
    assertTrue(said.err().contains(why), said.err());
    assertTrue(said.err().contains("so nothing was written"), said.err());
  }

  @Test
  @Order(2)
  void aFileComesInOnceAndSaysHowRightTheModelIs() throws IOException {
    Said said = evaluate("sentiment", truth("labels.csv"));
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().contains("series police, label set labels"), said.out());
    assertToldAsWithoutALake();
    long labels = place.table("restricted/labels").count();
    assertTrue(labels > 600, "two annotators of each text: " + labels);
    Row police = place.table("restricted/sentiment_validation").where("series = 'police'").first();
    assertEquals("own", police.getAs("validation"), police.toString());
    assertTrue(police.<Double>getAs("kappa") > 0.9);
    var before = place.everyFile();
    Said again = evaluate("sentiment", truth("labels.csv"));
    assertEquals(0, again.code(), again.err());
    assertTrue(again.out().contains("labels already, so nothing was written"), again.out());
    assertTrue(again.out().contains("macro recall"), again.out());
    assertEquals(before, place.everyFile());
  }

  private static void assertToldAsWithoutALake() throws IOException {
    JsonNode out = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
    for (String name : List.of("accuracy", "macro_recall", "macro_f1", "f1_pn")) {
      assertTrue(out.path(name).isNumber(), name + " in " + out);
    }
    for (String name : List.of("recall", "precision", "confusion")) {
      assertEquals(3, out.path(name).size(), name + " in " + out);
    }
    assertTrue(out.path("model_id").asText().startsWith("sentiment-"), out.toString());
    assertTrue(out.has("texts_per_second") && out.path("texts_per_second").isNull());
    long together = 0;
    for (JsonNode each : out.path("by_series")) {
      together += each.path("n").asLong();
    }
    assertEquals(together, out.path("n").asLong());
    assertTrue(together > 0);
  }

  /** As {@code label} writes the column, and one person leaves it. */
  @Test
  @Order(3)
  void nobodyNeedsToBeNamedAsAnnotator() throws IOException {
    Path unnamed = with("annotator", "");
    Said said = evaluate("sentiment", unnamed);
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().contains("1 of them name no annotator: they count as one"), said.out());
    assertEquals(1, place.table("restricted/labels").where("annotator = ''").count());
    assertTrue(
        evaluate("sentiment", unnamed).out().contains("labels already, so nothing was written"));
  }

  @Test
  @Order(4)
  void measuringGoesByTheLabels() {
    Said said = Said.by(place.arguments("measure"));
    assertEquals(0, said.code(), said.err());
    Row nation =
        place
            .table("published/sentiment_trend")
            .where("series = 'police' AND stratum = 'all' AND unit_id = 'england-and-wales'")
            .where("period_type = 'quarter' AND period_start = DATE'2023-10-01'")
            .first();
    assertEquals("own", nation.getAs("validation"));
    assertTrue(Said.by(place.arguments("measure")).out().contains("Nothing to do"));
  }
}
