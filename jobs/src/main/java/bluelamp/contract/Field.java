package bluelamp.contract;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * A column of a table.
 *
 * @param name its name, the same everywhere
 * @param type its type in Spark
 * @param required whether every row has a value
 * @param classification who may see it
 * @param description what it means, with its unit
 */
public record Field(
    String name,
    DataType type,
    boolean required,
    Classification classification,
    String description) {

  /** Who may see a column. */
  public enum Classification {
    /** Anybody: numbers and names of official accounts. */
    PUBLIC,
    /** Who works on the lake: nothing in it says who a member of the public is. */
    RESTRICTED,
    /** Who must: texts, ids and pseudonyms of people. */
    PERSONAL
  }

  boolean isPublic() {
    return classification == Classification.PUBLIC;
  }

  boolean isInstant() {
    return type.equals(DataTypes.TimestampType) || type.equals(DataTypes.DateType);
  }

  /** The column as Spark has it, with its meaning as the comment. */
  StructField asStructField() {
    return new StructField(name, type, !required, Metadata.empty()).withComment(description);
  }
}
