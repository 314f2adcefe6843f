package bluelamp.measure;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void agreesWithTheTables() {
    Dataset<Row> tables =
        Drawn.table(
            """
            degrees | quantile | within
            2       | 4.302653 | 0.05
            3       | 3.182446 | 0.01
            7       | 2.364624 | 0.0003
            10      | 2.228139 | 0.0001
            30      | 2.042272 | 0.00001
            1000    | 1.962339 | 0.000001
            """,
            "degrees DOUBLE, quantile DOUBLE, within DOUBLE");
    assertEquals(
        0,
        tables
            .where(abs(StudentT.quantile(col("degrees")).minus(col("quantile"))).gt(col("within")))
            .count());
  }
}
