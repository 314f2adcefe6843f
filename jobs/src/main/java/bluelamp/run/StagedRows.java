package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What one run has read, by kind of record. An observation without a stamp or a harvest that dates
 * it gets the newest instant in its file, which is known only once the file has been read to its
 * end.
 */
final class StagedRows {
  private final Dataset<Row> rows;
  private final String runId;
  private final boolean repeats;

  /**
   * What a run has read.
   *
   * @param repeats whether the same bytes were read at two paths
   */
  StagedRows(Dataset<Row> rows, String runId, boolean repeats) {
    this.rows = rows;
    this.runId = runId;
    this.repeats = repeats;
  }

  Dataset<Row> posts() {
    return dated(of("post"));
  }

  Dataset<Row> snapshots() {
    return dated(of("snapshot"));
  }

  /** Posts with {@code newest_instant} of their file beside the instant they carry, if any. */
  Dataset<Row> undatedPosts() {
    return withNewest(of("post"));
  }

  /** Snapshots likewise. */
  Dataset<Row> undatedSnapshots() {
    return withNewest(of("snapshot"));
  }

  Dataset<Row> notices() {
    return dated(of("notice"));
  }

  Dataset<Row> refused() {
    return of("refused").dropDuplicates("file_hash", "position");
  }

  /** One row per file; of the same bytes at two paths that of the lesser path. */
  Dataset<Row> files() {
    Dataset<Row> files = of("file");
    if (!repeats) {
      return files;
    }
    Column all = struct(col("*"));
    return files.groupBy("file_hash").agg(min_by(all, col("path")).as("first")).select("first.*");
  }

  Dataset<Row> harvests() {
    return of("harvest");
  }

  /** The greatest instant at which anything was seen; nothing where nothing was read. */
  Optional<Instant> newest() {
    Row newest =
        posts()
            .agg(max("observed_at").as("at"))
            .crossJoin(snapshots().agg(max("observed_at").as("seen")))
            .select(greatest(col("at"), col("seen")))
            .first();
    return Optional.ofNullable((Timestamp) newest.get(0)).map(Timestamp::toInstant);
  }

  private Dataset<Row> dated(Dataset<Row> seen) {
    return withNewest(seen)
        .withColumn("observed_at", coalesce(col("observed_at"), col("newest_instant")))
        .drop("newest_instant");
  }

  private Dataset<Row> withNewest(Dataset<Row> seen) {
    Dataset<Row> newest = files().select("file_hash", "newest_instant");
    return seen.join(broadcast(newest), "file_hash");
  }

  private Dataset<Row> of(String record) {
    return rows.where(col("record").equalTo(record))
        .select(col(record + ".*"))
        .withColumn("run_id", lit(runId));
  }
}
