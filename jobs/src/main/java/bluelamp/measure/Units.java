package bluelamp.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a number is said of: an account, or accounts taken together. An account's sums stand in one
 * row of each unit it belongs to.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Column never changes
public enum Units {
  ACCOUNT("account", col("account_id"), true),
  FORCE_ACCOUNT_TYPE(
      "force_account_type", concat_ws(":", col("force_id"), col("account_type")), true),
  FORCE_RANK_GROUP("force_rank_group", concat_ws(":", col("force_id"), col("rank_group")), true),
  ACCOUNT_TYPE("account_type", col("account_type"), false),
  RANK_GROUP("rank_group", col("rank_group"), false),
  FUNCTION("function", col("function"), false),
  FORCE("force", col("force_id"), true),
  /**
   * The force's own nation, {@code england} or {@code wales}; the input carries it as {@code
   * nation}.
   */
  NATION("nation", col("nation"), false),
  /** Both nations together, also of {@code unit_type} nation. */
  ENGLAND_AND_WALES("nation", lit("england-and-wales"), false);

  private final String type;
  private final Column id;
  private final boolean withinForce;

  Units(String type, Column id, boolean withinForce) {
    this.type = type;
    this.id = id;
    this.withinForce = withinForce;
  }

  /**
   * Rows of accounts, once for each unit they belong to.
   *
   * @param accounts rows with {@code account_id}, {@code force_id}, {@code account_type}, {@code
   *     rank_group}, {@code function} and {@code nation}
   * @return the same rows with {@code unit_type}, {@code unit_id} and {@code unit_force_id} (null
   *     above the force); rows without the attribute a unit is named after (no rank group, say) are
   *     left out of that unit
   */
  public static Dataset<Row> explode(Dataset<Row> accounts, Units... units) {
    Column[] each = Arrays.stream(units).map(Units::asStruct).toArray(Column[]::new);
    return accounts
        .withColumn("unit", functions.explode(array(each)))
        .select(col("*"), col("unit.*"))
        .drop("unit")
        .where(col("unit_id").isNotNull());
  }

  /**
   * The units of a row as an array of {@code type=id}, by which two rows can be found to share a
   * unit.
   */
  public static Column keys(Units... units) {
    return array(
        Arrays.stream(units)
            .map(
                each -> functions.concat(lit(each.type + "="), each.asStruct().getField("unit_id")))
            .toArray(Column[]::new));
  }

  private Column asStruct() {
    Column force = withinForce ? col("force_id") : lit(null).cast("string");
    Column whole = type.startsWith("force_") ? functions.when(parts(), id) : id;
    return struct(lit(type).as("unit_type"), whole.as("unit_id"), force.as("unit_force_id"));
  }

  private Column parts() {
    Column named = this == FORCE_RANK_GROUP ? col("rank_group") : col("account_type");
    return named.isNotNull().and(col("force_id").isNotNull());
  }
}
