package bluelamp.run;

import bluelamp.contract.Contracts;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.text.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
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
 * @param byModels whether some are touched because their texts are scored by other models, or what
 *     is known of how right the models are has changed
 */
record Touches(
    TreeSet<LocalDate> days, Optional<LocalDate> before, LocalDate now, boolean byModels) {
  private static final ZoneId CIVIL = ZoneId.of("Europe/London");

  /** Columns of a plan's touched days, see {@code tables.record.Touched}. */
  private static final StructType SCHEMA =
      StructType.fromDDL("platform STRING, account_key STRING, day DATE, reason STRING");

  private static final String MODEL = "model";
  private static final String DAYS = "account_day";

  static Touches since(Lake lake, TableContract contract, Instant asOf) {
    long absorbed = lake.lastPlanAbsorbed(Tables.spec(contract.name()).path());
    TreeSet<LocalDate> days = new TreeSet<>();
    boolean byModels = isRevalidated(lake, contract);
    if (byModels) {
      lake.leastDay(Tables.spec(DAYS).path(), "day")
          .ifPresent(
              first ->
                  first.datesUntil(civil(asOf).plusDays(1), Period.ofMonths(1)).forEach(days::add));
    }
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

  /** Whether nothing has come in and no day has passed. */
  boolean isEmpty() {
    return days.isEmpty() && before.equals(Optional.of(now));
  }

  /** The civil day of an instant. */
  static LocalDate civil(Instant instant) {
    return instant.atZone(CIVIL).toLocalDate();
  }
}
