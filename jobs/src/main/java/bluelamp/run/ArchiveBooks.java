package bluelamp.run;

import static org.apache.spark.sql.functions.col;

import bluelamp.lake.Lake;
import bluelamp.lake.Merge;
import bluelamp.lake.Plan;
import bluelamp.tables.record.ArchiveFiles;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The books of what a plan has read: harvests and files. The last commits of taking in, so that a
 * file stands here only when all of it does.
 */
final class ArchiveBooks {
  private final Lake lake;
  private final Tables tables;
  private final Plan plan;
  private final StagedRows staged;

  ArchiveBooks(Lake lake, Plan plan, StagedRows staged) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
    this.staged = staged;
  }

  /**
   * Writes the books up.
   *
   * @param suppressed how many posts of each file were kept out
   */
  void write(Dataset<Row> suppressed) {
    Dataset<Row> harvests = new Harvests(lake, plan, staged).wanted();
    new SmallTable("harvests").replace(lake, harvests, plan.step("replace"));
    Dataset<Row> known = tables.rows("archive_files");
    Dataset<Row> files =
        ArchiveFiles.of(
                staged.files(),
                staged.snapshots(),
                mine("posts"),
                mine("account_snapshots"),
                suppressed,
                staged.notices(),
                mine("compliance_events"))
            .join(known.select("file_hash"), new String[] {"file_hash"}, "left_anti");
    lake.append(
        Tables.spec("archive_files"), Tables.arranged("archive_files", files), plan.step("append"));
    readAgain(known);
  }

  /** The rows that this run has brought. */
  private Dataset<Row> mine(String table) {
    return tables.rows(table).where(col("run_id").equalTo(plan.intent().runId()));
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
          Tables.arranged("archive_files", moved),
          new Merge(List.of("file_hash"), null, "true", false),
          plan.step("harvests"));
    }
  }
}
