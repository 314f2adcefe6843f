package bluelamp.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A classifier of texts in a folder: weights, vocabulary, labels, and the card that says what they
 * are. It has been held against its card: a model cut short, swapped or trained on texts that were
 * prepared otherwise scores without complaint, and wrongly.
 *
 * @param task what it tells
 * @param id under which name its answers are kept
 * @param labels its classes, in the order of its answers
 * @param maxTokens word pieces it reads of a text, its two marks included
 * @param folder where it lies
 * @param preparation the text as it was trained to see it
 */
public record Model(
    Task task,
    String id,
    List<String> labels,
    int maxTokens,
    Path folder,
    Preparation preparation) {

  /**
   * What a Spark session needs from its start to score by models: ONNX Runtime would else start as
   * many threads in each task as there are cores, and be ten times slower.
   */
  public static final Map<String, String> SETTINGS =
      Map.of("spark.jsl.settings.onnx.intraOpNumThreads", "1");

  /** What a vocabulary must have for any text to be read by it. */
  private static final Set<String> MARKS = Set.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");

  private static final String VOCABULARY = "assets/vocab.txt";

  private static final String WEIGHTS = "model.onnx";

  private static final List<String> FILES = List.of(WEIGHTS, VOCABULARY, "assets/labels.txt");

  /** Word pieces of the shortest text: one, between the two marks. */
  private static final int FEWEST = 3;

  private static final String CARD = "model-card.json";

  /** The model that comes with Bluelamp. */
  public static Model shipped(Task task) {
    return ShippedModels.model(task);
  }

  /** The id of the model that comes with Bluelamp, read off its card alone. */
  static String shippedId(Task task) {
    return card(ShippedModels.folder().resolve(task.word())).path("model_id").asText();
  }

  /**
   * The model in a folder.
   *
   * @param preparation the folder with the rules by which texts are prepared
   * @throws ModelRefused with everything that does not fit
   */
  public static Model in(Path folder, Path preparation, Task task) {
    JsonNode card = card(folder);
    List<String> faults = new ArrayList<>();
    card.path("files")
        .fields()
        .forEachRemaining(
            file -> fault(folder.resolve(file.getKey()), file.getValue().asText(), faults));
    for (String name : FILES) {
      if (!card.path("files").has(name)) {
        faults.add("its card has no hash of " + name);
      }
    }
    if (card.path("model_id").asText().isBlank() || card.path("max_tokens").asInt() < FEWEST) {
      faults.add("its card has no model_id, or max_tokens under " + FEWEST);
    }
    List<String> labels = new ArrayList<>();
    card.path("labels").forEach(label -> labels.add(label.asText()));
    if (!card.path("task").asText().equals(task.word())) {
      faults.add("it is for " + card.path("task").asText("nothing") + ", not " + task.word());
    }
    if (!card.path("preparation").asText().equals(Preparation.definition(preparation))) {
      faults.add("it was trained on texts prepared by other rules than " + preparation);
    }
    if (faults.isEmpty()) {
      fit(folder, labels, faults);
    }
    if (!faults.isEmpty()) {
      throw new ModelRefused(
          "The model in "
              + folder
              + " cannot be used: "
              + String.join("; ", faults)
              + ". No text was scored. Put back the folder as it was made by jobs/training/train.py.");
    }
    return new Model(
        task,
        card.path("model_id").asText(),
        List.copyOf(labels),
        card.path("max_tokens").asInt(),
        folder,
        new Preparation(preparation));
  }

  /** The word pieces that it knows, in the order of their numbers. */
  List<String> vocabulary() {
    return lines(folder.resolve(VOCABULARY));
  }

  private static JsonNode card(Path folder) {
    Path card = folder.resolve(CARD);
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(card));
    } catch (IOException e) {
      throw new ModelRefused(
          "There is no model in "
              + folder
              + ": its card "
              + CARD
              + " is missing or no JSON. No text was scored. Make one with jobs/training/train.py.");
    }
  }

  private static void fault(Path file, String hash, List<String> faults) {
    if (!Files.isRegularFile(file)) {
      faults.add(file.getFileName() + " is missing");
    } else if (!DigestUtils.sha256Hex(bytes(file)).equals(hash)) {
      faults.add(file.getFileName() + " is not the file that its card names (another hash)");
    }
  }

  private static void fit(Path folder, List<String> labels, List<String> faults) {
    if (!lines(folder.resolve("assets/labels.txt")).equals(labels)) {
      faults.add("labels.txt does not have the labels of its card");
    }
    List<String> pieces = lines(folder.resolve(VOCABULARY));
    long rows = WordTable.rows(bytes(folder.resolve(WEIGHTS))).orElse(0);
    long different = pieces.stream().distinct().count();
    if (different != pieces.size() || different != rows) {
      faults.add(
          "vocab.txt has %,d word pieces, %,d of them different, and model.onnx numbers %,d"
              .formatted(pieces.size(), different, rows));
    }
    if (!pieces.containsAll(MARKS)) {
      faults.add("vocab.txt is no vocabulary of word pieces: it lacks " + MARKS);
    }
  }

  private static List<String> lines(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file + ".", e);
    }
  }
}
