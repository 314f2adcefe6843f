package bluelamp.lake;

import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that a plan keeps beside the tables, as Parquet. They are there only when whole: a file
 * {@code NAME.json} names the folder that they are in, and without it they are written again.
 *
 * <p>Each lease writes to a folder of its own. A holder that lost the lake and wakes goes on
 * writing where nobody reads, and may not name that folder.
 */
public final class Part {
  private final Lake lake;
  private final Path plan;
  private final String name;

  Part(Lake lake, Path plan, String name) {
    this.lake = lake;
    this.plan = plan;
    this.name = name;
  }

  /** Whether the rows are all there. */
  public boolean isComplete() {
    return lake.files().exists(marker());
  }

  /**
   * Writes the rows in place of any that are there, in a folder for each value of the columns
   * named.
   */
  public void write(Dataset<Row> rows, String... partitions) {
    Path folder = new Path(plan, name + "-" + LakePaths.numbered(lake.lease().number()));
    rows.write()
        // thrown away when the plan ends: looking values up in dictionaries costs more than it
        // saves
        .option("parquet.enable.dictionary", "false")
        .mode(SaveMode.Overwrite)
        .partitionBy(partitions)
        .parquet(folder.toString());
    lake.held(
        () -> {
          lake.files().write(marker(), Map.of("folder", folder.getName()));
          return null;
        });
  }

  /**
   * The rows.
   *
   * @param schema their columns, those of the folders included: no rows leave no file to tell
   */
  public Dataset<Row> rows(StructType schema) {
    if (!isComplete()) {
      throw new IllegalStateException(
          "%s of %s was not written to its end, so it was not read. Run its plan again."
              .formatted(name, plan));
    }
    String folder = String.valueOf(lake.files().read(marker(), Map.class).get("folder"));
    return lake.session().read().schema(schema).parquet(new Path(plan, folder).toString());
  }

  void delete() {
    lake.files().delete(marker());
    lake.files().in(plan).stream()
        .map(file -> file.getPath())
        .filter(path -> path.getName().startsWith(name + "-"))
        .forEach(lake.files()::delete);
  }

  private Path marker() {
    return new Path(plan, name + ".json");
  }
}
