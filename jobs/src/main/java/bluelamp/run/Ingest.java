package bluelamp.run;

import static org.apache.spark.sql.functions.lit;

import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.measure.Platforms;
import bluelamp.registry.Registry;
import bluelamp.tables.record.AccountSnapshots;
import bluelamp.tables.record.PostMetrics;
import bluelamp.tables.record.Posts;
import bluelamp.tables.record.Repeats;
import bluelamp.tables.record.Touched;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Brings what a plan has staged into the tables of record, and freezes the account-days it touches.
 */
final class Ingest {
  private static final BigTable POSTS = new BigTable("posts", Posts::arrivals, Posts::improvements);
  private static final BigTable METRICS =
      new BigTable("post_metrics", PostMetrics::arrivals, PostMetrics::improvements);
  private static final BigTable SNAPSHOTS =
      new BigTable("account_snapshots", AccountSnapshots::arrivals, AccountSnapshots::improvements);

  private final Lake lake;
  private final Tables tables;
  private final Plan plan;
  private final StagedRows staged;
  private final TakenIn last;
  private final Redated redated;
  private final Suppression suppression;

  Ingest(Lake lake, Plan plan, StagedRows staged) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
    this.staged = staged;
    this.last = TakenIn.last(lake);
    this.redated = new Redated(lake, plan, staged, last.registry());
    this.suppression = new Suppression(lake, plan, staged);
  }

  /** Keeps what was refused, whether or not the rest is taken in. */
  void quarantine() {
    String[] place = {"file_hash", "position"};
    Dataset<Row> refused =
        staged
            .refused()
            .join(tables.rows("quarantine").select("file_hash", "position"), place, "left_anti");
    if (!lake.has(Tables.spec("quarantine").path()) || !refused.isEmpty()) {
      lake.append(
          Tables.spec("quarantine"), Tables.arranged("quarantine", refused), plan.step("append"));
    }
  }

  /** Takes in what platforms said later, which decides what of the rest may stand. */
  void notices() {
    suppression.events();
  }

  /** Takes in the posts that may stand, their counts and the accounts seen. */
  void observations(Dataset<Row> registry) {
    Dataset<Row> posts = suppression.kept(staged.posts());
    try (Kept repeats = new Kept(Repeats.of(posts))) {
      Dataset<Row> several = repeats.small();
      try (Kept losers = new Kept(Posts.losers(posts, several))) {
        Dataset<Row> snapshots = AccountSnapshots.best(staged.snapshots());
        take(
            Posts.best(posts, losers.small()),
            PostMetrics.best(posts, several).withColumn("run_id", runId()),
            AccountSnapshots.named(snapshots.withColumn("run_id", runId()), registry));
      }
    }
  }

  private void take(Dataset<Row> posts, Dataset<Row> counts, Dataset<Row> snapshots) {
    Abreast.run(
        List.of(
            () -> POSTS.take(lake, posts, plan.step("merge")),
            () -> {
              METRICS.take(lake, counts, plan.step("merge"));
              redated.posts(plan.step("redate"));
            },
            () -> {
              SNAPSHOTS.take(lake, snapshots, plan.step("merge"));
              redated.snapshots(plan.step("redate"));
            }));
  }

  /** Freezes which account-days may change by this plan, unless an earlier attempt has done so. */
  void touched(Dataset<Row> registry, Dataset<Row> forces, LocalDate asOf) {
    if (plan.touched().isComplete()) {
      return;
    }
    try (Kept harvests = new Kept(new Harvests(lake, plan, staged).changing())) {
      Dataset<Row> days =
          Touched.days(
              suppression.andGone(staged.posts()),
              redated.arriving(),
              harvests.rows(),
              tables.rows("posts"),
              tables.rows("account_snapshots"),
              tables.rows("harvests"),
              tables.rows("account_registry"),
              registry,
              asOf);
      plan.touched().write(days.union(besides(registry, forces, asOf)).coalesce(1));
    }
  }

  /** Whether there are other forces or platforms than those that the tables have rows for. */
  private boolean isOtherGrid(Dataset<Row> registry, Dataset<Row> forces) {
    SmallTable standing = new SmallTable("forces");
    return last.isOther(Registry.of(plan.registry()))
        && lake.has(Tables.spec("forces").path())
        && !(standing.holds(lake, Tables.arranged("forces", forces.withColumn("run_id", runId())))
            && SmallTable.same(
                Platforms.of(tables.rows("account_registry")), Platforms.of(registry)));
  }

  /** Days that change by other causes than what arrived. */
  private Dataset<Row> besides(Dataset<Row> registry, Dataset<Row> forces, LocalDate asOf) {
    Dataset<Row> posts = tables.rows("posts");
    Dataset<Row> days = posts.sparkSession().createDataFrame(List.of(), Touches.SCHEMA);
    if (isOtherGrid(registry, forces)) {
      days = days.union(Touched.byGrid(registry, asOf));
    }
    if (suppression.takesOut()) {
      days = days.union(Touched.byErasure(suppression.gone(), posts, registry));
    }
    if (new Annotating(lake, plan).isByOtherModels()) {
      days = days.union(Touched.byModels(posts, registry));
    }
    if (Touches.isRedefined(lake, plan.intent().metricVersion())) {
      days = days.union(Touched.byMetricVersion(posts, registry, asOf));
    }
    return days;
  }

  /** Whether posts that stand are taken out as the books are written. */
  boolean takesOut() {
    return suppression.takesOut();
  }

  /** Takes out what may not stand any more, then writes the books up. */
  void books() {
    suppression.apply();
    new ArchiveBooks(lake, plan, staged).write(suppression.byFile());
  }

  private Column runId() {
    return lit(plan.intent().runId());
  }
}
