package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * The copy of a period table for the published door. Rows kept back are left out, but for forces
 * and the nation: their grid is dense, so such a row stands there suppressed ({@code c}), its
 * counts and values blank.
 */
public final class Published {
  private static final String ALONE = "published_alone";
  private static final String CARRY_OVER_ALONE = "carry_over_alone";
  private static final Set<String> KEYS =
      Set.of(
          "platform",
          "unit_type",
          "unit_id",
          "force_id",
          "period_type",
          "period_start",
          "ci_method",
          "marker");

  private Published() {}

  /** What may be published of a period table, without the columns that say so. */
  public static Dataset<Row> filter(Dataset<Row> periodTable) {
    Dataset<Row> allowed =
        periodTable.where(alone(ALONE).or(col("unit_type").isin("force", "nation")));
    List<Column> columns = new ArrayList<>();
    for (StructField field : allowed.schema().fields()) {
      if (!field.name().equals(ALONE) && !field.name().equals(CARRY_OVER_ALONE)) {
        columns.add(visible(field.name()).as(field.name()));
      }
    }
    return allowed.select(columns.toArray(Column[]::new));
  }

  private static Column visible(String name) {
    if (name.equals("marker")) {
      return when(alone(ALONE), col(name))
          .otherwise(concat(lit("c"), regexp_extract(col(name), "p", 0)));
    }
    if (KEYS.contains(name)) {
      return col(name);
    }
    Column shown = when(alone(ALONE), col(name));
    return BesideReach.CARRIED_OVER.contains(name) ? when(alone(CARRY_OVER_ALONE), shown) : shown;
  }

  private static Column alone(String flag) {
    return coalesce(col(flag), lit(false));
  }
}
