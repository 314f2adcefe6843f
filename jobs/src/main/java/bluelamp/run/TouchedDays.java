package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;

/**
 * The days that the plans of a lake have touched, and why. Every table asks for them: what a plan
 * has frozen is read once.
 */
final class TouchedDays {
  private final Lake lake;
  private final Map<Long, Map<LocalDate, Cause>> byPlan = new ConcurrentHashMap<>();

  TouchedDays(Lake lake) {
    this.lake = lake;
  }

  /** The days that plans after this number have touched, in order. */
  NavigableMap<LocalDate, Cause> after(long plan) {
    NavigableMap<LocalDate, Cause> causes = new TreeMap<>();
    for (Plan later : lake.plans().later(plan)) {
      byPlan
          .computeIfAbsent(later.number(), number -> read(later))
          .forEach((day, cause) -> causes.merge(day, cause, Cause::or));
    }
    return causes;
  }

  private static Map<LocalDate, Cause> read(Plan plan) {
    Map<LocalDate, Cause> causes = new TreeMap<>();
    for (Row row :
        plan.touched().rows(Touches.SCHEMA).select("day", "reason").distinct().collectAsList()) {
      causes.merge(row.getDate(0).toLocalDate(), Cause.of(row.getString(1)), Cause::or);
    }
    return causes;
  }
}
