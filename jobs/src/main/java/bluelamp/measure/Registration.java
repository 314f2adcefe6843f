package bluelamp.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;

/** Clauses about rows of {@code account_registry}. */
public final class Registration {
  private Registration() {}

  /**
   * That the row is valid on a civil day: intervals are half-open, without an end they are open.
   */
  public static Column validOn(Column day) {
    return col("valid_from")
        .isNull()
        .or(col("valid_from").leq(day))
        .and(col("valid_to").isNull().or(col("valid_to").gt(day)));
  }

  /** Who speaks from the account: the person, or else the account itself. */
  public static Column identity() {
    return coalesce(col("person_key"), col("account_key"));
  }
}
