package bluelamp;

import bluelamp.evaluate.Evaluation;
import bluelamp.evaluate.EvaluationPage;
import bluelamp.evaluate.LabelledFile;
import bluelamp.evaluate.LabelledText;
import bluelamp.run.ExitCode;
import bluelamp.run.Progress;
import bluelamp.run.Sessions;
import bluelamp.run.Stop;
import bluelamp.text.Model;
import bluelamp.text.Task;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a model against labelled texts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Score labelled texts as the pipeline would, and say how often that is right.",
    footer = {
      "",
      "FILE is a CSV with the columns text and label (or the task's name) and, if you like, weight.",
      "Labels are negative, neutral, positive; or information, engagement, intelligence.",
      "",
      "Example:",
      "  bluelamp evaluate sentiment --labels labels.csv --out sentiment.json"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TASK", description = "What to evaluate: ${COMPLETION-CANDIDATES}.")
  Task task;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "The labelled texts.")
  Path labels;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the result as JSON besides.")
  Path out;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "Any Spark setting. Repeatable.")
  Map<String, String> conf = Map.of();

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more: Spark's own log, and stack traces.")
  boolean verbose;

  @Override
  public Integer call() throws IOException {
    refuseNoPlace();
    Model model = Model.shipped(task);
    List<LabelledText> texts = LabelledFile.read(labels, task.word(), model.labels());
    SparkSession session = Sessions.open(conf, null, verbose);
    ObjectMapper json = new ObjectMapper();
    Evaluation evaluation;
    try (Progress progress = new Progress(session)) {
      evaluation =
          progress.stage(
              "score %,d texts".formatted(texts.size()),
              () -> Evaluation.of(session, model, texts));
    }
    JsonNode report = json.valueToTree(evaluation.report());
    System.out.print(new EvaluationPage(report).text());
    if (out != null) {
      Files.writeString(
          out, json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }
    return ExitCode.DONE.number();
  }

  private void refuseNoPlace() {
    if (out != null
        && (Files.isDirectory(out) || !Files.isDirectory(out.toAbsolutePath().getParent()))) {
      throw new Stop(
          ExitCode.USAGE,
          "No file can be written at "
              + out
              + ", so nothing was scored. Make its folder, or name another file with --out.");
    }
  }
}
