package bluelamp.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The kinds of period, in the words of {@code period_type}. */
public enum PeriodType {
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The word in the tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** First day of the period that holds a day. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day after the period that starts on a day. */
  public LocalDate endOf(LocalDate start) {
    return switch (this) {
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /** Start of the same period a year before; for weeks 52 weeks before, so that weekdays match. */
  LocalDate yearBefore(LocalDate start) {
    return this == WEEK ? start.minusWeeks(52) : start.minusYears(1);
  }
}
