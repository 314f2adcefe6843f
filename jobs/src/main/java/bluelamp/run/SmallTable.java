package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.lake.Step;
import bluelamp.lake.Window;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table small enough to be replaced whole, and only when it comes out otherwise than it stands: a
 * run that changes nothing of it leaves no new version.
 *
 * @param name the table
 */
record SmallTable(String name) {

  /** Puts the rows in place of those that stand; the table is made if it is not there. */
  void replace(Lake lake, Dataset<Row> rows, Step step) {
    Dataset<Row> wanted = Tables.arranged(name, rows);
    if (!lake.has(Tables.spec(name).path()) || !holds(lake, wanted)) {
      lake.replaceWindow(Tables.spec(name), wanted, Window.everything(), step);
    }
  }

  /** Whether the table holds these rows and no other, whichever runs they are of. */
  boolean holds(Lake lake, Dataset<Row> rows) {
    return same(rows.drop("run_id"), new Tables(lake).rows(name).drop("run_id"));
  }

  /** Whether there are the same rows on both sides, as often. */
  static boolean same(Dataset<Row> one, Dataset<Row> other) {
    return counted(one).equals(counted(other));
  }

  private static Map<Row, Long> counted(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
