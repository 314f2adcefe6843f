package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Which rows of units the published table may show: none from which the number of a single officer
 * could be had.
 */
final class PublishedAlone {
  /** Accounts that do not stand alone stand together from here on. */
  static final int TOGETHER = 5;

  private PublishedAlone() {}

  /**
   * An account by the registry; accounts of a type, rank group or function when none of those that
   * posted must not stand alone, or at least five (with fewer, the published accounts beside them
   * would give them away by subtraction). Forces and nations are of all their accounts, and stand.
   */
  static Column ofUnit() {
    Column nobodyHidden = col("hidden_accounts").equalTo(0);
    Column enough = col("hidden_accounts").geq(TOGETHER);
    return when(col("unit_type").equalTo("account"), nobodyHidden)
        .when(col("unit_type").isin("force", "nation"), true)
        .otherwise(nobodyHidden.or(enough));
  }
}
