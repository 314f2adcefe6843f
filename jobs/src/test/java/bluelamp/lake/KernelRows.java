package bluelamp.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.Optional;

/** Counts a table's rows with Delta Kernel, which shares no code with Spark. */
public final class KernelRows {
  private KernelRows() {}

  /** How many rows a table has at a snapshot. */
  public static long count(Engine engine, Snapshot snapshot) throws IOException {
    Scan scan = snapshot.getScanBuilder(engine).build();
    Row state = scan.getScanState(engine);
    long rows = 0;
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> files = batches.next().getRows()) {
          while (files.hasNext()) {
            rows += count(engine, state, files.next());
          }
        }
      }
    }
    return rows;
  }

  private static long count(Engine engine, Row state, Row file) throws IOException {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
    CloseableIterator<FileStatus> one =
        io.delta.kernel.internal.util.Utils.singletonCloseableIterator(status);
    long rows = 0;
    try (CloseableIterator<ColumnarBatch> data =
            engine
                .getParquetHandler()
                .readParquetFiles(
                    one, ScanStateRow.getPhysicalDataReadSchema(engine, state), Optional.empty());
        CloseableIterator<FilteredColumnarBatch> shown =
            Scan.transformPhysicalData(engine, state, file, data)) {
      while (shown.hasNext()) {
        FilteredColumnarBatch batch = shown.next();
        assert batch.getSelectionVector().isEmpty();
        rows += batch.getData().getSize();
      }
    }
    return rows;
  }
}
