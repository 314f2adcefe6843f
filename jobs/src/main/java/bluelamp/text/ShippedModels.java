package bluelamp.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * The models on the class path, laid out in a folder: Spark NLP reads a model from files. They are
 * in a jar of their own ({@code target/lib/bluelamp-models.jar}), so that the program stays small.
 */
final class ShippedModels {
  private static final Map<Task, Model> CHECKED = new EnumMap<>(Task.class);
  private static Path folder;

  private ShippedModels() {}

  /** The folder with a folder for each task; laid out once, gone when the process ends. */
  static synchronized Path folder() {
    if (folder == null) {
      folder = layOut();
    }
    return folder;
  }

  /** The model of a task, held against its card once. */
  static synchronized Model model(Task task) {
    return CHECKED.computeIfAbsent(
        task, each -> Model.in(folder().resolve(each.word()), preparation(), each));
  }

  static Path preparation() {
    return folder().resolve("preparation");
  }

  /** A new folder that is there until the process ends. */
  static Path untilExit(String prefix) throws IOException {
    Path folder = Files.createTempDirectory(prefix);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
    return folder;
  }

  private static Path layOut() {
    try {
      Path folder = untilExit("bluelamp-models");
      for (String name : Preparation.FILES) {
        copy(folder, "preparation/" + name);
      }
      for (Task task : Task.values()) {
        for (String name : files(task)) {
          copy(folder, task.word() + "/" + name);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("The models could not be laid out in a folder.", e);
    }
  }

  private static List<String> files(Task task) throws IOException {
    List<String> names = new ArrayList<>(List.of("model-card.json"));
    try (InputStream card = open(task.word() + "/model-card.json")) {
      new ObjectMapper().readTree(card).path("files").fieldNames().forEachRemaining(names::add);
    } catch (JsonProcessingException e) {
      return names; // refused when it is held against its card
    }
    return names;
  }

  private static void copy(Path folder, String name) throws IOException {
    Path to = folder.resolve(name);
    Files.createDirectories(to.getParent());
    try (InputStream in = open(name)) {
      Files.copy(in, to);
    }
  }

  private static InputStream open(String name) {
    InputStream in = ShippedModels.class.getClassLoader().getResourceAsStream("models/" + name);
    if (in == null) {
      throw new ModelRefused(
          "The models are not on the class path (models/"
              + name
              + " is missing). No text was scored. On a cluster, give bluelamp-models.jar to --jars with the rest of target/lib.");
    }
    return in;
  }
}
