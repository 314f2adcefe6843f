package bluelamp.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * One transaction of Delta's that adds the files of rows to a table and takes out files named by
 * whoever has read the log. Delta's writer would find these by three jobs over the state of the
 * table, and plan the rows twice: most of what a small commit costs.
 *
 * @param own the session that carries what the commit says of itself
 * @param place the table's folder
 * @param version the version whose log was read
 */
record Exchange(SparkSession own, Path place, long version) {

  /** Adds rows beside those that stand. */
  void append(Dataset<Row> rows) {
    commit(rows, List.of(), SaveMode.Append);
  }

  /** Puts rows in the place of all that the files hold. */
  void replace(List<DataFile> gone, Dataset<Row> rows) {
    commit(rows, gone, SaveMode.Overwrite);
  }

  private void commit(Dataset<Row> rows, List<DataFile> gone, SaveMode mode) {
    own.withActive(
        () -> {
          OptimisticTransaction transaction =
              DeltaLog.forTable(own, place).startTransaction(Option.empty(), Option.empty());
          if (transaction.readVersion() != version) {
            throw new IllegalStateException(
                "%s was at version %d and is at version %d, so nothing was written. Run it again."
                    .formatted(place, version, transaction.readVersion()));
          }
          if (mode == SaveMode.Overwrite) {
            transaction.readWholeTable();
          }
          List<Action> actions =
              new ArrayList<>(JavaConverters.seqAsJavaList(transaction.writeFiles(rows)));
          long now = System.currentTimeMillis();
          gone.forEach(file -> actions.add(file.added().removeWithTimestamp(now, true)));
          return transaction.commit(
              JavaConverters.asScalaBuffer(actions).toSeq(),
              new DeltaOperations.Write(mode, Option.empty(), Option.empty(), Option.empty()));
        });
  }
}
