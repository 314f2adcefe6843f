package bluelamp.run;

import bluelamp.lake.Window;
import bluelamp.measure.PeriodType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days that touched days reach in a period table, in stretches, and the periods that hold any
 * of them: what of the table is measured again.
 */
final class Reached {
  /** Stretches less than a year apart are one: hardly a period less, and a window of few parts. */
  private static final int DAYS_APART = 366;

  /** The last day of each stretch by its first. */
  private final NavigableMap<LocalDate, LocalDate> stretches = new TreeMap<>();

  /** Adds the days from the first to the last. */
  void add(LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, LocalDate> near = new TreeMap<>(Map.of(first, last));
    stretches.forEach(
        (from, to) -> {
          if (!from.isAfter(last.plusDays(DAYS_APART))
              && !to.isBefore(first.minusDays(DAYS_APART))) {
            near.merge(from, to, Reached::later);
          }
        });
    stretches.keySet().removeAll(near.keySet());
    stretches.put(near.firstKey(), near.values().stream().reduce(Reached::later).orElseThrow());
  }

  /** The later of two days. */
  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The first of the days. */
  LocalDate first() {
    return stretches.firstKey();
  }

  /** Whether a period holds one of the days. */
  boolean isIn(LocalDate start, LocalDate end) {
    var stretch = stretches.lowerEntry(end);
    return stretch != null && !stretch.getValue().isBefore(start);
  }

  /** The rows of periods of all types that hold one of the days. */
  Window periods() {
    return Window.anyOf(
        Arrays.stream(PeriodType.values())
            .map(type -> starts(type, "period_start").where("period_type", type.word()))
            .toArray(Window[]::new));
  }

  /** The rows whose column is the start of a period of the type that holds one of the days. */
  Window starts(PeriodType type, String column) {
    return Window.anyOf(
        stretches.entrySet().stream()
            .map(
                stretch ->
                    Window.days(
                        column, type.startOf(stretch.getKey()), type.startOf(stretch.getValue())))
            .toArray(Window[]::new));
  }
}
