package bluelamp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.measure.Calendar;
import bluelamp.testing.TestSpark;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReachedTest {
  private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
  private static final LocalDate AS_OF = LocalDate.of(2024, 2, 10);

  @Test
  void aPeriodIsReachedByAnyOfItsDays() {
    Reached reached = reached("2023-10-01", "2023-10-08");
    assertFalse(reached.isIn(LocalDate.of(2023, 9, 18), LocalDate.of(2023, 9, 25)));
    assertTrue(reached.isIn(LocalDate.of(2023, 9, 25), LocalDate.of(2023, 10, 2)));
    assertFalse(reached.isIn(LocalDate.of(2023, 10, 9), LocalDate.of(2023, 10, 16)));
    assertTrue(reached.isIn(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1)));
    assertFalse(reached.isIn(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 10, 1)));
  }

  @Test
  void theRowsToReplaceAreThoseOfThePeriodsToCompute() {
    assertAgree(reached("2023-12-31", "2024-01-02"));
    assertAgree(reached("2023-01-01", "2023-01-01", "2024-02-01", "2024-02-10"));
    assertAgree(reached("2021-03-30", "2021-05-05", "2023-06-07", "2023-06-08"));
  }

  @Test
  void stretchesFarApartLeaveWhatLiesBetween() {
    Reached reached = reached("2024-02-01", "2024-02-10", "2021-03-01", "2021-03-02");
    assertEquals(LocalDate.of(2021, 3, 1), reached.first());
    assertFalse(reached.isIn(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1)));
    reached.add(LocalDate.of(2022, 2, 1), LocalDate.of(2023, 3, 1));
    assertTrue(reached.isIn(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1)));
    assertTrue(reached.isIn(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 9, 1)));
  }

  /** That the window takes of all periods those, and those alone, of which the calendar is made. */
  private static void assertAgree(Reached reached) {
    Dataset<Row> replaced = periods((start, end) -> true);
    Dataset<Row> computed = periods(reached::isIn);
    List<Row> rows = replaced.where(reached.periods().predicate()).collectAsList();
    assertFalse(rows.isEmpty());
    assertEquals(computed.collectAsList(), rows);
  }

  private static Dataset<Row> periods(BiPredicate<LocalDate, LocalDate> wanted) {
    List<Row> spans = Calendar.spans(FROM, AS_OF.plusDays(1), AS_OF, wanted);
    return TestSpark.session()
        .createDataFrame(spans, Calendar.SPANS)
        .select("period_type", "period_start")
        .distinct()
        .orderBy("period_type", "period_start");
  }

  private static Reached reached(String... firstAndLast) {
    Reached reached = new Reached();
    List<LocalDate> days = Stream.of(firstAndLast).map(LocalDate::parse).toList();
    for (int stretch = 0; stretch < days.size(); stretch += 2) {
      reached.add(days.get(stretch), days.get(stretch + 1));
    }
    return reached;
  }
}
