package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * Do intervals of 95 % hold the planted value 95 times in a hundred? Days burst in two ways: their
 * number of posts is skewed, and the share of answers differs from day to day.
 */
class CoverageOfIntervalsTest {
  private static final Proportion SHARE =
      new Proportion("engagement_share", col("part"), col("whole"));
  private static final int SEEDS = 20;
  private static final int ACCOUNTS = 100;

  @Test
  void intervalsHoldThePlantedShareAsOftenAsTheySay() {
    Dataset<Row> drawn =
        drawn(IntStream.generate(() -> new Random().nextInt()).limit(SEEDS).toArray());
    Dataset<Row> days = drawn.select(days());
    List<Column> sums = SHARE.sumsOverDays(lit(true));
    Dataset<Row> accounts =
        days.groupBy("account", "planted")
            .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new));
    Dataset<Row> own =
        accounts.where(SHARE.days().geq(DesignEffect.DAYS)).withColumn("borrowed", lit(1.5));
    Dataset<Row> valued =
        Proportion.valued(
            own.withColumn("engagement_share_nd", SHARE.borrowing(col("borrowed"))), SHARE);
    Column holds = col("planted").between(SHARE.its("ci_low"), SHARE.its("ci_high"));
    long all = valued.count();
    double covered = valued.where(holds).count() / (double) all;
    System.out.printf(
        "%d intervals of engagement_share, %.1f %% cover the planted value%n", all, 100 * covered);
    assertTrue(all >= 1_000, () -> all + " intervals are too few to judge by");
    assertTrue(covered > 0.92 && covered < 0.98, () -> "covered " + covered + " of " + all);
  }

  private static Column[] days() {
    List<Column> columns = new ArrayList<>(List.of(col("account"), col("planted")));
    columns.addAll(SHARE.ofDay());
    return columns.toArray(Column[]::new);
  }

  private static Dataset<Row> drawn(int[] seeds) {
    List<Row> days = new ArrayList<>();
    for (int seed : seeds) {
      Random random = new Random(seed);
      for (int account = 0; account < ACCOUNTS; account++) {
        addAccount(days, seed + "/" + account, random);
      }
    }
    StructType schema =
        StructType.fromDDL("account STRING, planted DOUBLE, part BIGINT, whole BIGINT");
    return TestSpark.session().createDataFrame(days, schema);
  }

  /** An account of about 20 to 400 posts over 8 to 100 days. */
  private static void addAccount(List<Row> days, String account, Random random) {
    double planted = 0.1 + 0.7 * random.nextDouble();
    double likeness = 2 + 6 * random.nextDouble();
    double posts = 1.5 + 2.5 * random.nextDouble();
    int count = (int) (8 * Math.pow(12.5, random.nextDouble()));
    for (int day = 0; day < count; day++) {
      double share = beta(random, planted * likeness, (1 - planted) * likeness);
      long whole = 1 + (long) ((posts - 1) * -Math.log(random.nextDouble()) * 1.5);
      long part =
          IntStream.range(0, (int) whole).filter(post -> random.nextDouble() < share).count();
      days.add(RowFactory.create(account, planted, part, whole));
    }
  }

  private static double beta(Random random, double a, double b) {
    double one = gamma(random, a);
    return one / (one + gamma(random, b));
  }

  /** Marsaglia and Tsang's method. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
