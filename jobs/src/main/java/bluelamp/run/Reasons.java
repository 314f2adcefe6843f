package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import bluelamp.measure.PeriodType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Why periods are measured again, as far as one word can say. */
final class Reasons {
  private static final String[] PERIOD = {"period_type", "period_start"};
  private static final StructType SCHEMA =
      StructType.fromDDL("period_type STRING, period_start DATE, told STRING");

  private Reasons() {}

  /**
   * Periods with the {@code reason}: of what touched their own days the cause that reaches
   * furthest. A period that nothing touched hangs on days of others; it has the furthest of all.
   *
   * @param rows rows of period tables, any number of a period
   */
  static Dataset<Row> of(Dataset<Row> rows, Touches touches) {
    Cause furthest = touches.causes().values().stream().reduce(Cause.LATE_DATA, Cause::or);
    Dataset<Row> told = rows.sparkSession().createDataFrame(told(touches), SCHEMA);
    return rows.select(PERIOD[0], PERIOD[1])
        .distinct()
        .join(broadcast(told), PERIOD, "left")
        .select(
            col(PERIOD[0]),
            col(PERIOD[1]),
            coalesce(col("told"), lit(furthest.word())).as("reason"));
  }

  private static List<Row> told(Touches touches) {
    List<Row> told = new ArrayList<>();
    for (PeriodType type : PeriodType.values()) {
      Map<LocalDate, Cause> byStart = new TreeMap<>();
      touches.causes().forEach((day, cause) -> byStart.merge(type.startOf(day), cause, Cause::or));
      byStart.forEach(
          (start, cause) ->
              told.add(RowFactory.create(type.word(), Date.valueOf(start), cause.word())));
    }
    return told;
  }
}
