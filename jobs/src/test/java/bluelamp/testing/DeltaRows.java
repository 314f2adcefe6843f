package bluelamp.testing;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * The rows of a Delta table as SQL for {@link DuckDb}: Delta Kernel says which files are the
 * table's, so that neither Spark nor the program under test is asked, and no Spark job is run.
 */
public final class DeltaRows {
  private static final Engine KERNEL = DefaultEngine.create(new Configuration());

  private final List<String> files;
  private final StructType schema;

  private DeltaRows(Snapshot snapshot) {
    files = files(snapshot);
    schema = snapshot.getSchema(KERNEL);
  }

  /** What stands in a table now. */
  public static DeltaRows newest(Path table) {
    return new DeltaRows(Table.forPath(KERNEL, table.toString()).getLatestSnapshot(KERNEL));
  }

  /** What stood in a table at a version. */
  public static DeltaRows at(Path table, long version) {
    return new DeltaRows(
        Table.forPath(KERNEL, table.toString()).getSnapshotAsOfVersion(KERNEL, version));
  }

  public Stream<String> columns() {
    return schema.fields().stream().map(StructField::getName);
  }

  public boolean isMap(String column) {
    return schema.get(column).getDataType() instanceof MapType;
  }

  /** What to select from; parts of a table are columns by the names of their folders. */
  public String from() {
    if (files.isEmpty()) {
      String nothing =
          columns().map(name -> "NULL AS \"" + name + "\"").collect(Collectors.joining(", "));
      return "(SELECT " + nothing + " WHERE false)";
    }
    return files.stream()
        .map(file -> "'" + file.replace("'", "''") + "'")
        .collect(
            Collectors.joining(
                ", ", "read_parquet([", "], hive_partitioning = true, union_by_name = true)"));
  }

  private static List<String> files(Snapshot snapshot) {
    List<String> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder(KERNEL).build().getScanFiles(KERNEL)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            String uri = InternalScanFileUtils.getAddFileStatus(rows.next()).getPath();
            files.add(Path.of(URI.create(uri).getPath()).toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
