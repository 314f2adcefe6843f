package bluelamp.text;

import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForSequenceClassification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import scala.Predef;
import scala.Tuple2;
import scala.collection.JavaConverters;

/**
 * A model as an annotator of Spark NLP. Spark NLP's own {@code loadSavedModel} sends every model to
 * the executors under the name {@code model.onnx}, so that one session can hold a single one; here
 * the file has the model's id for a name.
 */
final class SavedModel {
  private static final Map<String, Path> NAMED = new ConcurrentHashMap<>();

  private SavedModel() {}

  static BertForSequenceClassification loaded(SparkSession session, Model model) {
    BertForSequenceClassification annotator = new BertForSequenceClassification();
    annotator.setVocabulary(numbered(model.vocabulary()));
    annotator.setLabels(numbered(model.labels()));
    annotator.setModelIfNotSet(
        session, Option.empty(), Option.apply(weights(session, model)), Option.empty());
    return annotator;
  }

  private static OnnxWrapper weights(SparkSession session, Model model) {
    String folder = NAMED.computeIfAbsent(model.id(), id -> named(model)).toString();
    return OnnxWrapper.read(
        session, folder, false, true, model.id(), Option.empty(), Option.empty());
  }

  /** A folder with the weights under the model's id; executors may ask for it to the end. */
  private static Path named(Model model) {
    try {
      Path folder = ShippedModels.untilExit("bluelamp-model");
      Files.copy(model.folder().resolve("model.onnx"), folder.resolve(model.id() + ".onnx"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("The model's weights could not be copied.", e);
    }
  }

  private static scala.collection.immutable.Map<String, Object> numbered(List<String> names) {
    Map<String, Object> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return JavaConverters.mapAsScalaMap(numbers).toMap(Predef.<Tuple2<String, Object>>$conforms());
  }
}
