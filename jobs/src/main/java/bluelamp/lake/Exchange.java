package bluelamp.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import scala.Option;
import scala.Predef;
import scala.collection.JavaConverters;

/**
 * One transaction of Delta's that adds the files of rows to a table and takes out files named by
 * whoever has read the log. Delta's writer would find these by three jobs over the state of the
 * table, and plan the rows twice: most of what a small commit costs.
 *
 * @param own the session that carries what the commit says of itself
 * @param place the table's folder
 * @param version the version whose log was read, -1 where there was no table
 */
record Exchange(SparkSession own, Path place, long version) {

  /** Makes the table with its first rows, comments, properties and constraints. */
  void create(TableSpec table, Dataset<Row> rows) {
    Metadata made = metadata(table, rows);
    commit(
        rows,
        List.of(),
        transaction -> transaction.updateMetadataForNewTable(made),
        new DeltaOperations.CreateTable(made, false, true, Option.empty()));
  }

  /** Adds rows beside those that stand. */
  void append(Dataset<Row> rows) {
    commit(rows, List.of(), transaction -> {}, write(SaveMode.Append));
  }

  /** Puts rows in the place of all that the files hold. */
  void replace(List<DataFile> gone, Dataset<Row> rows) {
    commit(rows, gone, OptimisticTransaction::readWholeTable, write(SaveMode.Overwrite));
  }

  private void commit(
      Dataset<Row> rows,
      List<DataFile> gone,
      Consumer<OptimisticTransaction> before,
      DeltaOperations.Operation operation) {
    own.withActive(
        () -> {
          OptimisticTransaction transaction =
              DeltaLog.forTable(own, place).startTransaction(Option.empty(), Option.empty());
          if (transaction.readVersion() != version) {
            throw new IllegalStateException(
                "%s was at version %d and is at version %d, so nothing was written. Run it again."
                    .formatted(place, version, transaction.readVersion()));
          }
          before.accept(transaction);
          List<Action> actions =
              new ArrayList<>(JavaConverters.seqAsJavaList(transaction.writeFiles(rows)));
          long now = System.currentTimeMillis();
          gone.forEach(file -> actions.add(file.added().removeWithTimestamp(now, true)));
          return transaction.commit(JavaConverters.asScalaBuffer(actions).toSeq(), operation);
        });
  }

  private static DeltaOperations.Write write(SaveMode mode) {
    return new DeltaOperations.Write(mode, Option.empty(), Option.empty(), Option.empty());
  }

  private static Metadata metadata(TableSpec table, Dataset<Row> rows) {
    Map<String, String> properties = new HashMap<>(table.properties());
    table.constraints().forEach((name, sql) -> properties.put("delta.constraints." + name, sql));
    List<String> partition = table.partition() == null ? List.of() : List.of(table.partition());
    return new Metadata(
        UUID.randomUUID().toString(),
        null,
        table.comment(),
        new Format("parquet", scala.collection.immutable.Map$.MODULE$.empty()),
        rows.schema().asNullable().json(),
        JavaConverters.asScalaBuffer(partition).toSeq(),
        JavaConverters.mapAsScalaMap(properties).toMap(Predef.$conforms()),
        Option.apply(System.currentTimeMillis()));
  }
}
