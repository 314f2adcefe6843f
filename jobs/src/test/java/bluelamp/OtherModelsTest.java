package bluelamp;

import static org.apache.spark.sql.functions.countDistinct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.OtherJava;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake meets a program that ships other models than the one that scored it. Budget: a minute, two
 * more with the test tagged slow.
 */
class OtherModelsTest {
  private static final String ANNOTATIONS = "restricted/annotations";

  @TempDir Path folder;
  @TempDir Path program;

  @Test
  void anotherModelScoresEveryTextBesideTheOld() throws IOException, InterruptedException {
    Place place = TinyNight.quiet().copy(folder);
    Map<String, Long> before = answers(place);
    long texts = place.table("restricted/text_forms").count();
    rotatePurposes();
    run(place, "annotate", 0);
    Map<String, Long> after = answers(place);
    before.forEach((model, rows) -> assertEquals(rows, after.get(model), model));
    after.keySet().removeAll(before.keySet());
    String rotated = after.keySet().iterator().next();
    assertTrue(rotated.startsWith("purpose purpose-rotated."), rotated);
    assertEquals(Map.of(rotated, texts), after, "only the other model has scored, and every text");
    assertEquals(texts, place.table("restricted/text_forms").count());
    assertEquals(0, agreeing(place));
  }

  @Tag("slow")
  @Test
  void whatAnotherModelChangesIsTold() throws IOException, InterruptedException {
    Place place = TinyNight.quiet().copy(folder);
    rotatePurposes();
    run(place, "nightly", 0);
    assertTrue(
        place.table("published/revisions").where("reason = 'model'").count() > 0,
        "what the other model changed in closed periods is told");
    assertTrue(run(place, "nightly", 0).contains("Nothing to do"));
  }

  @Test
  void aDamagedModelStopsANightBeforeItsFirstWork() throws IOException, InterruptedException {
    Place place = TinyNight.quiet().copy(folder);
    Files.writeString(
        place.archives().resolve("new.jsonl"),
        "{\"id\":\"1601\",\"author_id\":\"77\",\"created_at\":\"2023-12-05T10:00:00.000Z\",\"text\":\"Road closed\"}\n");
    Map<String, String> before = place.everyFile();
    Path weights = models().resolve("sentiment/model.onnx");
    Files.write(weights, Arrays.copyOf(Files.readAllBytes(weights), 1_000_000));
    String said = run(place, "nightly", 3);
    assertTrue(said.contains("model.onnx is not the file that its card names"), said);
    assertTrue(said.contains("No text was scored"), said);
    assertFalse(said.contains("\tat "), said);
    assertEquals(before, place.everyFile());
  }

  private Path models() throws IOException {
    Path models = program.resolve("models");
    FileUtils.copyDirectory(Path.of("jobs/models").toFile(), models.toFile());
    return models;
  }

  /** The same model but for the names of its classes: every answer is another. */
  private void rotatePurposes() throws IOException {
    Path model = models().resolve("purpose");
    Path labels = model.resolve("assets/labels.txt");
    List<String> rotated = List.of("engagement", "intelligence", "information");
    Files.writeString(labels, String.join("\n", rotated) + "\n");
    Path file = model.resolve("model-card.json");
    ObjectMapper json = new ObjectMapper();
    ObjectNode card = (ObjectNode) json.readTree(file.toFile());
    card.put("model_id", "purpose-rotated");
    card.putPOJO("labels", rotated);
    String hash = DigestUtils.sha256Hex(Files.readAllBytes(labels));
    ((ObjectNode) card.get("files")).put("assets/labels.txt", hash);
    json.writeValue(file.toFile(), card);
  }

  /** A run of the program with the models in its folder; what it said. */
  private String run(Place place, String command, int code)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(place.arguments(command, TinyNight.LENIENT));
    Process run = OtherJava.bluelampWith(program, arguments).start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, run.waitFor(), said);
    return said;
  }

  /** How many answers each model gave, by task and model. */
  private static Map<String, Long> answers(Place place) {
    return place.table(ANNOTATIONS).groupBy("task", "model_id").count().collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0) + " " + row.getString(1), row -> row.getLong(2)));
  }

  /** Texts to which the old model and the rotated one give the same purpose. */
  private static long agreeing(Place place) {
    return place
        .table(ANNOTATIONS)
        .where("task = 'purpose' AND label IS NOT NULL")
        .groupBy("text_hash")
        .agg(countDistinct("label").as("labels"))
        .where("labels = 1")
        .count();
  }
}
