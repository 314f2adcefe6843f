package bluelamp.tables.record;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Small drawn tables of record: what an account day is made of. Everything not drawn is as usual.
 */
final class Archive {
  static final String POSTS =
      "platform STRING, post_id STRING, version_id STRING, account_key STRING, posted_at TIMESTAMP, shape STRING,"
          + " legacy_repost BOOLEAN, reply_to_post_id STRING, reply_to_account_key STRING, reply_to_partner STRING,"
          + " reposted_post_id STRING, reposted_account_key STRING, mentions ARRAY<STRUCT<account_key: STRING, position: INT>>,"
          + " observed_as STRING, file_hash STRING, text_hash STRING";
  private static final String METRICS =
      "platform STRING, post_id STRING, observed_at TIMESTAMP, likes BIGINT, reposts BIGINT, replies BIGINT,"
          + " quotes BIGINT, views BIGINT";
  private static final String SNAPSHOTS =
      "platform STRING, account_key STRING, observed_at TIMESTAMP, handle_key STRING, followers BIGINT,"
          + " following BIGINT, posts BIGINT";
  private static final String HARVESTS =
      "harvest_id STRING, path STRING, kind STRING, platform STRING, account STRING, from TIMESTAMP, to TIMESTAMP,"
          + " retrieved_at TIMESTAMP, zone STRING";
  private static final String REGISTRY =
      "platform STRING, account_id STRING, account_key STRING, handle STRING, handle_key STRING, force_id STRING,"
          + " account_type STRING, rank_group STRING, function STRING, person_key STRING, valid_from DATE,"
          + " valid_to DATE, published_alone BOOLEAN";

  private Archive() {}

  static Dataset<Row> posts(String drawing) {
    Dataset<Row> drawn = onX(Drawn.table(drawing, POSTS));
    return drawn.withColumn(
        "observed_as", functions.coalesce(functions.col("observed_as"), functions.lit("archived")));
  }

  static Dataset<Row> metrics(String drawing) {
    return onX(Drawn.table(drawing, METRICS));
  }

  static Dataset<Row> annotations(String drawing) {
    return Drawn.table(drawing, "text_hash STRING");
  }

  static Dataset<Row> snapshots(String drawing) {
    return onX(Drawn.table(drawing, SNAPSHOTS));
  }

  /** Harvests; {@code account} may name several, with semicolons between. */
  static Dataset<Row> harvests(String drawing) {
    return onX(Drawn.table(drawing, HARVESTS))
        .withColumn("accounts", functions.split(functions.col("account"), ";"))
        .drop("account");
  }

  static Dataset<Row> files(String drawing) {
    return Drawn.table(drawing, "file_hash STRING, harvest_id STRING");
  }

  /** Registry rows; an account's id is its key with {@code id-} before it unless drawn. */
  static Dataset<Row> registry(String drawing) {
    return onX(Drawn.table(drawing, REGISTRY))
        .withColumn(
            "account_id",
            functions.coalesce(
                functions.col("account_id"),
                functions.concat(functions.lit("id-"), functions.col("account_key"))));
  }

  private static Dataset<Row> onX(Dataset<Row> rows) {
    return rows.withColumn(
        "platform", functions.coalesce(functions.col("platform"), functions.lit("x")));
  }
}
