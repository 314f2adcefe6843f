package bluelamp.lake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a table that a commit replaces, as a condition on its rows. New rows must lie inside.
 *
 * @param predicate SQL over the table's columns
 * @param column the column whose dates are all that the window asks, or null
 * @param dates these dates
 */
public record Window(String predicate, String column, Set<LocalDate> dates) {

  /** The rows that fulfil a condition. */
  public Window(String predicate) {
    this(predicate, null, Set.of());
  }

  /** The days from the first to the last, both included. */
  public static Window days(String column, LocalDate first, LocalDate last) {
    return new Window(between(column, first, last));
  }

  /** The rows whose column has one of these dates; none at all for no dates. */
  public static Window dates(String column, Collection<LocalDate> dates) {
    String list = dates.stream().sorted().map(Window::literal).collect(Collectors.joining(", "));
    String predicate = dates.isEmpty() ? "false" : column + " IN (" + list + ")";
    return new Window(predicate, column, Set.copyOf(dates));
  }

  /** The whole table. */
  public static Window everything() {
    return new Window("true");
  }

  /** The rows of this window whose column has the value. */
  public Window where(String column, String value) {
    return new Window(
        column
            + " = '"
            + value.replace("\\", "\\\\").replace("'", "\\'")
            + "' AND ("
            + predicate
            + ")");
  }

  /** The rows that lie in any of the windows. */
  public static Window anyOf(Window... windows) {
    return new Window(
        Arrays.stream(windows)
            .map(window -> "(" + window.predicate + ")")
            .collect(Collectors.joining(" OR ")));
  }

  boolean isEverything() {
    return predicate.equals("true");
  }

  /** Whether it is made of whole partitions of a table parted by the column. */
  boolean isOfPartitions(String partition) {
    return column != null && column.equals(partition);
  }

  /** Whether a file of such a table lies in it. */
  boolean holds(DataFile file) {
    String date = file.partition().get(column);
    return date != null && dates.contains(LocalDate.parse(date));
  }

  private static String between(String column, LocalDate first, LocalDate last) {
    return column + " >= " + literal(first) + " AND " + column + " <= " + literal(last);
  }

  private static String literal(LocalDate day) {
    return "DATE'" + day + "'";
  }
}
