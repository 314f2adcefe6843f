package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is not what its card says is refused before a text is scored. */
class ModelTest {
  private static final Path SHIPPED = Path.of("jobs/models");
  private static final Path RULES = SHIPPED.resolve("preparation");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(SHIPPED.resolve("purpose").toFile(), folder.toFile());
  }

  private String refusal(Task task) {
    return assertThrows(ModelRefused.class, () -> Model.in(folder, RULES, task)).getMessage();
  }

  @Test
  void whatShipsFits() {
    assertEquals(
        List.of("negative", "neutral", "positive"), Model.shipped(Task.SENTIMENT).labels());
    assertEquals(
        List.of("information", "engagement", "intelligence"),
        Model.in(folder, RULES, Task.PURPOSE).labels());
  }

  @Test
  void aFolderWithoutAModelIsNone() throws IOException {
    FileUtils.cleanDirectory(folder.toFile());
    assertTrue(refusal(Task.PURPOSE).startsWith("There is no model in " + folder));
  }

  @Test
  void allThatDoesNotFitIsSaidAtOnce() throws IOException {
    byte[] weights = Files.readAllBytes(folder.resolve("model.onnx"));
    Files.write(folder.resolve("model.onnx"), java.util.Arrays.copyOf(weights, 1_000_000));
    Files.delete(folder.resolve("assets/vocab.txt"));
    String refusal = refusal(Task.SENTIMENT);
    assertTrue(refusal.contains("model.onnx is not the file that its card names"), refusal);
    assertTrue(refusal.contains("vocab.txt is missing"), refusal);
    assertTrue(refusal.contains("it is for purpose, not sentiment"), refusal);
    assertTrue(refusal.contains("No text was scored"), refusal);
  }

  @Test
  void aCardThatNamesNoFilesProvesNothing() throws IOException {
    Files.writeString(
        folder.resolve("model-card.json"), "{\"task\":\"purpose\",\"files\":{},\"labels\":[]}");
    String refusal = refusal(Task.PURPOSE);
    assertTrue(refusal.contains("its card has no hash of model.onnx"), refusal);
    assertTrue(refusal.contains("its card has no model_id"), refusal);
  }

  @Test
  void otherRulesAreAnotherModel(@TempDir Path rules) throws IOException {
    FileUtils.copyDirectory(RULES.toFile(), rules.toFile());
    Files.writeString(
        rules.resolve("rules.tsv"), Files.readString(rules.resolve("rules.tsv")) + "\n");
    ModelRefused refused =
        assertThrows(ModelRefused.class, () -> Model.in(folder, rules, Task.PURPOSE));
    assertTrue(refused.getMessage().contains("prepared by other rules"), refused.getMessage());
  }
}
