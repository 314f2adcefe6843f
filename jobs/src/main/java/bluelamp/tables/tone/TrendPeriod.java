package bluelamp.tables.tone;

import static java.time.DayOfWeek.MONDAY;

import bluelamp.measure.PeriodType;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.apache.spark.sql.Row;

/**
 * A period of a unit's trend and what it is compared with a year before. A week holds few posts:
 * the thirteen weeks up to and with it are compared, with those 52 weeks before.
 *
 * @param row the period's row in the grid
 */
record TrendPeriod(Row row) {
  private static final int WEEKS_OF_YEAR = 52;

  LocalDate start() {
    return dayOf(row, "period_start");
  }

  /** The first day after it. */
  LocalDate end() {
    return dayOf(row, "period_end");
  }

  boolean isWeek() {
    return row.getAs("period_type").equals(PeriodType.WEEK.word());
  }

  /** Whether it is compared at all: an open period longer than a week is not. */
  boolean isComparable() {
    return isWeek() || row.<Boolean>getAs("closed");
  }

  /** The first day compared. */
  LocalDate comparedFrom() {
    return isWeek() ? start().minusWeeks(WeeklyTone.TOGETHER - 1L) : start();
  }

  /** A day's counterpart in the year before. */
  LocalDate yearBefore(LocalDate day) {
    return isWeek() ? day.minusWeeks(WEEKS_OF_YEAR) : day.minusYears(1);
  }

  /** Monday of the week in which the year before begins. */
  LocalDate firstWeek() {
    return PeriodType.WEEK.startOf(yearBefore(comparedFrom()));
  }

  /** Monday of the last week that ends with or before it. */
  LocalDate lastWeek() {
    return end().with(TemporalAdjusters.previousOrSame(MONDAY)).minusWeeks(1);
  }

  static LocalDate dayOf(Row row, String column) {
    return row.<Date>getAs(column).toLocalDate();
  }
}
