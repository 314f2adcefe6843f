package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import bluelamp.archive.DeclaredHarvest;
import bluelamp.archive.DeclaredHarvests;
import bluelamp.lake.FrozenFile;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.lake.Step;
import bluelamp.registry.Registry;
import bluelamp.tables.record.Posts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What a run reads again because the registry dates it otherwise now: the same counts must not
 * stand twice, at the instant they were thought to be seen at and at the one they were.
 */
final class Redated {
  private static final StructType WAS = StructType.fromDDL("file_hash STRING, was TIMESTAMP");

  /** A count that carries a stamp of its own does not move with its harvest. */
  private static final String UNSTAMPED = "old.observed_basis <> 'stamp'";

  private final Lake lake;
  private final StagedRows staged;
  private final List<Row> files;

  Redated(Lake lake, Plan plan, StagedRows staged, Optional<Registry> before) {
    this.lake = lake;
    this.staged = staged;
    this.files = before.map(registry -> files(lake, plan, registry)).orElse(List.of());
  }

  /** Files read before whose harvest was retrieved at another instant then than it says now. */
  private static List<Row> files(Lake lake, Plan plan, Registry before) {
    DeclaredHarvests then = Reading.declared(before);
    DeclaredHarvests now = Reading.declared(Registry.of(plan.registry()));
    List<FrozenFile> moved =
        plan.intent().files().stream()
            .filter(file -> !retrieved(then, file).equals(retrieved(now, file)))
            .toList();
    if (moved.isEmpty()) {
      return List.of();
    }
    Set<String> readBefore =
        new Tables(lake)
                .rows("archive_files")
                .where(col("run_id").notEqual(plan.intent().runId()))
                .select("file_hash")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    return moved.stream()
        .filter(file -> readBefore.contains(file.hash()))
        .map(
            file ->
                RowFactory.create(
                    file.hash(), retrieved(then, file).map(Timestamp::from).orElse(null)))
        .toList();
  }

  private static Optional<Instant> retrieved(DeclaredHarvests declared, FrozenFile file) {
    return declared.of(file.path()).map(DeclaredHarvest::retrievedAt);
  }

  /** Takes the counts of posts away from where they stood. */
  void posts(Step step) {
    String[] key = {"platform", "post_id", "observed_at"};
    remove(
        "post_metrics",
        key,
        before(staged.undatedPosts()).withColumn("month", Posts.month(col("posted_at"))),
        staged.posts(),
        step);
  }

  /** Takes the counts of accounts away from where they stood. */
  void snapshots(Step step) {
    String[] key = {"platform", "account_key", "observed_at"};
    remove(
        "account_snapshots",
        key,
        before(staged.undatedSnapshots()).withColumn("month", Posts.month(col("observed_at"))),
        staged.snapshots(),
        step);
  }

  /** The snapshots read, and those that go. */
  Dataset<Row> arriving() {
    Dataset<Row> read = staged.snapshots();
    return files.isEmpty() ? read : read.unionByName(before(staged.undatedSnapshots()));
  }

  private void remove(
      String table, String[] key, Dataset<Row> before, Dataset<Row> now, Step step) {
    if (files.isEmpty()) {
      return;
    }
    Dataset<Row> gone =
        before.join(now.select(key[0], key[1], key[2]), key, "left_anti").dropDuplicates(key);
    lake.remove(Tables.spec(table), gone, Tables.merge(table, UNSTAMPED), step);
  }

  /** Unstamped records of the files, with the instant at which they were thought to be seen. */
  private Dataset<Row> before(Dataset<Row> undated) {
    SparkSession spark = undated.sparkSession();
    return undated
        .where(col("observed_basis").notEqual("stamp"))
        .join(broadcast(spark.createDataFrame(files, WAS)), "file_hash")
        .withColumn("observed_at", coalesce(col("was"), col("newest_instant")))
        .where(col("observed_at").isNotNull())
        .drop("was", "newest_instant");
  }
}
