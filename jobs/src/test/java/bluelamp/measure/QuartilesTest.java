package bluelamp.measure;

import static org.apache.spark.sql.functions.col;

import bluelamp.testing.Drawn;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class QuartilesTest {
  @Test
  void standOnNationRowsOverTheForcesThatHaveAValue() {
    Dataset<Row> units =
        Drawn.table(
            """
            platform | unit_type    | unit_id           | nation  | period_type | period_start | m
            x        | force        | kent              | england | month       | 2024-01-01   | 0.1
            x        | force        | essex             | england | month       | 2024-01-01   | 0.2
            x        | force        | surrey            | england | month       | 2024-01-01   | 0.4
            x        | force        | dorset            | england | month       | 2024-01-01   | .
            x        | force        | gwent             | wales   | month       | 2024-01-01   | 0.9
            x        | force        | gwent             | wales   | month       | 2024-02-01   | .
            x        | account_type | corporate         | .       | month       | 2024-01-01   | 0.7
            x        | nation       | england           | .       | month       | 2024-01-01   | 0.99
            x        | nation       | wales             | .       | month       | 2024-01-01   | 0.99
            x        | nation       | england-and-wales | .       | month       | 2024-01-01   | 0.99
            x        | nation       | wales             | .       | month       | 2024-02-01   | .
            bluesky  | nation       | wales             | .       | month       | 2024-01-01   | 0.99
            """,
            "period_start DATE, m DOUBLE");
    Drawn.assertRows(
        """
        platform | unit_id           | period_start | m_force_q1 | m_force_median | m_force_q3
        x        | kent              | 2024-01-01   | .          | .              | .
        x        | essex             | 2024-01-01   | .          | .              | .
        x        | surrey            | 2024-01-01   | .          | .              | .
        x        | dorset            | 2024-01-01   | .          | .              | .
        x        | gwent             | 2024-01-01   | .          | .              | .
        x        | gwent             | 2024-02-01   | .          | .              | .
        x        | corporate         | 2024-01-01   | .          | .              | .
        x        | england           | 2024-01-01   | 0.15       | 0.2            | 0.3
        x        | wales             | 2024-01-01   | 0.9        | 0.9            | 0.9
        x        | england-and-wales | 2024-01-01   | 0.175      | 0.3            | 0.525
        x        | wales             | 2024-02-01   | .          | .              | .
        bluesky  | wales             | 2024-01-01   | .          | .              | .
        """,
        Quartiles.ofForces(units, Map.of("m", col("m"))));
  }
}
