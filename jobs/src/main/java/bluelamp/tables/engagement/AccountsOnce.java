package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Makes sure that an account whose force, type, rank or function changed within a period, and which
 * therefore has several rows, is one account in each unit, and stands under the force and type of
 * its last day. Costs a sort of the account rows; counting distinct accounts would cost one of all
 * their units.
 */
final class AccountsOnce {
  private static final WindowSpec OF_ACCOUNT =
      Window.partitionBy("platform", "account_id", "period_type", "period_start")
          .orderBy("last_day");

  private static final WindowSpec WHOLE =
      OF_ACCOUNT.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());

  private AccountsOnce() {}

  /** Account rows that know the units in which a later row of the same account has posts. */
  static Dataset<Row> beside(Dataset<Row> accountPeriods) {
    Column units = when(col("posts").gt(0), Units.keys(Units.values()));
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(
        "later_units",
        flatten(collect_list(units).over(OF_ACCOUNT.rowsBetween(1, Window.unboundedFollowing()))));
    columns.put("last_force_id", last("force_id").over(WHOLE));
    columns.put("last_account_type", last("account_type").over(WHOLE));
    columns.put("always_alone", coalesce(min("alone").over(WHOLE), lit(false)));
    return accountPeriods.withColumns(columns);
  }

  /**
   * Whether a row in a unit is the one by which its account is counted there: the last with posts.
   */
  static Column isCounted() {
    Column unit = concat_ws("=", col("unit_type"), col("unit_id"));
    Column later = coalesce(array_contains(col("later_units"), unit), lit(false));
    return col("posts").gt(0).and(not(later));
  }
}
