package bluelamp.run;

import static org.apache.spark.sql.functions.lit;

import bluelamp.contract.Door;
import bluelamp.contract.Field;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Merge;
import bluelamp.lake.TableSpec;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of a lake as their contracts describe them. */
final class Tables {
  static final String RESTRICTED = Door.RESTRICTED.word();
  static final String PUBLISHED = Door.PUBLISHED.word();

  private final Lake lake;

  Tables(Lake lake) {
    this.lake = lake;
  }

  /**
   * The newest rows of a table, whole: what stands behind the restricted door where there are two.
   */
  Dataset<Row> rows(String name) {
    return lake.tableOrNone(spec(name));
  }

  /** The newest rows of a table as they are published. */
  Dataset<Row> publishedRows(String name) {
    return lake.tableOrNone(spec(TableContract.named(name).published(), PUBLISHED));
  }

  /** The rows with the columns of a table; null where they lack one. */
  static Dataset<Row> arranged(String name, Dataset<Row> rows) {
    TableContract contract = TableContract.named(name);
    List<String> has = List.of(rows.columns());
    Dataset<Row> whole = rows;
    for (Field field : contract.fields()) {
      if (!has.contains(field.name())) {
        whole = whole.withColumn(field.name(), lit(null).cast(field.type()));
      }
    }
    return contract.arranged(whole);
  }

  /** The table as the lake makes it, whole. */
  static TableSpec spec(String name) {
    TableContract contract = TableContract.named(name);
    return spec(contract, doorOf(contract));
  }

  /** The door behind which a table stands whole. */
  static String doorOf(TableContract contract) {
    return contract.door().isRestricted() ? RESTRICTED : PUBLISHED;
  }

  /** How rows that a table holds already, by its key, are changed or taken away. */
  static Merge merge(String name, String when) {
    return new Merge(TableContract.named(name).key(), spec(name).partition(), when, false);
  }

  /** The table as the lake makes it behind one door. */
  static TableSpec spec(TableContract contract, String door) {
    String partition = contract.partitioning().isEmpty() ? null : contract.partitioning().get(0);
    return new TableSpec(
        contract.name(),
        door,
        contract.schema(),
        partition,
        contract.description(),
        contract.checkConstraints(),
        Map.of("delta.dataSkippingStatsColumns", String.join(",", contract.skippingColumns())));
  }
}
