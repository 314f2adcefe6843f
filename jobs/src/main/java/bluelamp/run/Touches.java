package bluelamp.run;

import bluelamp.contract.Contracts;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.text.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.StructType;

/**
 * The civil days that plans have touched since a table last absorbed one, and the as-of day it was
 * measured at then.
 *
 * @param causes touched days, in order, and why they are
 * @param before the as-of day of the plan last absorbed; none for a table that is not there yet
 * @param now the as-of day
 */
record Touches(NavigableMap<LocalDate, Cause> causes, Optional<LocalDate> before, LocalDate now) {
  private static final ZoneId CIVIL = ZoneId.of("Europe/London");

  /** Columns of a plan's touched days, see {@code tables.record.Touched}. */
  static final StructType SCHEMA =
      StructType.fromDDL("platform STRING, account_key STRING, day DATE, reason STRING");

  private static final String DAYS = "account_day";

  static Touches since(Lake lake, TouchedDays touched, TableContract contract, Instant asOf) {
    long absorbed = lake.lastPlanAbsorbed(Tables.spec(contract.name()).path());
    NavigableMap<LocalDate, Cause> causes = touched.after(absorbed);
    if (isRevalidated(lake, contract)) {
      lake.leastDay(Tables.spec(DAYS).path(), "day").stream()
          .flatMap(first -> first.datesUntil(civil(asOf).plusDays(1)))
          .forEach(day -> causes.merge(day, Cause.MODEL, Cause::or));
    }
    Optional<LocalDate> before = lake.plans().of(absorbed).flatMap(Plan::asOf).map(Touches::civil);
    return new Touches(causes, before, civil(asOf));
  }

  /** Whether days were last touched under other definitions of measures: then all of them are. */
  static boolean isRedefined(Lake lake, String metricVersion) {
    return lake.plans().later(0).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> !last.intent().metricVersion().equals(metricVersion))
        .isPresent();
  }

  /**
   * Whether what the table's values are corrected by is another than when it was last measured:
   * then every period is.
   */
  static boolean isRevalidated(Lake lake, TableContract contract) {
    long absorbed = lake.lastPlanAbsorbed(Tables.spec(contract.name()).path());
    return Arrays.stream(Task.values())
        .map(Validating::tableOf)
        .filter(validation -> rests(contract, validation))
        .anyMatch(validation -> lake.lastPlanAbsorbed(Tables.spec(validation).path()) > absorbed);
  }

  /** Whether a table reads another, or one that does. */
  private static boolean rests(TableContract contract, String table) {
    return contract.reads().contains(table)
        || Contracts.all().stream()
            .filter(each -> contract.reads().contains(each.name()))
            .anyMatch(each -> each.reads().contains(table));
  }

  /** The touched days, in order. */
  Set<LocalDate> days() {
    return causes.keySet();
  }

  /** Whether nothing has come in and no day has passed. */
  boolean isEmpty() {
    return causes.isEmpty() && before.equals(Optional.of(now));
  }

  /** The civil day of an instant. */
  static LocalDate civil(Instant instant) {
    return instant.atZone(CIVIL).toLocalDate();
  }
}
