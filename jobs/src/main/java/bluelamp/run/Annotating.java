package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Merge;
import bluelamp.lake.Plan;
import bluelamp.lake.Step;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.tables.record.Annotations;
import bluelamp.text.Scoring;
import bluelamp.text.TextForms;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scores the texts that plans have brought since the last that was annotated, or all when a model
 * or lexicon is another. What is committed is not scored again: a run that was killed goes on after
 * its last commit.
 */
final class Annotating {
  private static final String ANNOTATIONS = "annotations";
  private static final String FORMS = "text_forms";
  private static final String[] TEXT = {"text_hash"};

  /** Answers in a commit: what a kill costs at most, some two minutes on two cores. */
  private static final long AT_ONCE = 30_000;

  private final Lake lake;
  private final Tables tables;
  private final Plan plan;
  private final long atOnce;
  private final Models models = Models.ofToday();

  Annotating(Lake lake, Plan plan) {
    this(lake, plan, AT_ONCE);
  }

  /**
   * With commits of another size.
   *
   * @param atOnce how many answers a commit holds, about
   */
  Annotating(Lake lake, Plan plan, long atOnce) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
    this.atOnce = atOnce;
  }

  /** Whether every text is scored by the models of today. */
  static boolean isUpToDate(Lake lake) {
    long absorbed = lake.lastPlanAbsorbed(path(ANNOTATIONS));
    return lake.has(path(FORMS))
        && lake.plans().later(absorbed).isEmpty()
        && modelsOf(lake, absorbed).equals(Optional.of(Models.ofToday()));
  }

  /** Whether texts that were scored will be scored by other models than they were. */
  boolean isByOtherModels() {
    return modelsOf(lake, lake.lastPlanAbsorbed(path(ANNOTATIONS)))
        .filter(models -> !models.equals(this.models))
        .isPresent();
  }

  /** Makes and commits what is missing of {@code text_forms} and {@code annotations}. */
  void run(Pseudonyms key) {
    try (Kept texts = new Kept(Annotations.texts(posts()))) {
      if (!isAbsorbed(FORMS)) {
        read(texts, key);
      }
      if (!isAbsorbed(ANNOTATIONS)) {
        score(texts);
      }
    }
  }

  private void read(Kept texts, Pseudonyms key) {
    Dataset<Row> standing =
        standing(FORMS, texts).where(col("lexicon_version").equalTo(models.lexicons()));
    Dataset<Row> missing = texts.rows().join(standing.select("text_hash"), TEXT, "left_anti");
    Dataset<Row> forms = stamped(FORMS, TextForms.of(missing, (Keyed) key::textHash));
    Step step = plan.step("forms");
    if (isByOtherModels()) {
      lake.merge(
          Tables.spec(FORMS), forms, new Merge(List.of("text_hash"), null, "true", true), step);
    } else {
      lake.append(Tables.spec(FORMS), forms, step);
    }
  }

  private void score(Kept texts) {
    Scoring scoring = new Scoring();
    Dataset<Row> standing = standing(ANNOTATIONS, texts);
    try (Kept missing = new Kept(Annotations.missing(texts.rows(), standing, models.byTask()))) {
      long commits = Math.max(1, (missing.rows().count() + atOnce - 1) / atOnce);
      int step = 0;
      for (long i = 0; i < commits; i++) {
        Dataset<Row> part =
            missing.rows().where(pmod(xxhash64(col("text_hash")), lit(commits)).equalTo(i));
        int cores = part.sparkSession().sparkContext().defaultParallelism();
        try (Kept scored = new Kept(scoring.of(part.repartition(cores)))) {
          scored.rows().count();
          step = committed(scored.rows().coalesce(1), step, i == commits - 1);
        }
      }
    }
  }

  /** What a table holds of some texts: they are few, and it may hold millions of others. */
  private Dataset<Row> standing(String table, Kept texts) {
    return tables.rows(table).join(texts.small().select("text_hash"), TEXT, "left_semi");
  }

  /** Commits under the first name that this plan has not used yet; the number of the next. */
  private int committed(Dataset<Row> scored, int step, boolean last) {
    Dataset<Row> rows = stamped(ANNOTATIONS, scored);
    int next = step;
    boolean fresh = false;
    while (!fresh) {
      Step each = new Step(plan.number(), "score-" + next, plan.intent().runId(), last);
      fresh = lake.append(Tables.spec(ANNOTATIONS), rows, each).fresh();
      next++;
    }
    return next;
  }

  private Dataset<Row> stamped(String table, Dataset<Row> rows) {
    return TableContract.named(table)
        .arranged(rows.withColumn("run_id", lit(plan.intent().runId())));
  }

  private boolean isAbsorbed(String table) {
    return lake.lastPlanAbsorbed(path(table)) >= plan.number();
  }

  /** Posts that may have a text nobody has scored. */
  private Dataset<Row> posts() {
    Dataset<Row> posts = tables.rows("posts");
    if (!lake.has(path(ANNOTATIONS)) || !lake.has(path(FORMS)) || isByOtherModels()) {
      return posts;
    }
    long absorbed =
        Math.min(lake.lastPlanAbsorbed(path(ANNOTATIONS)), lake.lastPlanAbsorbed(path(FORMS)));
    return posts.where(
        col("run_id")
            .isin(
                lake.plans().later(absorbed).stream()
                    .map(later -> later.intent().runId())
                    .toArray()));
  }

  private static Optional<Models> modelsOf(Lake lake, long number) {
    return lake.plans().of(number).flatMap(Models::of);
  }

  private static String path(String table) {
    return Tables.spec(table).path();
  }

  /** A keyed hash that executors can take along. */
  private interface Keyed extends UnaryOperator<String>, Serializable {}
}
