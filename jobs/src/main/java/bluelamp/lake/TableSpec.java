package bluelamp.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the lake needs to know of a table to make it.
 *
 * @param name the table's name
 * @param door {@code restricted} or {@code published}
 * @param schema the columns in their order; a field's comment becomes the column's comment
 * @param partition the column that files are parted by, or null
 * @param comment one sentence on the table
 * @param constraints SQL that every row must fulfil, by name: CHECK constraints of the table
 * @param properties further Delta table properties, {@code delta.dataSkippingStatsColumns} above
 *     all: the log keeps least and greatest values for 30 days, so texts and identities must not be
 *     in that list
 */
public record TableSpec(
    String name,
    String door,
    StructType schema,
    String partition,
    String comment,
    Map<String, String> constraints,
    Map<String, String> properties) {

  /** The spec, with maps of its own. */
  public TableSpec {
    constraints = Map.copyOf(constraints);
    properties = Map.copyOf(properties);
  }

  /** The table's place within the lake, {@code door/name}: its key wherever tables are listed. */
  public String path() {
    return door + "/" + name;
  }

  /**
   * The rows with the columns of this table, in its order and with its comments.
   *
   * @throws IllegalArgumentException when columns are missing, too many or of another type; it
   *     names them all
   */
  Dataset<Row> shaped(Dataset<Row> rows) {
    List<String> faults = faults(rows.schema());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "Rows for "
              + path()
              + " do not have its columns, so nothing was written: "
              + String.join("; ", faults));
    }
    Column[] columns =
        Arrays.stream(schema.fields())
            .map(
                field -> functions.col("`" + field.name() + "`").as(field.name(), field.metadata()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private List<String> faults(StructType given) {
    List<String> names = List.of(given.fieldNames());
    List<String> mine = List.of(schema.fieldNames());
    List<String> faults = new ArrayList<>();
    for (StructField field : schema.fields()) {
      if (!names.contains(field.name())) {
        faults.add(field.name() + " is missing");
        continue;
      }
      String has = given.apply(field.name()).dataType().catalogString();
      if (!has.equals(field.dataType().catalogString())) {
        faults.add(field.name() + " is " + has + ", not " + field.dataType().catalogString());
      }
    }
    names.stream()
        .filter(name -> !mine.contains(name))
        .forEach(name -> faults.add(name + " is unknown to it"));
    return faults;
  }
}
