package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import bluelamp.testing.Drawn;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
  private static final Shrinkage SHRINKAGE =
      new Shrinkage(new Proportion("share", col("part"), col("whole")));
  private static final String ACCOUNTS = "share DOUBLE, share_n BIGINT, share_n_eff DOUBLE";

  @Test
  void learnsMeanAndStrengthFromTheMoments() {
    Dataset<Row> four =
        Drawn.table(
            """
            share | share_n | share_n_eff
            0.3   | 60      | 50
            0.7   | 60      | 50
            0.3   | 60      | 50
            0.7   | 60      | 50
            .     | 0       | .
            """,
            ACCOUNTS);
    // chance = 3/200 = 0.015; between = 0.04 - 0.25·0.015 = 0.03625; scale = 0.25·(0.75 - 0.015) =
    // 0.18375
    // a + b = 0.18375/0.03625 - 1 = 4.068966
    Drawn.assertRows(
        """
        mean | strength
        0.5  | 4.068966
        """,
        priors(four));
  }

  @Test
  void neverWeighsLessThanTwoPostsNorMoreThanAllAccountsTogether() {
    Dataset<Row> apart =
        Drawn.table("share | share_n | share_n_eff\n0.01 | 60 | 50\n0.99 | 60 | 50", ACCOUNTS);
    Dataset<Row> alike =
        Drawn.table("share | share_n | share_n_eff\n0.5 | 60 | 50\n0.5 | 60 | 50", ACCOUNTS);
    Dataset<Row> alone = Drawn.table("share | share_n | share_n_eff\n0.4 | 60 | 50", ACCOUNTS);
    Drawn.assertRows("mean | strength\n0.5 | 2.0", priors(apart));
    Drawn.assertRows("mean | strength\n0.5 | 100.0", priors(alike));
    Drawn.assertRows("mean | strength\n0.4 | 2.0", priors(alone));
  }

  @Test
  void drawsAnAccountTowardsItsLike() {
    Dataset<Row> account = Drawn.table("share | share_n | share_n_eff\n1.0 | 6 | 4", ACCOUNTS);
    // (1·4 + 0.25·4) ÷ (4 + 4)
    Drawn.assertRows(
        "shrunk\n0.625", account.withColumn("shrunk", SHRINKAGE.shrunk(lit(0.25), lit(4.0))));
  }

  private static Dataset<Row> priors(Dataset<Row> accounts) {
    List<Column> sums = SHRINKAGE.sumsOverAccounts();
    return accounts
        .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new))
        .select(SHRINKAGE.mean().as("mean"), SHRINKAGE.strength().as("strength"));
  }
}
