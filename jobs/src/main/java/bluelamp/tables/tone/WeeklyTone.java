package bluelamp.tables.tone;

import bluelamp.measure.PeriodType;
import bluelamp.measure.TheilSen;
import bluelamp.measure.Tone;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tone of one unit week by week, as far back as its periods look. */
final class WeeklyTone {
  /** Weeks whose posts are taken together to tell a year from the one before. */
  static final int TOGETHER = 13;

  private final TreeMap<LocalDate, Tone> weeks = new TreeMap<>();
  private final Set<LocalDate> seen = new HashSet<>();

  /** Adds what was posted and seen on some days of a week. */
  void add(LocalDate day, SeenTone tone) {
    LocalDate week = PeriodType.WEEK.startOf(day);
    weeks.merge(week, tone.tone(), Tone::plus);
    if (tone.observedDays() > 0 || tone.tone().n() > 0) {
      seen.add(week);
    }
  }

  /** Whether somebody looked in a week, or saw a post of it. */
  boolean saw(LocalDate week) {
    return seen.contains(week);
  }

  /** The posts of thirteen weeks, up to and with one. */
  Tone together(LocalDate last) {
    return weeks.subMap(last.minusWeeks(TOGETHER - 1L), true, last, true).values().stream()
        .reduce(Tone.NONE, Tone::plus);
  }

  /** The slope of the 52 weeks up to and with one. */
  Optional<TheilSen> slope(LocalDate last) {
    List<TheilSen.Week> values =
        weeks.entrySet().stream().map(each -> valueOf(each.getKey(), each.getValue())).toList();
    return TheilSen.of(values, last);
  }

  private static TheilSen.Week valueOf(LocalDate week, Tone tone) {
    return new TheilSen.Week(week, tone.net(), tone.n());
  }
}
