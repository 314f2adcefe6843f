package bluelamp.run;

import static org.apache.spark.sql.functions.col;

import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Step;
import bluelamp.lake.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * A table too big to be replaced: what is new is appended, and the months in which a row is beaten
 * are written anew; a table without months is merged into. Two commits, each idempotent; done again
 * after a kill, the result is the same.
 *
 * @param name the table
 * @param arrivals rows of a run that the table lacks, from (rows, standing)
 * @param improvements rows of a run that take the place of one that stands, from (rows, standing)
 */
record BigTable(
    String name, BinaryOperator<Dataset<Row>> arrivals, BinaryOperator<Dataset<Row>> improvements) {

  void take(Lake lake, Dataset<Row> best, Step step) {
    if (lake.has(Tables.spec(name).path())) {
      // Read three times, and a night brings little beside what stands.
      Dataset<Row> kept = best.persist(StorageLevel.MEMORY_AND_DISK_SER());
      try {
        add(lake, kept, step);
      } finally {
        kept.unpersist();
      }
    } else {
      append(lake, best, step);
    }
  }

  private void add(Lake lake, Dataset<Row> best, Step step) {
    TableContract contract = TableContract.named(name);
    Dataset<Row> standing = standing(lake, best);
    append(lake, arrivals.apply(best, standing), step);
    try (Kept better = new Kept(contract.arranged(improvements.apply(best, standing)))) {
      if (isInMonths()) {
        improve(lake, standing, better.rows(), step);
      } else if (!better.rows().isEmpty()) {
        lake.merge(Tables.spec(name), better.rows(), Tables.merge(name, "true"), step);
      }
    }
  }

  /**
   * Writes the months anew in which a row is beaten. A merge writes the files of these rows anew
   * too, mostly the same ones, and asks a dozen questions first.
   */
  private void improve(Lake lake, Dataset<Row> standing, Dataset<Row> better, Step step) {
    TableContract contract = TableContract.named(name);
    String[] key = contract.key().toArray(String[]::new);
    Dataset<Row> beaten = standing.join(better.selectExpr(key), key, "left_semi");
    List<LocalDate> months =
        better.select("month").union(beaten.select("month")).distinct().collectAsList().stream()
            .map(row -> row.getDate(0).toLocalDate())
            .toList();
    if (!months.isEmpty()) {
      Window window = Window.dates("month", months);
      Dataset<Row> others =
          lake.table(Tables.spec(name).path())
              .where(window.predicate())
              .join(better.selectExpr(key), key, "left_anti");
      Dataset<Row> rows = contract.arranged(others).unionByName(better);
      lake.replaceWindow(Tables.spec(name), rows.repartition(col("month")), window, step);
    }
  }

  private void append(Lake lake, Dataset<Row> rows, Step step) {
    lake.append(
        Tables.spec(name),
        TableContract.named(name).arranged(rows),
        new Step(step.plan(), "append", step.runId(), false));
  }

  private Dataset<Row> standing(Lake lake, Dataset<Row> best) {
    Dataset<Row> all = lake.tableOrNone(Tables.spec(name));
    if (!isInMonths()) {
      return all;
    }
    List<Row> months = best.select("month").distinct().collectAsList();
    return all.where(col("month").isin(months.stream().map(row -> row.get(0)).toArray()));
  }

  private boolean isInMonths() {
    return !TableContract.named(name).partitioning().isEmpty();
  }
}
