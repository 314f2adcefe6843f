package bluelamp.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The civil days of the sample, counted from 0. It ends on a fixed day, whatever the clock says.
 *
 * <p>Nobody posts between two hours after midnight and six in the morning, London time; all
 * collecting is done at three, universal time. So what had been written by then is known without
 * looking at single posts.
 */
record Span(LocalDate first, int days) {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

  /** Days from the end of a quarter to its collection: by then counts are mature. */
  static final int DAYS_TO_COLLECT = 20;

  private static final LocalTime COLLECTING = LocalTime.of(3, 0);

  static Span of(int days) {
    return new Span(LAST_DAY.minusDays(days - 1L), days);
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  int index(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(first, date);
  }

  /** The first instant of a civil day, in milliseconds. */
  long startOf(int day) {
    return date(day).atStartOfDay(LONDON).toInstant().toEpochMilli();
  }

  /** The instant at a time of a civil day, in milliseconds. */
  long at(int day, int secondOfDay) {
    return date(day)
        .atTime(LocalTime.ofSecondOfDay(secondOfDay))
        .atZone(LONDON)
        .toInstant()
        .toEpochMilli();
  }

  /** The day on whose morning an instant of collecting lies. */
  int dayOf(Instant collected) {
    return index(collected.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** The instant of collecting on a day. */
  static Instant collecting(LocalDate date) {
    return date.atTime(COLLECTING).toInstant(ZoneOffset.UTC);
  }

  /** When all was collected that is collected once. */
  Instant lastCollecting() {
    return collecting(first.plusDays(days - 1L + DAYS_TO_COLLECT));
  }

  /** The name of a day's quarter, as in {@code 2023-Q1}. */
  String quarter(int day) {
    LocalDate date = date(day);
    return date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** Whether a day is the last of its quarter, or of the sample. */
  boolean endsQuarter(int day) {
    return day == days - 1 || !quarter(day).equals(quarter(day + 1));
  }

  /** When the quarter of a day was collected. */
  Instant quarterCollected(int day) {
    LocalDate last = date(day).with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    LocalDate end = last.isAfter(date(days - 1)) ? date(days - 1) : last;
    return collecting(end.plusDays(DAYS_TO_COLLECT));
  }

  /**
   * The Mondays on whose mornings all profiles were looked up: from before the first day to after
   * the last.
   */
  List<LocalDate> sweeps() {
    List<LocalDate> mondays = new ArrayList<>();
    LocalDate monday = first.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    for (; monday.isBefore(date(days).plusDays(8)); monday = monday.plusWeeks(1)) {
      mondays.add(monday);
    }
    return mondays;
  }
}
