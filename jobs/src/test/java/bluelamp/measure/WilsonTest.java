package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class WilsonTest {
  /**
   * 81 of 263 from Newcombe, Statistics in Medicine 17 (1998) 857–872, table I; the others as roots
   * of (p - k/n)² = z² p(1-p)/n.
   */
  @Test
  void agreesWithPublishedIntervals() {
    Dataset<Row> counts =
        Drawn.table(
            """
            k   | n
            81  | 263
            15  | 148
            0   | 20
            1   | 29
            20  | 20
            2.5 | 10
            0   | 0
            """,
            "k DOUBLE, n DOUBLE");
    Drawn.assertRows(
        """
        k    | n     | low      | high
        81.0 | 263.0 | 0.255289 | 0.36621
        15.0 | 148.0 | 0.062386 | 0.160487
        0.0  | 20.0  | 0.0      | 0.161125
        1.0  | 29.0  | 0.006113 | 0.171755
        20.0 | 20.0  | 0.838875 | 1.0
        2.5  | 10.0  | 0.080948 | 0.557819
        0.0  | 0.0   | .        | .
        """,
        counts
            .withColumn("low", Wilson.low(col("k"), col("n")))
            .withColumn("high", Wilson.high(col("k"), col("n"))));
  }

  /** Odds divide by what is left to 1: a rounding error would make them of the order of 1e15. */
  @Test
  void theBoundsOfNoneAndOfAllAreExact() {
    Dataset<Row> all = TestSpark.session().range(1, 2000).select(col("id").divide(1.37).as("n"));

    assertEquals(0, all.where(Wilson.high(col("n"), col("n")).notEqual(1)).count());
    assertEquals(0, all.where(Wilson.low(lit(0.0), col("n")).notEqual(0)).count());
  }
}
