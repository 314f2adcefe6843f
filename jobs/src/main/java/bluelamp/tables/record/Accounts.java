package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The registered accounts that may be named in public, without the keys that lead to restricted
 * rows.
 */
public final class Accounts {
  private Accounts() {}

  /** The rows of {@code account_registry} that may stand alone. */
  public static Dataset<Row> of(Dataset<Row> accountRegistry) {
    return accountRegistry.where(col("published_alone")).drop("account_key", "handle_key");
  }
}
