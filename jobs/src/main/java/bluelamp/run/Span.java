package bluelamp.run;

import bluelamp.contract.Reach;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Window;
import bluelamp.measure.Calendar;
import bluelamp.measure.PeriodType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What a table computes again: whole months of days, or the periods that hold a day which the
 * touched days reach. See decision 5.
 *
 * @param first first day of the years or months that this lies in
 * @param last last day of them
 * @param window the rows to replace
 * @param calendar the periods to compute, with their days; empty for a table of days
 */
record Span(LocalDate first, LocalDate last, Window window, List<Row> calendar) {
  /**
   * Years before the span whose days its periods look back to: the same period last year, four
   * closed quarters.
   */
  static final int YEARS_BACK = 2;

  private static final int DAYS_TO_SETTLE = Calendar.DAYS_TO_CLOSE + 1;

  static Span of(TableContract contract, Touches touches, Lake lake, Instant asOf) {
    return contract.columns().contains("day")
        ? ofMonths(touches)
        : ofPeriods(contract, touches, lake, Touches.civil(asOf));
  }

  private static Span ofMonths(Touches touches) {
    TreeSet<LocalDate> months = new TreeSet<>();
    touches.days().forEach(day -> months.add(PeriodType.MONTH.startOf(day)));
    Window window = Window.dates("month", months);
    return months.isEmpty()
        ? new Span(touches.now(), touches.now(), window, List.of())
        : new Span(
            months.first(), PeriodType.MONTH.endOf(months.last()).minusDays(1), window, List.of());
  }

  private static Span ofPeriods(TableContract contract, Touches touches, Lake lake, LocalDate now) {
    boolean ofQuarters = contract.columns().contains("quarter_start");
    String column = ofQuarters ? "quarter_start" : "period_start";
    LocalDate begin = least(lake, "account_day", "day").orElse(now);
    // The grid begins with the data, however the nights that brought it were parted.
    LocalDate start = yearOf(begin);
    boolean begins =
        least(lake, contract.name(), column)
            .filter(grid -> PeriodType.YEAR.startOf(grid).equals(start))
            .isPresent();
    Reached reached = begins ? reached(contract.reach(), touches, begin, now) : new Reached();
    if (!begins) {
      reached.add(start, now);
    }
    LocalDate first = Reached.later(yearOf(reached.first()), start);
    LocalDate last = PeriodType.YEAR.endOf(PeriodType.YEAR.startOf(now)).minusDays(1);
    Window again = ofQuarters ? reached.starts(PeriodType.QUARTER, column) : reached.periods();
    return new Span(
        first,
        last,
        begins ? again : Window.everything(),
        Calendar.spans(first, last.plusDays(1), now, reached::isIn));
  }

  /**
   * What the touched days reach, and what periods hang on that closed or began between the two
   * as-of days.
   */
  private static Reached reached(Reach reach, Touches touches, LocalDate begin, LocalDate now) {
    Reached reached = new Reached();
    LocalDate before = touches.before().orElse(now);
    LocalDate earlier = before.isBefore(now) ? before : now;
    LocalDate newest = Reached.later(before, now);
    reached.add(earlier.minusDays(DAYS_TO_SETTLE), newest);
    // A registry row may reach back to years of which nothing is archived.
    touches.days().stream()
        .filter(day -> !day.isBefore(begin))
        .forEach(day -> reached.add(day.minusDays(reach.back()), day.plusDays(reach.forward())));
    return reached;
  }

  /** The first day of the year in which the week of a day begins. */
  private static LocalDate yearOf(LocalDate day) {
    return PeriodType.YEAR.startOf(PeriodType.WEEK.startOf(day));
  }

  private static Optional<LocalDate> least(Lake lake, String name, String column) {
    String table = Tables.spec(name).path();
    return lake.has(table) ? lake.leastDay(table, column) : Optional.empty();
  }
}
