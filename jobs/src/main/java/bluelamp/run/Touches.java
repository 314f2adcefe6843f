package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The civil days that plans have touched since a table last absorbed one, and the as-of day it was
 * measured at then.
 *
 * @param days touched days, in order
 * @param before the as-of day of the plan last absorbed; none for a table that is not there yet
 * @param now the as-of day
 * @param byModels whether some are touched because their texts are scored by other models
 */
record Touches(
    TreeSet<LocalDate> days, Optional<LocalDate> before, LocalDate now, boolean byModels) {
  private static final ZoneId CIVIL = ZoneId.of("Europe/London");

  /** Columns of a plan's touched days, see {@code tables.record.Touched}. */
  private static final StructType SCHEMA =
      StructType.fromDDL("platform STRING, account_key STRING, day DATE, reason STRING");

  private static final String MODEL = "model";

  static Touches since(Lake lake, String table, Instant asOf) {
    long absorbed = lake.lastPlanAbsorbed(table);
    TreeSet<LocalDate> days = new TreeSet<>();
    boolean byModels = false;
    for (Plan plan : lake.plans().later(absorbed)) {
      List<Row> touched =
          plan.touched().rows(SCHEMA).select("day", "reason").distinct().collectAsList();
      for (Row row : touched) {
        days.add(row.getDate(0).toLocalDate());
        byModels |= row.getString(1).equals(MODEL);
      }
    }
    Optional<LocalDate> before = lake.plans().of(absorbed).flatMap(Plan::asOf).map(Touches::civil);
    return new Touches(days, before, civil(asOf), byModels);
  }

  /** Whether nothing has come in and no day has passed. */
  boolean isEmpty() {
    return days.isEmpty() && before.equals(Optional.of(now));
  }

  /** The civil day of an instant. */
  static LocalDate civil(Instant instant) {
    return instant.atZone(CIVIL).toLocalDate();
  }
}
