package bluelamp.measure;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * Why a value is not plain. A marker is a string of these letters in this order; empty when the
 * value is plain.
 */
public enum Marker {
  /** Not available: not observed, or too little of it archived. */
  X,
  /** Not applicable: nothing divided by nothing. */
  Z,
  /** Low reliability: few posts, little coverage, much unknown. */
  U,
  /** Suppressed: fewer than ten people. */
  C,
  /** Break in the series: not to be compared with what went before. */
  B,
  /** Provisional: the period is not closed. */
  P,
  /** Revised after the period had closed. */
  R;

  /** The marker of a row, from what holds of it; a condition that is null does not hold. */
  public static Column of(Map<Marker, Column> conditions) {
    Column marker = lit("");
    for (Map.Entry<Marker, Column> each : new EnumMap<>(conditions).entrySet()) {
      marker =
          concat(marker, when(each.getValue(), lit(each.getKey().letter())).otherwise(lit("")));
    }
    return marker;
  }

  private String letter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
