package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;

import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.registry.HarvestRow;
import bluelamp.registry.Registry;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The collections a lake knows once a plan is taken in. What a file tells of its collection is
 * replaced by what the registry comes to say of it, for the file is read again then.
 */
final class Harvests {
  private static final String[] ID = {"harvest_id"};

  private final Dataset<Row> standing;
  private final Dataset<Row> told;
  private final Dataset<Row> stale;

  Harvests(Lake lake, Plan plan, StagedRows staged) {
    Tables tables = new Tables(lake);
    Column[] columns =
        TableContract.named("harvests").columns().stream()
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    this.standing = tables.rows("harvests").select(columns);
    this.told = staged.harvests().dropDuplicates(ID).select(columns);
    Dataset<Row> readAgain =
        tables
            .rows("archive_files")
            .where(col("run_id").notEqual(plan.intent().runId()))
            .join(staged.files().select("file_hash"), "file_hash");
    Dataset<Row> places =
        readAgain
            .select(col("path"))
            .union(readAgain.select(regexp_replace(col("path"), "/[^/]*$", "").as("path")));
    Dataset<Row> tellers =
        readAgain.select("harvest_id").union(withPath(places).select("harvest_id"));
    Object[] declared =
        Registry.of(plan.registry()).harvests().stream().map(HarvestRow::harvestId).toArray();
    this.stale =
        standing
            .join(tellers, ID, "left_semi")
            .join(told, ID, "left_anti")
            .where(col("harvest_id").isin(declared).unary_$bang());
  }

  private Dataset<Row> withPath(Dataset<Row> places) {
    return standing.join(places, new String[] {"path"}, "left_semi");
  }

  /** Harvests that arrive, and those that go. */
  Dataset<Row> changing() {
    return told.unionByName(stale);
  }

  /** Every harvest; one told again in the same words stays as it stands. */
  Dataset<Row> wanted() {
    Dataset<Row> news =
        told.join(
            told.drop("run_id").except(standing.drop("run_id")).select(ID[0]), ID, "left_semi");
    return standing.join(stale, ID, "left_anti").join(news, ID, "left_anti").unionByName(news);
  }
}
