package bluelamp.measure;

import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_utc_timestamp;

import org.apache.spark.sql.Column;

/**
 * Days as people in Europe/London live them: from midnight to midnight, 23 or 25 hours at clock
 * changes.
 */
public final class CivilDay {
  private static final String ZONE = "Europe/London";

  private CivilDay() {}

  /** The civil day of an instant. */
  public static Column of(Column instant) {
    return to_date(from_utc_timestamp(instant, ZONE));
  }

  /**
   * The instant at which a civil day begins. London's clocks change at one, so midnight is always
   * there, once.
   */
  public static Column startOf(Column day) {
    return to_utc_timestamp(day.cast("timestamp"), ZONE);
  }
}
