package bluelamp.run;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Dataset$;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Rows computed once, to be guarded and written. Whatever is asked of them starts from the rows
 * kept: Spark would else analyse the whole plan that made them again for each question and each
 * commit, which for small tables costs more than the rows do.
 */
final class Kept implements AutoCloseable {
  /** Rows of a few columns that every task can hold a copy of. */
  private static final long MOST_TO_SEND = 2_000_000;

  private final Dataset<Row> made;
  private final Dataset<Row> rows;

  Kept(Dataset<Row> rows) {
    this.made = rows.cache();
    SparkSession session = rows.sparkSession();
    this.rows =
        Dataset$.MODULE$.ofRows(
            session,
            session.sharedState().cacheManager().useCachedData(made.queryExecution().analyzed()));
  }

  Dataset<Row> rows() {
    return rows;
  }

  /**
   * The rows, to be joined with: sent to every task where they are few. Spark cannot tell by
   * itself, and would move the many rows of the other side to meet them.
   */
  Dataset<Row> small() {
    return rows.count() <= MOST_TO_SEND ? functions.broadcast(rows) : rows;
  }

  @Override
  public void close() {
    made.unpersist();
  }
}
