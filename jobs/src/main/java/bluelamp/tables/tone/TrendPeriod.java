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
 * @param sums the period's row of sums
 */
record TrendPeriod(Row sums) {
  private static final int WEEKS_OF_YEAR = 52;

  /** Kind and first day, the same in the year before. */
  String name() {
    return sums.getAs("period_type") + " " + sums.getAs("period_start");
  }

  LocalDate start() {
    return dayOf(sums, "period_start");
  }

  /** The first day after it. */
  LocalDate end() {
    return dayOf(sums, "period_end");
  }

  boolean isWeek() {
    return sums.getAs("period_type").equals(PeriodType.WEEK.word());
  }

  /** Whether it is compared at all: an open period longer than a week is not. */
  boolean isComparable() {
    return isWeek() || sums.<Boolean>getAs("closed");
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

  static LocalDate dayOf(Row sums, String column) {
    return sums.<Date>getAs(column).toLocalDate();
  }
}
