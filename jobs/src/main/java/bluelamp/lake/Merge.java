package bluelamp.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How rows meet the rows of a table: {@code old} is the table's, {@code new} the one that comes.
 *
 * @param keys the columns that say which rows are the same
 * @param partition the column that the table is parted by, or null; only the partitions that occur
 *     in the new rows are read, so equal keys must lie in equal partitions
 * @param updateWhen SQL over {@code old} and {@code new}: when the new row takes the old one's
 *     place, or takes it away
 * @param inserts whether rows without a match are added
 */
public record Merge(List<String> keys, String partition, String updateWhen, boolean inserts) {
  private static final int NAMED_PARTITIONS = 1000;

  /** The merge, with a list of its own. */
  public Merge {
    keys = List.copyOf(keys);
  }

  /** SQL that matches the rows, the partitions named one by one: Delta prunes by literals only. */
  String condition(Dataset<Row> rows) {
    List<String> parts = new ArrayList<>();
    if (partition != null) {
      List<Row> values =
          rows.selectExpr("string(`" + partition + "`)")
              .distinct()
              .limit(NAMED_PARTITIONS + 1)
              .collectAsList();
      parts.add("old.`" + partition + "` <=> new.`" + partition + "`");
      if (values.size() <= NAMED_PARTITIONS) {
        parts.add(named(values, rows.schema().apply(partition).dataType().sql()));
      }
    }
    keys.forEach(key -> parts.add("old.`" + key + "` = new.`" + key + "`"));
    return String.join(" AND ", parts);
  }

  private String named(List<Row> values, String type) {
    String list =
        values.stream()
            .filter(row -> !row.isNullAt(0))
            .map(
                row ->
                    "CAST('"
                        + row.getString(0).replace("\\", "\\\\").replace("'", "\\'")
                        + "' AS "
                        + type
                        + ")")
            .sorted()
            .collect(Collectors.joining(", "));
    String column = "old.`" + partition + "`";
    boolean nulls = values.stream().anyMatch(row -> row.isNullAt(0));
    if (list.isEmpty()) {
      return nulls ? column + " IS NULL" : "false";
    }
    return "(" + column + " IN (" + list + ")" + (nulls ? " OR " + column + " IS NULL" : "") + ")";
  }
}
