package bluelamp;

import bluelamp.evaluate.EvaluationPage;
import bluelamp.evaluate.ValidationReport;
import bluelamp.lake.Lake;
import bluelamp.run.Buckets;
import bluelamp.run.GivenLabels;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.run.Outcome;
import bluelamp.run.Result;
import bluelamp.run.Sessions;
import bluelamp.run.Watch;
import bluelamp.text.Model;
import bluelamp.text.Scoring;
import bluelamp.text.Task;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Gives labels to the lake whose texts they are of, and prints what all it holds say of its models.
 *
 * @param unlabelled rows of the file that have no label
 * @param out where to write that as JSON besides; null for nowhere
 */
record LakeEvaluation(Order order, GivenLabels labels, int unlabelled, Path out) {
  private static final ObjectMapper JSON = new ObjectMapper();

  int run(Map<String, String> conf, boolean verbose) throws Exception {
    Configuration hadoop = Sessions.hadoop(conf, null);
    Buckets.check(order, hadoop);
    return Watch.over(order.lake(), hadoop, () -> taken(conf, verbose));
  }

  private int taken(Map<String, String> conf, boolean verbose) throws IOException {
    SparkSession session = Sessions.open(conf, null, verbose);
    Lake.toRead(session, order.lake());
    try (Night night = new Night(session, order, Pipeline.TABLES, Version.METRIC, Version.code())) {
      Result result = night.evaluate(labels);
      if (result.outcome() == Outcome.REFUSED) {
        System.out.print(night.page(result));
      } else {
        print(result, night.validation(labels.task(), labels.set()));
      }
      return result.outcome().code().number();
    }
  }

  private void print(Result result, List<Row> validation) throws IOException {
    Task task = labels.task();
    JsonNode report =
        JSON.valueToTree(
            new ValidationReport(task, Model.shipped(task).labels())
                .ofAll(Scoring.models().get(task.word()), validation, unlabelled));
    report.path("by_series").forEach(each -> System.out.print(new EvaluationPage(each).text()));
    if (validation.isEmpty()) {
      System.out.println(
          "None of the labelled texts is scored by today's model yet: run bluelamp annotate first.");
    }
    int given = labels.texts().size();
    if (result.outcome() == Outcome.NOTHING) {
      System.out.printf(
          "%nThe lake holds these %,d labels already, so nothing was written.%n", given);
    } else {
      System.out.printf(
          "%n%,d labels are in the lake. What they correct is measured with: bluelamp measure --lake %s%n",
          given, order.lake());
    }
    tellUnnamed();
    System.out.print(EvaluationPage.leftOut(unlabelled));
    Figures.write(out, report);
  }

  private void tellUnnamed() {
    long unnamed = labels.texts().stream().filter(each -> !each.origin().isNamed()).count();
    if (unnamed > 0) {
      System.out.printf(
          "%,d of them name no annotator: they count as one person's, and as nobody's second opinion.%n",
          unnamed);
    }
  }
}
