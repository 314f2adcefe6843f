package bluelamp.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of a registry file. What a cell may not hold is noted as a fault and read as null. */
final class CsvLine {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,15}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  /** Days are counted one by one: a date that stands for "always" would be millions of them. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;

  /** How databases date what has not ended. */
  private static final String LAST_DAY = "9999-12-31";

  private final String file;
  private final long number;
  private final Map<String, String> cells;
  private final FaultList faults;

  CsvLine(String file, long number, Map<String, String> cells, FaultList faults) {
    this.file = file;
    this.number = number;
    this.cells = cells;
    this.faults = faults;
  }

  long number() {
    return number;
  }

  /**
   * Whether the file has the column: where it has not, that is the fault, and not every line of it.
   */
  boolean has(String column) {
    return cells.containsKey(column);
  }

  void fault(String what, String remedy) {
    faults.add(file, number, what, remedy);
  }

  /** The cell's text, null when empty. */
  String text(String column) {
    String cell = cells.getOrDefault(column, "");
    return cell.isEmpty() ? null : cell;
  }

  String required(String column, String remedy) {
    String text = text(column);
    if (text == null && has(column)) {
      fault(column + " is empty", remedy);
    }
    return text;
  }

  String word(String column, List<String> allowed) {
    String text = text(column);
    if (text == null || allowed.contains(text)) {
      return text;
    }
    fault(column + " '" + text + "' is not a word of this column", "Write " + oneOf(allowed));
    return null;
  }

  String requiredWord(String column, List<String> allowed) {
    return required(column, "Write " + oneOf(allowed)) == null ? null : word(column, allowed);
  }

  LocalDate date(String column) {
    String text = text(column);
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      return day != null && isInReach(column, day.getYear()) ? day : null;
    } catch (DateTimeParseException e) {
      fault(
          column + " '" + text + "' is not a date",
          "Write it as year-month-day, as in 2024-03-31.");
      return null;
    }
  }

  /** The first day on which something holds no longer; null while it does. */
  LocalDate end(String column) {
    return isOpen(column) ? null : date(column);
  }

  /** Whether the line says that there is no end yet. */
  boolean isOpen(String column) {
    String text = text(column);
    return text == null || text.equals(LAST_DAY);
  }

  /** Whether a time lies where people's times lie; that it does not is a fault. */
  boolean isInReach(String column, int year) {
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      return true;
    }
    fault(
        "%s '%s' lies outside %d to %d".formatted(column, text(column), FIRST_YEAR, LAST_YEAR),
        "Write the day that is meant, or nothing where the column lets it be open.");
    return false;
  }

  Long count(String column) {
    String number =
        matching(
            column, WHOLE_NUMBER, "a whole number", "Write digits only, or nothing when unknown.");
    return number == null ? null : Long.valueOf(number);
  }

  Integer year(String column) {
    String year = matching(column, YEAR, "a year", "Write four digits, as in 2019.");
    return year == null ? null : Integer.valueOf(year);
  }

  /** Spreadsheets write TRUE where the user wrote true. */
  Boolean requiredFlag(String column) {
    String text = required(column, "Write true or false.");
    if (text == null) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("true") || lower.equals("false")) {
      return Boolean.valueOf(lower);
    }
    fault(column + " '" + text + "' is neither true nor false", "Write true or false.");
    return null;
  }

  private String matching(String column, Pattern pattern, String kind, String remedy) {
    String text = text(column);
    if (text == null || pattern.matcher(text).matches()) {
      return text;
    }
    fault(column + " '" + text + "' is not " + kind, remedy);
    return null;
  }

  private static String oneOf(List<String> words) {
    return "one of: " + String.join(", ", words) + ".";
  }
}
