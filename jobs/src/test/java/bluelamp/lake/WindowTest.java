package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 30);
  private static final LocalDate LAST = LocalDate.of(2024, 2, 2);

  @Test
  void daysAreFromTheFirstToTheLast() {
    assertEquals(
        "day >= DATE'2024-01-30' AND day <= DATE'2024-02-02'",
        Window.days("day", FIRST, LAST).predicate());
  }

  @Test
  void datesAreListedInOrder() {
    assertEquals(
        "day IN (DATE'2024-01-30', DATE'2024-02-02')",
        Window.dates("day", List.of(LAST, FIRST)).predicate());
    assertEquals("false", Window.dates("day", List.of()).predicate());
  }

  @Test
  void windowsJoin() {
    Window weeks = Window.dates("period_start", List.of(FIRST)).where("period_type", "week");
    Window months = Window.dates("period_start", List.of(LAST)).where("period_type", "mon'th");
    assertEquals(
        "(period_type = 'week' AND (period_start IN (DATE'2024-01-30')))"
            + " OR (period_type = 'mon\\'th' AND (period_start IN (DATE'2024-02-02')))",
        Window.anyOf(weeks, months).predicate());
  }
}
