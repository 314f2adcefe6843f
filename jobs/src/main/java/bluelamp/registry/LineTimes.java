package bluelamp.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The times that a line gives, each as a day, with an offset, or by the clocks of the line's zone.
 *
 * @param zone null where the line names none
 */
record LineTimes(CsvLine line, ZoneId zone) {
  /** Civil days, unless a line names another zone. */
  private static final ZoneId CIVIL = ZoneId.of("Europe/London");

  static LineTimes of(CsvLine line) {
    return new LineTimes(line, zone(line));
  }

  private static ZoneId zone(CsvLine line) {
    String text = line.text("zone");
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      line.fault(
          "zone '" + text + "' is not a time zone", "Write its name, as in Europe/London or UTC.");
      return null;
    }
  }

  Instant instant(String column) {
    String text = line.text(column);
    try {
      Instant instant = text == null ? null : parsed(text);
      return instant != null && line.isInReach(column, instant.atZone(CIVIL).getYear())
          ? instant
          : null;
    } catch (DateTimeException e) {
      line.fault(
          column + " '" + text + "' is not a time",
          "Write a day (2024-03-31), a time with its offset (2024-03-31T12:00:00Z), or a time without one"
              + " (2024-03-31T12:00:00) and fill the column zone.");
      return null;
    }
  }

  private Instant parsed(String text) {
    if (!text.contains("T")) {
      return LocalDate.parse(text).atStartOfDay(zone == null ? CIVIL : zone).toInstant();
    }
    boolean hasOffset = text.matches(".*(Z|[+-]\\d{2}:\\d{2})$");
    if (!hasOffset && zone == null) {
      throw new DateTimeException("neither offset nor zone");
    }
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }
}
