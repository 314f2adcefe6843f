package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import bluelamp.measure.Calendar;
import bluelamp.measure.Calendar.Role;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Every force and nation in every period, without a post: periods in which nobody posts count. */
final class TrendGrid {
  private TrendGrid() {}

  /**
   * One row a unit, stratum and period.
   *
   * @param period columns of the calendar that tell periods apart, and which there are
   */
  static Dataset<Row> of(
      Dataset<Row> nations, Dataset<Row> platforms, Dataset<Row> calendar, String... period) {
    Dataset<Row> periods =
        calendar
            .where(col("role").equalTo(Role.PERIOD.word()).and(Calendar.isFirstDay()))
            .select(columns(period));
    Dataset<Row> units =
        DailyTone.inUnits(
            nations
                .select("force_id")
                .crossJoin(broadcast(platforms))
                .withColumn("stratum", explode(strata())),
            nations);
    return units.drop("nation").distinct().crossJoin(broadcast(periods));
  }

  private static Column strata() {
    return array(ToneStrata.NAMES.stream().map(functions::lit).toArray(Column[]::new));
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(functions::col).toArray(Column[]::new);
  }
}
