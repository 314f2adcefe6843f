package bluelamp.run;

import bluelamp.contract.Reach;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Window;
import bluelamp.measure.Calendar;
import bluelamp.measure.PeriodType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a table computes again: whole months of days, or whole years of periods. See decision 5.
 *
 * @param column the column that says when a row is of
 * @param first first day of the span
 * @param last last day of it
 * @param window the rows to replace
 */
record Span(String column, LocalDate first, LocalDate last, Window window) {
  /**
   * Years before the span whose days its periods look back to: the same period last year, four
   * closed quarters.
   */
  static final int YEARS_BACK = 2;

  private static final int DAYS_TO_SETTLE = Calendar.DAYS_TO_CLOSE + 1;

  static Span of(TableContract contract, Touches touches, Lake lake, Instant asOf) {
    return contract.columns().contains("day")
        ? ofMonths(touches)
        : ofYears(contract, touches, lake, asOf);
  }

  private static Span ofMonths(Touches touches) {
    TreeSet<LocalDate> months = new TreeSet<>();
    touches.days().forEach(day -> months.add(day.withDayOfMonth(1)));
    Window window = Window.dates("month", months);
    return months.isEmpty()
        ? new Span("month", touches.now(), touches.now(), window)
        : new Span("month", months.first(), months.last().plusMonths(1).minusDays(1), window);
  }

  private static Span ofYears(TableContract contract, Touches touches, Lake lake, Instant asOf) {
    String column = contract.columns().contains("period_start") ? "period_start" : "quarter_start";
    LocalDate now = Touches.civil(asOf);
    Optional<LocalDate> data = least(lake, "account_day", "day");
    Optional<LocalDate> grid = least(lake, contract.name(), column);
    // The grid begins with the data, however the nights that brought it were parted.
    LocalDate begin = data.orElse(now);
    int firstYear = PeriodType.WEEK.startOf(begin).getYear();
    boolean reaches = grid.filter(first -> first.getYear() == firstYear).isPresent();
    Reach reach = contract.reach();
    TreeSet<Integer> years = new TreeSet<>(Set.of(now.getYear()));
    // A registry row may reach back to years of which nothing is archived; the grid begins with the
    // data.
    touches.days().stream()
        .filter(day -> !day.isBefore(begin))
        .forEach(
            day ->
                addYears(years, day.minusDays(reach.back()), day.plusDays(reach.forward()), now));
    touches
        .before()
        .ifPresent(before -> addYears(years, before.minusDays(DAYS_TO_SETTLE), now, now));
    if (!reaches) {
      addYears(years, begin, now, now);
    }
    years.removeIf(year -> year < firstYear);
    LocalDate first = LocalDate.of(years.first(), 1, 1);
    LocalDate last = LocalDate.of(years.last(), 12, 31);
    // Years of a grid that began before its data are taken away.
    LocalDate from = grid.filter(before -> before.isBefore(first) && !reaches).orElse(first);
    return new Span(column, first, last, Window.days(column, from, last));
  }

  /**
   * The years in which the periods of a stretch of days start; a week may have begun in the year
   * before.
   */
  private static void addYears(Set<Integer> years, LocalDate from, LocalDate to, LocalDate now) {
    LocalDate until = to.isAfter(now) ? now : to;
    for (int year = PeriodType.WEEK.startOf(from).getYear(); year <= until.getYear(); year++) {
      years.add(year);
    }
  }

  private static Optional<LocalDate> least(Lake lake, String name, String column) {
    String table = Tables.spec(name).path();
    return lake.has(table) ? lake.leastDay(table, column) : Optional.empty();
  }
}
