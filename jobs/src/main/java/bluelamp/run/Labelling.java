package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import bluelamp.lake.Lake;
import bluelamp.measure.Allotment;
import bluelamp.tables.record.TextsToLabel;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Draws texts of a lake for people to label. */
public final class Labelling {
  private Labelling() {}

  /**
   * Texts drawn as evenly from platform, series and force as there are texts, in an order that
   * tells nothing: {@code platform}, {@code series}, {@code force}, {@code text_hash}, {@code
   * text}, {@code weight} (how many posts of its stratum each stands for: shares are of posts).
   *
   * @param sample how many at most
   * @throws Stop when the lake holds no scored text
   */
  public static List<Row> drawn(SparkSession spark, String location, int sample, long seed) {
    Tables tables = new Tables(Lake.toRead(spark, location));
    Dataset<Row> texts =
        TextsToLabel.of(
            tables.rows("posts"),
            tables.rows("annotations"),
            tables.rows("text_forms"),
            tables.rows("harvests"),
            tables.rows("archive_files"),
            tables.rows("account_snapshots"),
            tables.rows("account_registry"),
            seed);
    try (Kept kept = new Kept(texts)) {
      List<Long> sizes =
          kept.rows().where("drawn = 1").select("of_stratum").collectAsList().stream()
              .map(row -> row.getLong(0))
              .toList();
      if (sizes.isEmpty()) {
        throw new Stop(
            ExitCode.NOT_NOW,
            "The lake "
                + location
                + " holds no text that a model has scored, so none was drawn. Run bluelamp annotate first.");
      }
      long each = Allotment.ofEach(sizes, sample);
      long drawn = sizes.stream().mapToLong(size -> Math.min(size, each)).sum();
      return withOneMore(kept.rows(), each, Math.max(0, sample - drawn), seed)
          .where(col("drawn").leq(col("of_each")))
          .selectExpr(
              "platform",
              "series",
              "force",
              "text_hash",
              "text",
              "posts * of_stratum / least(of_stratum, of_each) AS weight")
          .orderBy(xxhash64(col("text_hash")), col("text_hash"))
          .limit(sample)
          .collectAsList();
    }
  }

  /**
   * Texts with {@code of_each}, how many are drawn of their stratum: as many of each, and one more
   * of strata drawn by lot for what that leaves of the sample.
   */
  private static Dataset<Row> withOneMore(Dataset<Row> texts, long each, long left, long seed) {
    Dataset<Row> lucky =
        texts
            .where(col("drawn").equalTo(each + 1))
            .orderBy(xxhash64(lit(seed), col("text_hash")), col("text_hash"))
            .limit((int) left)
            .select("platform", "series", "force")
            .withColumn("more", lit(1));
    return texts
        .join(broadcast(lucky), new String[] {"platform", "series", "force"}, "left")
        .withColumn("of_each", coalesce(col("more"), lit(0)).plus(each));
  }
}
