package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code public_authors}: who of the public wrote to a force on a day. It serves to count
 * people exactly, over a quarter and a nation; what they wrote, or how, stands nowhere beside it.
 */
public final class PublicAuthors {
  private PublicAuthors() {}

  /** One row per author, force and day; posts of the days to measure. */
  public static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> snapshots,
      Dataset<Row> registry) {
    return Contacts.of(posts, harvests, archiveFiles, snapshots, registry)
        .select("platform", "force_id", "account_key", "day")
        .distinct()
        .withColumn("month", trunc(col("day"), "month"));
  }
}
