package bluelamp.run;

import static org.apache.spark.sql.functions.col;

import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.registry.Registry;
import bluelamp.text.Scoring;
import bluelamp.text.Task;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One run from beginning to end: finish what an earlier run left, freeze a plan, carry it out. Each
 * act can be done again after a kill and comes to the same.
 */
public final class Night implements AutoCloseable {
  private final SparkSession spark;
  private final Order order;
  private final List<Derived> pipeline;
  private final String metricVersion;
  private final Progress progress;
  private final Optional<Registry> given;
  private final Lake lake;
  private final Turn turn;
  private final String codeVersion;

  /**
   * A run on a lake.
   *
   * @param pipeline the measured tables
   * @param metricVersion the version of what the numbers mean
   * @param codeVersion the version of the program
   * @throws Stop when what the order names is not there; then there is no lake either that was not
   *     there before
   */
  public Night(
      SparkSession spark,
      Order order,
      List<Derived> pipeline,
      String metricVersion,
      String codeVersion)
      throws IOException {
    this.spark = spark;
    this.order = order;
    this.pipeline = pipeline;
    this.metricVersion = metricVersion;
    this.codeVersion = codeVersion;
    Beforehand.check(order, hadoop());
    this.given = Beforehand.registry(order, hadoop());
    this.lake = Lake.open(spark, order.lake(), order.key().fingerprint());
    this.turn = new Turn(lake, order, this::act);
    this.progress = new Progress(spark);
  }

  /**
   * Does the run, holding the lake all the while.
   *
   * @throws bluelamp.lake.LakeHeld when another holds the lake
   * @throws bluelamp.text.ModelRefused when it is to score texts, and a model is damaged
   */
  public Result run() throws IOException {
    if (order.goal().reaches(Goal.ANNOTATE)) {
      Scoring.check();
    }
    return turn.at(() -> withLifted(begin()));
  }

  /**
   * Takes labels of this lake's texts in, unless they stand there, and holds today's models against
   * all that do; holds the lake all the while. What they change is left to be measured.
   *
   * @throws bluelamp.evaluate.LabelsRefused when they are of texts that are not there; nothing of
   *     them is written then
   * @throws bluelamp.lake.LakeHeld when another holds the lake
   */
  public Result evaluate(GivenLabels labels) throws IOException {
    return turn.at(() -> take(labels));
  }

  /** What the lake's labels of a task and set say of today's model. */
  public List<Row> validation(Task task, String labelSet) {
    return new Validating(lake)
        .rows(task)
        .where(col("label_set").equalTo(labelSet))
        .collectAsList();
  }

  /** Seconds that the stages took that are over, in their order. */
  public Map<String, Double> stages() {
    return progress.seconds();
  }

  /** The page that a run prints. */
  public String page(Result result) {
    return new Report(lake, order).page(result);
  }

  private Result begin() throws IOException {
    TakenIn last = TakenIn.last(lake);
    Registry registry = last.registryFor(given);
    Finding found =
        order.reads() ? Finding.among(hadoop(), order, lake, last, registry) : Finding.NONE;
    if (found.fresh().isEmpty() && !last.isOther(registry) && isUpToDate()) {
      return Result.nothing(found.heldBack());
    }
    Plan plan = new Freezing(lake, last, hadoop()).freeze(order, found, registry, metricVersion);
    return act(plan).heldBack(found.heldBack());
  }

  /** A run that brings word that something is given back reads the archives again for it. */
  private Result withLifted(Result own) throws IOException {
    if (own.outcome().tookIn() && order.reads() && Lifted.isDue(lake, TakenIn.last(lake))) {
      Result again = begin();
      return again.outcome() == Outcome.REFUSED ? again : own;
    }
    return own;
  }

  private Result take(GivenLabels labels) throws IOException {
    LabelCheck check = new LabelCheck(spark, new Tables(lake), order.key());
    Dataset<Row> fresh = check.fresh(check.rows(labels));
    if (fresh.isEmpty()) {
      return Result.nothing(List.of());
    }
    TakenIn last = TakenIn.last(lake);
    Plan plan =
        new Freezing(lake, last, hadoop())
            .freeze(
                order, Finding.NONE, last.registry().orElseGet(Registry::shipped), metricVersion);
    LabelIntake.given(plan).write(fresh);
    return act(plan);
  }

  private boolean isUpToDate() {
    boolean annotated = !order.goal().reaches(Goal.ANNOTATE) || Annotating.isUpToDate(lake);
    boolean measured = !order.goal().reaches(Goal.MEASURE) || isMeasured();
    return annotated && measured;
  }

  private boolean isMeasured() {
    return !Touches.isRedefined(lake, metricVersion) && Measuring.isUpToDate(lake, pipeline);
  }

  private Result act(Plan plan) {
    return new Act(spark, lake, plan, order.key(), progress, codeVersion, pipeline)
        .play(goal(plan));
  }

  /**
   * A plan that was begun under other models or definitions than this program has is taken in only:
   * the next plan scores and measures, and says what changed.
   */
  private Goal goal(Plan plan) {
    Goal wanted = Goal.ofWord(plan.intent().options().get(Freezing.GOAL));
    boolean mine =
        Models.of(plan).equals(Optional.of(Models.ofToday()))
            && plan.intent().metricVersion().equals(metricVersion);
    return mine || !wanted.reaches(Goal.READ) ? wanted : Goal.READ;
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  @Override
  public void close() {
    progress.close();
  }
}
