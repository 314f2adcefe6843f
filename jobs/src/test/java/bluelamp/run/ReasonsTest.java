package bluelamp.run;

import bluelamp.testing.Drawn;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final String PERIODS =
      """
      period_type | period_start
      week        | 2024-01-01
      week        | 2024-01-01
      week        | 2024-01-08
      month       | 2024-01-01
      quarter     | 2023-10-01
      """;

  private static Dataset<Row> reasons(Map<String, String> touched) {
    TreeMap<LocalDate, Cause> causes = new TreeMap<>();
    touched.forEach((day, reason) -> causes.put(LocalDate.parse(day), Cause.of(reason)));
    Touches touches = new Touches(causes, Optional.empty(), LocalDate.of(2024, 6, 30));
    return Reasons.of(Drawn.table(PERIODS, "period_start DATE"), touches);
  }

  @Test
  void aPeriodSaysWhatTouchedItsOwnDaysElseTheFurthestReachingOfAll() {
    Drawn.assertRows(
        """
        period_type | period_start | reason
        week        | 2024-01-01   | late_data
        week        | 2024-01-08   | erasure
        month       | 2024-01-01   | erasure
        quarter     | 2023-10-01   | registry
        """,
        reasons(
            Map.of(
                "2024-01-02", "post",
                "2024-01-03", "counts",
                "2024-01-08", "erasure",
                "2024-01-09", "snapshot",
                "2024-03-01", "registry")));
  }

  @Test
  void daysThatPassAloneMakeDataLate() {
    Drawn.assertRows(
        """
        period_type | period_start | reason
        week        | 2024-01-01   | late_data
        week        | 2024-01-08   | late_data
        month       | 2024-01-01   | late_data
        quarter     | 2023-10-01   | late_data
        """,
        reasons(Map.of()));
  }
}
