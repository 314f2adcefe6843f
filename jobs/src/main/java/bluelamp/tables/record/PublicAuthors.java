package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code public_authors}: who of the public wrote to a force on a day, and whether a model
 * read it. It serves to count people exactly, over a quarter and a nation; what they wrote, or how,
 * stands nowhere beside it.
 */
public final class PublicAuthors {
  private PublicAuthors() {}

  /** One row per author, force and day; of posts of the days to measure. */
  public static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> annotations,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> snapshots,
      Dataset<Row> registry) {
    Dataset<Row> contacts = Contacts.of(posts, harvests, archiveFiles, snapshots, registry);
    return Scores.beside(Contacts.heard(contacts).where("heard"), annotations)
        .withColumn("scored", col("tone").isNotNull())
        .select("platform", "force_id", "account_key", "day", "scored")
        .withColumn("month", trunc(col("day"), "month"));
  }
}
