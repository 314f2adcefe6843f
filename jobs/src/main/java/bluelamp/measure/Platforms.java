package bluelamp.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The platforms that a dense grid has rows for. */
public final class Platforms {
  private Platforms() {}

  /**
   * The platforms of registered accounts, one a row in column {@code platform}; X alone while none
   * is registered. The days of a window would not do: an account may be silent in one window and
   * not in another.
   */
  public static Dataset<Row> of(Dataset<Row> accountRegistry) {
    Column seen = col("platforms");
    return accountRegistry
        .agg(collect_set("platform").as("platforms"))
        .select(explode(when(size(seen).gt(0), seen).otherwise(array(lit("x")))).as("platform"));
  }
}
