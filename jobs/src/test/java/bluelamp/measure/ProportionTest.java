package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import bluelamp.testing.Drawn;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ProportionTest {
  private static final Proportion SHARE = new Proportion("share", col("part"), col("whole"));

  /**
   * By hand: deff = 10/9 · (33 - 0.9·42 + 0.2025·64) ÷ (20·0.45·0.55) = 10/9 · 8.16 ÷ 4.95; a day
   * without posts is none.
   */
  @Test
  void countsBurstsAsOneDay() {
    Dataset<Row> days =
        Drawn.table(
            """
            part | whole
            4    | 5
            4    | 5
            1    | 2
            0    | 2
            0    | 1
            0    | 1
            0    | 1
            0    | 1
            0    | 1
            0    | 1
            0    | 0
            """,
            "part BIGINT, whole BIGINT");
    Drawn.assertRows(
        """
        share_x | share_n | share_xx | share_xn | share_nn | share_days | share | share_deff | share_n_eff | share_ci_method
        9       | 20      | 33       | 42       | 64       | 10         | 0.45  | 1.83165    | 10.91912    | wilson_cluster
        """,
        valued(days, lit(1.5))
            .withColumn("share_deff", round(col("share_deff"), 5))
            .withColumn("share_n_eff", round(col("share_n_eff"), 5)));
  }

  @Test
  void widensTheIntervalByStudentsQuantileOnTheEffectiveNumberOfDays() {
    Dataset<Row> sums =
        Drawn.table(
            """
            share_x | share_n | share_xx | share_xn | share_nn | share_days | share_nd
            9       | 20      | 33       | 42       | 64       | 10         | 30
            """,
            SUMS);
    // 20²/64 - 1 = 5.25 degrees: quantile 2.534; bounds as roots of (p - 0.45)² = 2.534²
    // p(1-p)/10.919
    Drawn.assertRows(
        """
        quantile | low   | high
        2.53     | 0.165 | 0.772
        """,
        Proportion.valued(sums, SHARE)
            .select(
                round(col("share_quantile"), 2).as("quantile"),
                round(col("share_ci_low"), 3).as("low"),
                round(col("share_ci_high"), 3).as("high")));
  }

  private static final String SUMS =
      "share_x BIGINT, share_n BIGINT, share_xx BIGINT, share_xn BIGINT, share_nn BIGINT, share_days BIGINT,"
          + " share_nd DOUBLE";

  @Test
  void borrowsWithFewDaysAndAtTheEnds() {
    Dataset<Row> sums =
        Drawn.table(
            """
            share_x | share_n | share_xx | share_xn | share_nn | share_days | share_nd
            5       | 20      | 9        | 20       | 80       | 7          | 60
            0       | 20      | 0        | 0        | 80       | 9          | 40
            20      | 20      | 80       | 80       | 80       | 9          | 40
            5       | 20      | 5        | 10       | 40       | 10         | 40
            0       | 0       | 0        | 0        | 0        | 0          | 0
            """,
            SUMS);
    Drawn.assertRows(
        """
        share | share_deff | share_n_eff | share_ci_low | share_ci_high | share_ci_method
        0.25  | 3.0        | 6.666667    | 0.064089     | 0.618696      | wilson_borrowed
        0.0   | 2.0        | 10.0        | 0.0          | 0.277533      | wilson_borrowed
        1.0   | 2.0        | 10.0        | 0.722467     | 1.0           | wilson_borrowed
        0.25  | 1.0        | 20.0        | 0.098957     | 0.502911      | wilson_cluster
        .     | .          | .           | .            | .             | none
        """,
        Proportion.valued(sums, SHARE));
  }

  @Test
  void borrowsByTheWeightOfEachAccountType() {
    Dataset<Row> accounts =
        Drawn.table(
            """
            share_x | share_n | share_xx | share_xn | share_nn | share_days | deff
            3       | 30      | 9        | 9        | 90       | 3          | 3.0
            1       | 10      | 1        | 4        | 50       | 3          | 1.0
            0       | 40      | 0        | 0        | 50       | 1          | .
            """,
            SUMS + ", deff DOUBLE");
    // (30·3 + 10·1 + 40·1.5) ÷ 80
    Dataset<Row> together = accounts.withColumn("share_nd", SHARE.borrowing(col("deff")));
    Drawn.assertRows(
        """
        share_x | share_n | share_days | share_deff
        4       | 80      | 7          | 2.0
        """,
        Proportion.valued(aggregated(together, SHARE.sumsOfSums()), SHARE));
  }

  private static Dataset<Row> valued(Dataset<Row> days, Column borrowed) {
    Dataset<Row> parts = days.select(SHARE.ofDay().toArray(Column[]::new));
    Dataset<Row> sums = aggregated(parts, SHARE.sumsOverDays(lit(true)));
    return Proportion.valued(sums.withColumn("share_nd", SHARE.borrowing(borrowed)), SHARE);
  }

  private static Dataset<Row> aggregated(Dataset<Row> rows, List<Column> sums) {
    return rows.agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new));
  }
}
