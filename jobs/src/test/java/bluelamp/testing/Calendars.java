package bluelamp.testing;

import bluelamp.measure.Calendar;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Calendars for tests. */
public final class Calendars {
  private Calendars() {}

  /** The periods that start within a span, seen from a day; dates as in 2024-03-31. */
  public static Dataset<Row> of(String from, String until, String asOf) {
    var spans =
        Calendar.spans(
            LocalDate.parse(from),
            LocalDate.parse(until),
            LocalDate.parse(asOf),
            (start, end) -> true);
    return Calendar.days(TestSpark.session().createDataFrame(spans, Calendar.SPANS));
  }
}
