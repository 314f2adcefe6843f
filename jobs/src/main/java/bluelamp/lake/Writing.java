package bluelamp.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Dataset$;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * One commit to a table of rows that have its shape; the table is made if it is not there.
 *
 * @param own the session that carries what the commit says of itself
 * @param before the table's version when the commit was begun, -1 where there was no table
 */
record Writing(Lake lake, TableSpec table, SparkSession own, long before) {
  /** Bytes of a table that is written whole sooner than Delta finds the rows to replace. */
  private static final long SMALL = 2 << 20;

  void append(Dataset<Row> rows) {
    if (before < 0) {
      create(rows);
    } else {
      exchange().append(inOwn(rows));
    }
  }

  void overwrite(Dataset<Row> rows, Window window) {
    if (before < 0) {
      create(rows);
      return;
    }
    Optional<LoggedTable> logged = lake.logged(table.path(), before);
    if (logged.isEmpty()) {
      replaceWhere(rows, window);
    } else if (window.isEverything()) {
      exchange().replace(logged.get().files(), inOwn(rows));
    } else if (window.isOfPartitions(table.partition())) {
      List<DataFile> gone = logged.get().files().stream().filter(window::holds).toList();
      exchange().replace(gone, inOwn(rows.where(mustBeIn(window))));
    } else if (table.partition() == null && logged.get().bytes() < SMALL) {
      Dataset<Row> others = lake.table(table.path()).where(not(coalesce(in(window), lit(false))));
      Dataset<Row> all = table.shaped(others).unionByName(rows.where(mustBeIn(window)));
      exchange().replace(logged.get().files(), inOwn(inFewFiles(all)));
    } else {
      replaceWhere(rows, window);
    }
  }

  private void replaceWhere(Dataset<Row> rows, Window window) {
    inOwn(rows)
        .write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("replaceWhere", window.predicate())
        .save(place());
  }

  private Exchange exchange() {
    return new Exchange(own, lake.place(table.path()), before);
  }

  /** A file for each core: to begin one costs as much as a thousand rows, and again to read it. */
  private Dataset<Row> inFewFiles(Dataset<Row> rows) {
    return rows.coalesce(own.sparkContext().defaultParallelism());
  }

  private static Column in(Window window) {
    return functions.expr(window.predicate());
  }

  private Column mustBeIn(Window window) {
    String refusal =
        "A row for %s lies outside the window it is to replace (%s), so nothing was written."
            .formatted(table.path(), window.predicate());
    return when(in(window), true).otherwise(functions.raise_error(lit(refusal)));
  }

  void merge(Dataset<Row> rows, Merge how) {
    if (before < 0) {
      create(how.inserts() ? rows : rows.limit(0));
      return;
    }
    var merge =
        deltaTable()
            .as("old")
            .merge(inOwn(rows).as("new"), how.condition(rows))
            .whenMatched(how.updateWhen())
            .updateAll();
    (how.inserts() ? merge.whenNotMatched().insertAll() : merge).execute();
  }

  void remove(Dataset<Row> keys, Merge how) {
    deltaTable()
        .as("old")
        .merge(inOwn(keys).as("new"), how.condition(keys))
        .whenMatched(how.updateWhen())
        .delete()
        .execute();
  }

  void delete(Window window) {
    deltaTable().delete(window.predicate());
  }

  /**
   * Makes the table with its first rows. What a killed attempt left without a log is cleared away
   * first.
   */
  private void create(Dataset<Row> rows) {
    lake.held(
        () -> {
          lake.files().clear(lake.place(table.path()), lake.lease().file());
          return null;
        });
    exchange().create(table, inOwn(rows));
  }

  private DeltaTable deltaTable() {
    return DeltaTable.forPath(own, place());
  }

  private String place() {
    return lake.place(table.path()).toString();
  }

  /** The same rows, to be computed and written by the commit's session. */
  private Dataset<Row> inOwn(Dataset<Row> rows) {
    return Dataset$.MODULE$.ofRows(own, rows.queryExecution().analyzed());
  }
}
