package bluelamp.lake;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which versions of the tables belong together: the content of {@code
 * published/_releases/000007.json}. Readers take the file with the greatest number and open each
 * table at its version there; then they never see half a run.
 *
 * <pre>{@code
 * import json, pathlib, deltalake
 * lake = pathlib.Path("lake")
 * release = json.loads(max(lake.glob("published/_releases/*.json")).read_text())
 * at = release["tables"]["published/indicator_values"]["version"]
 * deltalake.DeltaTable(str(lake / "published/indicator_values"), version=at).to_pandas()
 * }</pre>
 *
 * @param layoutVersion the lake's layout
 * @param plan the plan that was released
 * @param runId the run that released it
 * @param created when, in UTC
 * @param tables the tables by their place in the lake, {@code door/name}
 */
public record Release(
    int layoutVersion, long plan, String runId, String created, Map<String, Released> tables) {

  /** The release, with a map of its own in the order of names. */
  public Release {
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
  }

  /** One table of a release. */
  public record Released(String path, long version, long rows) {}

  /**
   * The rows of a table as released.
   *
   * @throws IllegalArgumentException when the release has no such table
   */
  public Dataset<Row> read(Lake lake, String table) {
    Released released = tables.get(table);
    if (released == null) {
      throw new IllegalArgumentException(
          "Release %d has no table %s; it has %s."
              .formatted(plan, table, String.join(", ", tables.keySet())));
    }
    return lake.table(table, released.version());
  }
}
