package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What became of numbers that had been published as final: values of a period that was closed
 * already which changed by more than half their interval or 2 % of themselves, came or went. An
 * indicator or platform that was not published for the period at all is new, not revised.
 */
public final class Revisions {
  /** A change of this share of the old value is one to speak of. */
  public static final double NOTABLE_SHARE = 0.02;

  private static final String[] SERIES = {"indicator", "platform", "period_type", "period_start"};

  private static final String[] PERIOD = {"period_type", "period_start"};

  /** Of the key, to be compared first: sorting asks little more where the first column tells. */
  private static final String HASH = "hash";

  private Revisions() {}

  /**
   * The rows that a night adds.
   *
   * @param oldIndicatorValues as published last
   * @param newIndicatorValues as about to be published
   * @param periods periods ({@code period_type}, {@code period_start}) measured again, each once,
   *     and the {@code reason}: {@code late_data}, {@code erasure}, {@code registry}, {@code
   *     metric_version}, {@code model}
   */
  public static Dataset<Row> of(
      Dataset<Row> oldIndicatorValues, Dataset<Row> newIndicatorValues, Dataset<Row> periods) {
    Dataset<Row> old = oldIndicatorValues.where(not(col("marker").contains("p")));
    Dataset<Row> before =
        old.select(
            keyAnd(
                hash(),
                col("force_id").as("old_force_id"),
                col("value").as("old_value"),
                col("ci_high").minus(col("ci_low")).as("width")));
    Dataset<Row> after =
        newIndicatorValues.select(
            keyAnd(hash(), col("force_id").as("new_force_id"), col("value").as("new_value")));
    // What is asked of a few rows comes after the comparison, which leaves few.
    return before
        .join(after, hashAndKey(), "full_outer")
        .where(notable())
        .join(old.select(cols(SERIES)).distinct(), SERIES, "left_semi")
        .join(periods, PERIOD)
        .select(
            keyAnd(
                coalesce(col("new_force_id"), col("old_force_id")).as("force_id"),
                when(not(ofThePublic()), col("old_value")).as("old_value"),
                col("new_value"),
                col("reason")))
        .where(not(col("old_value").eqNullSafe(col("new_value"))));
  }

  /** An old value of the public would tell for good what its rounding or suppression hides. */
  private static Column ofThePublic() {
    return col("indicator").startsWith("public_");
  }

  private static Column notable() {
    Column change = abs(col("new_value").minus(col("old_value")));
    Column overHalfTheInterval = coalesce(change.gt(col("width").divide(2)), lit(false));
    Column overTheShare =
        coalesce(change.gt(abs(col("old_value")).multiply(NOTABLE_SHARE)), lit(false));
    Column cameOrWent = col("old_value").isNull().notEqual(col("new_value").isNull());
    return cameOrWent.or(overHalfTheInterval).or(overTheShare);
  }

  private static Column hash() {
    return xxhash64(cols(IndicatorValues.KEY)).as(HASH);
  }

  private static String[] hashAndKey() {
    return Stream.concat(Stream.of(HASH), Arrays.stream(IndicatorValues.KEY))
        .toArray(String[]::new);
  }

  private static Column[] keyAnd(Column... more) {
    return Stream.concat(Arrays.stream(cols(IndicatorValues.KEY)), Arrays.stream(more))
        .toArray(Column[]::new);
  }

  private static Column[] cols(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
