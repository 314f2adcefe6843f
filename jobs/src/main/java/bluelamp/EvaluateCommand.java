package bluelamp;

import bluelamp.evaluate.Evaluation;
import bluelamp.evaluate.EvaluationPage;
import bluelamp.evaluate.LabelledFile;
import bluelamp.evaluate.LabelledTexts;
import bluelamp.run.Buckets;
import bluelamp.run.ExitCode;
import bluelamp.run.GivenLabels;
import bluelamp.run.Goal;
import bluelamp.run.Order;
import bluelamp.run.Progress;
import bluelamp.run.Sessions;
import bluelamp.text.Model;
import bluelamp.text.Task;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Holds a model against labelled texts: of any origin, or of a lake, which then keeps the labels.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Score labelled texts as the pipeline would, and say how often that is right.",
    footer = {
      "",
      "FILE is a CSV with the columns text and label (or the task's name) and, if you like, weight.",
      "Labels are negative, neutral, positive; or information, engagement, intelligence.",
      "With --lake it has the columns that bluelamp label writes. The lake keeps the labels, says how",
      "right its models are and corrects its values by them when it is measured next.",
      "",
      "Examples:",
      "  bluelamp evaluate sentiment --labels labels.csv --out sentiment.json",
      "  bluelamp evaluate sentiment --labels labels.csv --lake ./lake --key-file ./key"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

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
      names = "--lake",
      paramLabel = "DIR",
      description = "The lake that the texts were drawn from; it keeps the labels.")
  String lake;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      defaultValue = "${env:BLUELAMP_KEY_FILE}",
      description = "The lake's pseudonym key (BLUELAMP_KEY_FILE).")
  Path keyFile;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      defaultValue = "labels",
      description =
          "With --lake: labels of one name add up over files; another name begins anew (default: labels).")
  String set;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "With --lake: wait this long for another run to leave it (default: 0).")
  int waitSeconds;

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
  public Integer call() throws Exception {
    Figures.refuseNoPlace(out, "scored");
    Figures.refuseOver(labels, out, "scored");
    return lake == null ? alone() : ofLake();
  }

  private int alone() throws IOException {
    Model model = Model.shipped(task);
    LabelledTexts given = LabelledFile.read(labels, task.word(), model.labels());
    SparkSession session = Sessions.open(conf, null, verbose);
    Evaluation evaluation;
    try (Progress progress = new Progress(session)) {
      evaluation =
          progress.stage(
              "score %,d texts".formatted(given.texts().size()),
              () -> Evaluation.of(session, model, given));
    }
    JsonNode report = JSON.valueToTree(evaluation.report());
    System.out.print(new EvaluationPage(report).text());
    System.out.print(EvaluationPage.leftOut(given.unlabelled()));
    Figures.write(out, report);
    return ExitCode.DONE.number();
  }

  private int ofLake() throws Exception {
    Buckets.checkName(lake);
    LabelledTexts given = LabelledFile.ofLake(labels, task.word(), Model.shipped(task).labels());
    Order order =
        new Order(
            "evaluate",
            lake,
            null,
            null,
            Launch.key(keyFile, lake),
            0,
            Set.of(),
            Duration.ofSeconds(waitSeconds),
            Goal.LABEL);
    GivenLabels toKeep = new GivenLabels(labels, task, set, given.texts());
    return new LakeEvaluation(order, toKeep, given.unlabelled(), out).run(conf, verbose);
  }
}
