package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import bluelamp.measure.CivilDay;
import bluelamp.measure.Registration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The texts that people may label, each once: those that a model has scored, of police posts and of
 * what the public writes to forces. Texts made alike (the same normal form) are one.
 */
public final class TextsToLabel {
  private static final String[] STRATUM = {"platform", "series", "force"};

  private TextsToLabel() {}

  /**
   * Rows of {@code platform}, {@code series}, {@code force}, {@code text_hash} and {@code text},
   * with {@code posts}, those of its platform and series with this text or one made alike, {@code
   * of_stratum}, how many texts there are with the same first three, and {@code drawn}, their order
   * of being drawn: from 1 in each stratum. What several forces write speaks for one of them, by a
   * hash, with the weight of all.
   *
   * @param posts all posts; so the other tables
   * @param seed of the draw: another gives other texts
   */
  public static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> annotations,
      Dataset<Row> textForms,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> snapshots,
      Dataset<Row> registry,
      long seed) {
    Dataset<Row> written = written(posts, harvests, archiveFiles, snapshots, registry).drop("day");
    Dataset<Row> scored =
        annotations
            .where(col("task").isin("sentiment", "purpose").and(col("label").isNotNull()))
            .select("text_hash")
            .distinct();
    Column anyStratum = xxhash64(col("template"), col("platform"), col("series"), col("force"));
    Column once =
        row_number().over(Window.partitionBy("template").orderBy(anyStratum, col("text_hash")));
    Column drawn =
        row_number()
            .over(
                Window.partitionBy(STRATUM[0], STRATUM[1], STRATUM[2])
                    .orderBy(xxhash64(col("text_hash"), lit(seed)), col("text_hash")));
    return written
        .join(scored, "text_hash")
        .join(textForms.select("text_hash", "normal_hash"), "text_hash")
        .withColumn("template", coalesce(col("normal_hash"), col("text_hash")))
        .withColumn(
            "posts", count(lit(1)).over(Window.partitionBy("template", "platform", "series")))
        .withColumn("once", once)
        .where(col("once").equalTo(1))
        .withColumn(
            "of_stratum",
            count(lit(1)).over(Window.partitionBy(STRATUM[0], STRATUM[1], STRATUM[2])))
        .withColumn("drawn", drawn)
        .join(Annotations.texts(posts), "text_hash")
        .select("platform", "series", "force", "text_hash", "text", "posts", "of_stratum", "drawn");
  }

  /**
   * Whose texts they are and when they were posted: {@code platform}, {@code series}, {@code
   * force}, {@code text_hash} and {@code day}, one row a post, and one a force that a member of the
   * public wrote to.
   */
  public static Dataset<Row> written(
      Dataset<Row> posts,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> snapshots,
      Dataset<Row> registry) {
    return ofPolice(posts, registry)
        .union(
            Contacts.of(posts, harvests, archiveFiles, snapshots, registry)
                .select(
                    col("platform"), lit("public"), col("force_id"), col("text_hash"), col("day")));
  }

  private static Dataset<Row> ofPolice(Dataset<Row> posts, Dataset<Row> registry) {
    Dataset<Row> authors =
        registry
            .where(col("force_id").isNotNull())
            .select(
                col("platform").as("author_platform"),
                col("account_key").as("author_key"),
                col("force_id"),
                col("valid_from"),
                col("valid_to"));
    Column same =
        col("platform")
            .equalTo(col("author_platform"))
            .and(col("account_key").equalTo(col("author_key")))
            .and(Registration.validOn(CivilDay.of(col("posted_at"))));
    return posts
        .where(Targets.isText())
        .where(col("text_hash").isNotNull())
        .join(broadcast(authors), same)
        .select(
            col("platform"),
            lit("police").as("series"),
            col("force_id").as("force"),
            col("text_hash"),
            CivilDay.of(col("posted_at")).as("day"));
  }
}
