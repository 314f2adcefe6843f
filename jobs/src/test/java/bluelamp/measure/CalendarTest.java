package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.min;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final Dataset<Row> CALENDAR =
      Calendars.of("2023-01-01", "2025-01-01", "2024-11-20");

  @Test
  void aPieceBeginsWithItsWeekOrWithItsMonth() {
    Dataset<Row> days =
        Drawn.table(
            """
            day
            2024-02-25
            2024-02-26
            2024-02-29
            2024-03-01
            2024-03-03
            2024-03-04
            """,
            "day DATE");
    Drawn.assertRows(
        """
        day        | piece
        2024-02-25 | 2024-02-19
        2024-02-26 | 2024-02-26
        2024-02-29 | 2024-02-26
        2024-03-01 | 2024-03-01
        2024-03-03 | 2024-03-01
        2024-03-04 | 2024-03-04
        """,
        days.withColumn("piece", Calendar.pieceOf(col("day"))));
  }

  @Test
  void periodsAndThoseOfTheYearBeforeAreMadeOfWholePieces() {
    Dataset<Row> pieces =
        CALENDAR
            .where("role IN ('period', 'year_before')")
            .withColumn("piece", Calendar.pieceOf(col("day")))
            .groupBy("role", "period_type", "period_start", "piece")
            .agg(min("day").as("first"), countDistinct("day").as("days"));
    Dataset<Row> ofSeveralSizes =
        pieces.groupBy("piece").agg(countDistinct("days").as("sizes")).where("sizes > 1");
    assertEquals(0, pieces.where("first <> piece").count());
    assertEquals(0, ofSeveralSizes.count());
  }

  @Test
  void everyPeriodHasOneFirstDay() {
    Dataset<Row> ofPeriods = CALENDAR.where("role = 'period'");
    Dataset<Row> periods = ofPeriods.select("period_type", "period_start");
    Dataset<Row> firstDays = ofPeriods.where(Calendar.isFirstDay());
    assertEquals(periods.distinct().count(), firstDays.count());
  }
}
