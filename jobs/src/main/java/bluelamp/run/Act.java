package bluelamp.run;

import bluelamp.contract.GuardException;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.registry.AccountRow;
import bluelamp.registry.BoundAccounts;
import bluelamp.registry.Registry;
import bluelamp.registry.RegistryFaults;
import bluelamp.tables.record.AccountRegistry;
import bluelamp.tables.record.Forces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Carries out one plan: read, pass the gate, take in, measure, release; or take labels in. */
final class Act {
  private static final String NOT_RELEASED =
      " Archives were taken in; nothing was released, so readers see the release before. The next run measures again.";

  private final SparkSession spark;
  private final Lake lake;
  private final Plan plan;
  private final Pseudonyms key;
  private final Progress progress;
  private final String codeVersion;
  private final List<Derived> pipeline;
  private final Registry registry;

  Act(
      SparkSession spark,
      Lake lake,
      Plan plan,
      Pseudonyms key,
      Progress progress,
      String codeVersion,
      List<Derived> pipeline) {
    this.spark = spark;
    this.lake = lake;
    this.plan = plan;
    this.key = key;
    this.progress = progress;
    this.codeVersion = codeVersion;
    this.pipeline = pipeline;
    this.registry = Registry.of(plan.registry());
  }

  /**
   * Carries the plan out.
   *
   * @param goal how far it goes
   */
  Result play(Goal goal) {
    return goal.reaches(Goal.READ) ? read(goal) : label();
  }

  private Result label() {
    progress.stage("labels", () -> new LabelIntake(lake, plan).run());
    progress.stage("validations", () -> new Validating(lake).run(plan));
    return end(Outcome.READ, Result.Books.EMPTY, "", List.of());
  }

  private Result read(Goal goal) {
    Reading reading = new Reading(spark, lake, plan, key, registry);
    progress.stage("read " + plan.intent().files().size() + " files", reading::stage);
    StagedRows staged = reading.staged();
    Ingest ingest = new Ingest(lake, plan, staged);
    progress.stage("quarantine", ingest::quarantine);
    String objection = Gate.objection(staged.files(), plan);
    if (!objection.isEmpty()) {
      return end(Outcome.REFUSED, RunBook.read(staged.files()), objection, List.of());
    }
    BoundAccounts bound = bound(reading, staged);
    Dataset<Row> accounts =
        spark.createDataFrame(AccountRegistry.rows(bound.rows(), key), AccountRegistry.SCHEMA);
    takeIn(ingest, staged, accounts);
    Runnable books = () -> book(ingest, accounts);
    if (goal.reaches(Goal.ANNOTATE)) {
      Abreast.run(books, this::annotate, !ingest.takesOut());
      new Validating(lake).run(plan);
    } else {
      books.run();
    }
    if (!goal.reaches(Goal.MEASURE)) {
      return end(Outcome.READ, RunBook.books(lake, plan), "", bound.unbound());
    }
    return measure(bound.unbound());
  }

  private BoundAccounts bound(Reading reading, StagedRows staged) {
    Tables tables = new Tables(lake);
    String[] seen = {"platform", "account_key", "handle_key", "file_hash", "observed_at"};
    Dataset<Row> snapshots =
        staged
            .snapshots()
            .selectExpr(seen)
            .unionByName(tables.rows("account_snapshots").selectExpr(seen));
    try {
      return new Binding(registry, key, reading::ids)
          .bound(snapshots, tables.rows("account_registry"));
    } catch (RegistryFaults faults) {
      plan.close(Outcome.REFUSED.word());
      throw faults;
    }
  }

  /** What arrived tells by itself which days it touches, so that is told while it is taken in. */
  private void takeIn(Ingest ingest, StagedRows staged, Dataset<Row> accounts) {
    if (plan.asOf().isEmpty()) {
      plan.freezeAsOf(AsOf.of(lake, staged));
    }
    LocalDate asOf = Touches.civil(plan.asOf().orElseThrow());
    progress.stage("compliance_events", ingest::notices);
    Abreast.run(
        List.of(
            () ->
                progress.stage(
                    "posts, post_metrics, account_snapshots", () -> ingest.observations(accounts)),
            () -> progress.stage("touched days", () -> ingest.touched(accounts, forces(), asOf))));
  }

  private void book(Ingest ingest, Dataset<Row> accounts) {
    progress.stage("harvests, archive_files", ingest::books);
    progress.stage(
        "forces, accounts, account_registry",
        () -> new RegistryIntake(lake, plan).run(accounts, forces()));
  }

  private Dataset<Row> forces() {
    return spark.createDataFrame(Forces.rows(registry.forces()), Forces.SCHEMA);
  }

  private void annotate() {
    progress.stage("text_forms, annotations", () -> new Annotating(lake, plan).run(key));
  }

  private Result measure(List<AccountRow> unbound) {
    Instant asOf = plan.asOf().orElseThrow();
    TouchedDays touched = new TouchedDays(lake);
    try {
      Runnable indicators = () -> new Publishing(lake, plan).indicators(asOf, touched);
      new Measuring(spark, lake, plan, asOf, touched)
          .run(pipeline, () -> progress.stage("indicator_values, revisions", indicators), progress);
    } catch (GuardException broken) {
      end(Outcome.UNMEASURED, RunBook.books(lake, plan), "", unbound);
      throw new Stop(Outcome.UNMEASURED.code(), broken.getMessage() + NOT_RELEASED);
    }
    return end(Outcome.PUBLISHED, RunBook.books(lake, plan), "", unbound);
  }

  private Result end(
      Outcome outcome, Result.Books books, String objection, List<AccountRow> unbound) {
    progress.stage("runs", () -> new RunBook(spark, lake, plan).write(outcome, books, codeVersion));
    if (outcome == Outcome.PUBLISHED) {
      progress.stage("release", () -> new Publishing(lake, plan).release());
    }
    plan.close(outcome.word());
    lake.plans().forget(Measuring.leastAbsorbed(lake, pipeline));
    return new Result(outcome, plan.intent().runId(), books, objection, List.of(), unbound);
  }
}
