package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Posts that may have been read more than once. They are told by a hash of eight bytes, so that
 * finding them moves little; a clash makes a single post look like one of them, never the reverse.
 */
public final class Repeats {
  private static final String[] HASH = {"post_hash"};

  private Repeats() {}

  /**
   * The hashes of posts of which there may be several copies: one column, {@code post_hash}.
   *
   * @param staged posts as read
   */
  public static Dataset<Row> of(Dataset<Row> staged) {
    return staged
        .select(hash().as(HASH[0]))
        .groupBy(HASH[0])
        .agg(count(lit(1)).as("copies"))
        .where("copies > 1")
        .select(HASH[0]);
  }

  /** The rows of posts that may have several copies. */
  static Dataset<Row> among(Dataset<Row> rows, Dataset<Row> repeats) {
    return joined(rows, repeats, "left_semi");
  }

  /** The rows of posts that have one copy for certain. */
  static Dataset<Row> apart(Dataset<Row> rows, Dataset<Row> repeats) {
    return joined(rows, repeats, "left_anti");
  }

  private static Dataset<Row> joined(Dataset<Row> rows, Dataset<Row> repeats, String how) {
    return rows.withColumn(HASH[0], hash()).join(repeats, HASH, how).drop(HASH[0]);
  }

  private static Column hash() {
    return xxhash64(col("platform"), col("post_id"));
  }
}
