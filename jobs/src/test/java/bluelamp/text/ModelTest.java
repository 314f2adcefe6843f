package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /**
   * A piece beyond the table's end has no row, and one that stands there twice moves all others.
   */
  @ParameterizedTest
  @ValueSource(ints = {30_521, 30_523})
  void aVocabularyThatDoesNotFitIsRefused(int size) throws IOException {
    Path vocabulary = folder.resolve("assets/vocab.txt");
    List<String> pieces = new ArrayList<>(Files.readAllLines(vocabulary));
    pieces.add(pieces.get(1_000));
    pieces = pieces.subList(0, size);
    Files.write(vocabulary, pieces);
    nameOnCard("assets/vocab.txt");
    String refusal = refusal(Task.PURPOSE);
    assertTrue(refusal.contains("vocab.txt has %,d word pieces".formatted(size)), refusal);
    assertTrue(refusal.contains("different, and model.onnx numbers 30,522"), refusal);
    assertTrue(refusal.contains("No text was scored"), refusal);
  }

  private void nameOnCard(String file) throws IOException {
    File card = folder.resolve("model-card.json").toFile();
    ObjectNode said = (ObjectNode) new ObjectMapper().readTree(card);
    String hash = DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve(file)));
    ((ObjectNode) said.path("files")).put(file, hash);
    new ObjectMapper().writeValue(card, said);
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
