package bluelamp.contract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns that tell the rows of a table apart. */
record RowKey(List<String> names, Dataset<Row> rows) {

  /**
   * How many keys the rows have, told apart by their hash: fewer than rows when one is repeated.
   */
  Column distinct() {
    return Columns.hasAll(rows.schema(), names)
        ? count_distinct(xxhash64(columns()))
        : count(lit(1));
  }

  /** The keys that came more than once, as one fault; none where only hashes were equal. */
  List<Fault> repeated() {
    Dataset<Row> repeated =
        rows.groupBy(columns()).agg(count(lit(1)).as("times")).where("times > 1");
    Row answer = repeated.agg(sum("times"), min(text()), count(lit(1))).first();
    if (answer.isNullAt(0)) {
      return List.of();
    }
    String name = "(" + String.join(", ", names) + ")";
    String what =
        "is the key of a row, but "
            + Fault.counted(answer.getLong(2), "key")
            + " came more than once.";
    return List.of(new Fault(name, what, answer.getLong(0), answer.getString(1)));
  }

  /** A row's key for people to read, of those columns that the rows have. */
  Column text() {
    Column[] parts =
        names.stream()
            .filter(name -> Columns.hasAll(rows.schema(), List.of(name)))
            .map(
                name ->
                    concat(
                        lit(name + "="),
                        coalesce(col("`" + name + "`").cast("string"), lit("null"))))
            .toArray(Column[]::new);
    return concat_ws(", ", parts);
  }

  private Column[] columns() {
    return names.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
  }
}
