package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Merge;
import bluelamp.lake.Plan;
import bluelamp.lake.Window;
import bluelamp.tables.record.AccountSnapshots;
import bluelamp.tables.record.Accounts;
import bluelamp.tables.record.ArchiveFiles;
import bluelamp.tables.record.PostMetrics;
import bluelamp.tables.record.Posts;
import bluelamp.tables.record.Repeats;
import bluelamp.tables.record.Touched;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

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
  private final Redated redated;
  private final Suppression suppression;

  Ingest(Lake lake, Plan plan, StagedRows staged) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
    this.staged = staged;
    this.redated = new Redated(lake, plan, staged, TakenIn.last(lake).registry());
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
          Tables.spec("quarantine"), arranged("quarantine", refused), plan.step("append"));
    }
  }

  /**
   * What platforms said later; then the posts that may stand, their counts and the accounts seen.
   */
  void observations(Dataset<Row> registry) {
    suppression.events();
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
  void touched(Dataset<Row> registry, LocalDate asOf) {
    if (plan.touched().isComplete()) {
      return;
    }
    Dataset<Row> days =
        Touched.days(
            suppression.andGone(staged.posts()),
            redated.arriving(),
            new Harvests(lake, plan, staged).changing(),
            tables.rows("posts"),
            tables.rows("account_snapshots"),
            tables.rows("harvests"),
            tables.rows("account_registry"),
            registry,
            asOf);
    boolean anew = new Annotating(lake, plan).isByOtherModels();
    Dataset<Row> all = anew ? days.unionByName(scored(registry)).distinct() : days;
    plan.touched().write(all.coalesce(1));
  }

  private Dataset<Row> scored(Dataset<Row> registry) {
    return Touched.byModels(tables.rows("posts"), registry);
  }

  /** The registry's tables, where they are not as they should be already. */
  void registry(Dataset<Row> registry, Dataset<Row> forces) {
    rename(registry);
    Abreast.run(
        List.of(
            () -> replace("account_registry", registry),
            () -> replace("accounts", Accounts.of(registry)),
            () -> replace("forces", forces)));
  }

  /**
   * The books: harvests and files. The last commits of taking in, so that a file stands here only
   * when all of it does.
   */
  void books() {
    suppression.apply();
    replace(new Harvests(lake, plan, staged).wanted());
    Dataset<Row> mine = tables.rows("posts").where(col("run_id").equalTo(runId()));
    Dataset<Row> seen = tables.rows("account_snapshots").where(col("run_id").equalTo(runId()));
    Dataset<Row> told = tables.rows("compliance_events").where(col("run_id").equalTo(runId()));
    Dataset<Row> known = tables.rows("archive_files");
    Dataset<Row> files =
        ArchiveFiles.of(
                staged.files(),
                staged.snapshots(),
                mine,
                seen,
                suppression.byFile(),
                staged.notices(),
                told)
            .join(known.select("file_hash"), new String[] {"file_hash"}, "left_anti");
    lake.append(
        Tables.spec("archive_files"), arranged("archive_files", files), plan.step("append"));
    readAgain(known);
  }

  /**
   * Gives snapshots that were read under another registry the handles in clear that this one names,
   * and takes from them those it names no more.
   */
  private void rename(Dataset<Row> registry) {
    Dataset<Row> before = tables.rows("account_registry");
    if (same(names(before), names(registry))) {
      return;
    }
    Dataset<Row> standing =
        tables.rows("account_snapshots").withColumn("named_before", col("handle"));
    Dataset<Row> renamed =
        AccountSnapshots.named(standing, registry)
            .where(col("handle").eqNullSafe(col("named_before")).unary_$bang());
    if (!renamed.isEmpty()) {
      TableContract contract = TableContract.named("account_snapshots");
      lake.merge(
          Tables.spec("account_snapshots"),
          contract.arranged(renamed),
          Tables.merge("account_snapshots", "true"),
          plan.step("names"));
    }
  }

  private static Dataset<Row> names(Dataset<Row> registry) {
    return registry
        .select("platform", "account_key", "handle_key", "handle")
        .where(col("handle").isNotNull())
        .distinct();
  }

  /** Files read before keep their books; only the harvest they belong to may be another now. */
  private void readAgain(Dataset<Row> known) {
    String[] place = {"file_hash", "path"};
    Dataset<Row> now =
        staged.files().select(col("file_hash"), col("path"), col("harvest_id").as("harvest_now"));
    Dataset<Row> moved =
        known
            .join(now, place)
            .where(col("harvest_id").eqNullSafe(col("harvest_now")).unary_$bang())
            .withColumn("harvest_id", col("harvest_now"))
            .drop("harvest_now");
    if (!moved.isEmpty()) {
      lake.merge(
          Tables.spec("archive_files"),
          arranged("archive_files", moved),
          new Merge(List.of("file_hash"), null, "true", false),
          plan.step("harvests"));
    }
  }

  private void replace(Dataset<Row> harvests) {
    Dataset<Row> standing = tables.rows("harvests");
    if (!lake.has(Tables.spec("harvests").path()) || !same(harvests, standing)) {
      lake.replaceWindow(
          Tables.spec("harvests"),
          arranged("harvests", harvests),
          Window.everything(),
          plan.step("replace"));
    }
  }

  private void replace(String table, Dataset<Row> rows) {
    Dataset<Row> wanted = arranged(table, rows.withColumn("run_id", runId()));
    Dataset<Row> standing = tables.rows(table);
    if (lake.has(Tables.spec(table).path())
        && same(wanted.drop("run_id"), standing.drop("run_id"))) {
      return;
    }
    lake.replaceWindow(Tables.spec(table), wanted, Window.everything(), plan.step("replace"));
  }

  /** Whether two small tables hold the same rows. */
  static boolean same(Dataset<Row> one, Dataset<Row> other) {
    return counted(one).equals(counted(other));
  }

  private static Map<Row, Long> counted(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private Dataset<Row> arranged(String table, Dataset<Row> rows) {
    TableContract contract = TableContract.named(table);
    StructType has = rows.schema();
    Dataset<Row> whole = rows;
    for (var field : contract.fields()) {
      if (!List.of(has.fieldNames()).contains(field.name())) {
        whole = whole.withColumn(field.name(), lit(null).cast(field.type()));
      }
    }
    return contract.arranged(whole);
  }

  private Column runId() {
    return lit(plan.intent().runId());
  }
}
