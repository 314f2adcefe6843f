package bluelamp.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The median force and its quartiles, to stand beside a nation's pooled ratio: one contact centre
 * can dominate a pool. Between two forces the value is interpolated.
 */
public final class Quartiles {
  private static final String WHOLE = "england-and-wales";

  private Quartiles() {}

  /**
   * Rows of units with {@code m_force_q1}, {@code m_force_median} and {@code m_force_q3}, which are
   * null but on nation rows and where no force has a value.
   *
   * @param units rows with {@code platform}, {@code unit_type}, {@code unit_id}, {@code
   *     period_type}, {@code period_start} and, on force rows, {@code nation}
   * @param values by measure, what a force brings to the comparison; null keeps it out
   */
  public static Dataset<Row> ofForces(Dataset<Row> units, Map<String, Column> values) {
    Map<String, Column> arrays = new LinkedHashMap<>();
    Map<String, Column> columns = new LinkedHashMap<>();
    values.forEach(
        (measure, value) -> {
          arrays.put(measure + "_within", quartiles(value).over(Window.partitionBy(period(true))));
          arrays.put(measure + "_whole", quartiles(value).over(Window.partitionBy(period(false))));
          columns.put(measure + "_force_q1", onNations(measure, 0));
          columns.put(measure + "_force_median", onNations(measure, 1));
          columns.put(measure + "_force_q3", onNations(measure, 2));
        });
    Dataset<Row> among =
        units.withColumn("nation_of_row", coalesce(ofNation("unit_id"), col("nation")));
    // One sort serves both windows: those of a period stand together, and in it those of a nation.
    return among
        .repartition(period(false))
        .sortWithinPartitions(period(true))
        .withColumns(arrays)
        .withColumns(columns)
        .drop(scratch(values));
  }

  private static String[] scratch(Map<String, Column> values) {
    Stream<String> arrays =
        values.keySet().stream().flatMap(each -> Stream.of(each + "_within", each + "_whole"));
    return Stream.concat(Stream.of("nation_of_row"), arrays).toArray(String[]::new);
  }

  private static Column[] period(boolean withinNation) {
    Column[] whole = {col("platform"), col("period_type"), col("period_start")};
    Column[] within = {
      col("platform"), col("period_type"), col("period_start"), col("nation_of_row")
    };
    return withinNation ? within : whole;
  }

  private static Column quartiles(Column value) {
    Column forces = when(col("unit_type").equalTo("force"), value);
    return percentile(forces, array(lit(0.25), lit(0.5), lit(0.75)));
  }

  private static Column onNations(String measure, int position) {
    Column whole = when(col("unit_id").equalTo(WHOLE), col(measure + "_whole"));
    Column quartiles = coalesce(whole, col(measure + "_within"));
    return when(col("unit_type").equalTo("nation"), quartiles.getItem(position));
  }

  private static Column ofNation(String column) {
    return when(col("unit_type").equalTo("nation"), col(column));
  }
}
