package bluelamp.contract;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table promises: its columns, its grain, its place and its rules. Said once, in {@code
 * schemas/<theme>/<name>.odcs.yaml}, and used by the writer, the guard, the tests and the
 * catalogue.
 *
 * @param name the table's name
 * @param theme the room it stands in, also among the classes of {@code tables}
 * @param version version of the contract; a breaking change raises the first number
 * @param door the folder of the lake it lies in
 * @param description what the table is for
 * @param grain what one row is
 * @param fields the columns in order
 * @param key names of the columns that tell rows apart
 * @param partitioning names of the columns it is partitioned by; empty for small tables
 * @param reads the tables and inputs it is made from
 * @param reach how far a changed day of these reaches
 * @param rules what must hold of every row
 */
public record TableContract(
    String name,
    String theme,
    String version,
    Door door,
    String description,
    String grain,
    List<Field> fields,
    List<String> key,
    List<String> partitioning,
    List<String> reads,
    Reach reach,
    List<Rule> rules) {

  /** The contract of a table; one that is not there is an error that lists those that are. */
  public static TableContract named(String table) {
    return Contracts.named(table);
  }

  /** Columns with types, comments and whether they may be null. */
  public StructType schema() {
    return new StructType(fields.stream().map(Field::asStructField).toArray(StructField[]::new));
  }

  /** The columns as a statement that creates the table lists them. */
  public String ddl() {
    return schema().toDDL();
  }

  /** Names of the columns in order. */
  public List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  /** The rows with their columns in the contract's order, and no others. */
  public Dataset<Row> arranged(Dataset<Row> rows) {
    return rows.select(
        columns().stream().map(name -> col("`" + name + "`")).toArray(Column[]::new));
  }

  /**
   * The rules that refuse and the columns that must have a value, as CHECK constraints of a Delta
   * table by name. Delta refuses a row for which a constraint is null, our rules do not; so each
   * says that it is not false.
   */
  public Map<String, String> checkConstraints() {
    Map<String, String> constraints = new TreeMap<>();
    rules.stream()
        .filter(Rule::refuses)
        .forEach(rule -> constraints.put(rule.name(), "(" + rule.sql() + ") IS NOT FALSE"));
    constraints.put(
        "required",
        fields.stream()
            .filter(Field::required)
            .map(field -> "`" + field.name() + "` IS NOT NULL")
            .collect(Collectors.joining(" AND ")));
    return constraints;
  }

  /**
   * The columns of which Delta's log may keep the least and the greatest value: what rows are
   * looked up by, but no text and nothing of a person, for the log keeps them for 30 days after a
   * row is gone. Of tables with a day or a period in their key those alone: each of their files has
   * rows of all units, so that nothing is left out by other columns, and finding the least word of
   * each takes longer than it saves.
   */
  public List<String> skippingColumns() {
    boolean isDated =
        fields.stream().anyMatch(field -> field.isInstant() && key.contains(field.name()));
    return fields.stream()
        .filter(field -> field.classification() != Field.Classification.PERSONAL)
        .filter(field -> field.isInstant() || (!isDated && key.contains(field.name())))
        .map(Field::name)
        .filter(name -> !partitioning.contains(name))
        .toList();
  }

  /**
   * The contract of the copy behind the published door: columns that are not public, such as the
   * one that says which rows are kept back, are not in it.
   */
  public TableContract published() {
    if (!door.isPublished()) {
      throw new IllegalArgumentException(
          "Table " + name + " is restricted: it has no copy behind the published door.");
    }
    List<Field> open = fields.stream().filter(Field::isPublic).toList();
    return new TableContract(
        name,
        theme,
        version,
        Door.PUBLISHED,
        description,
        grain,
        open,
        key,
        partitioning,
        reads,
        reach,
        rules);
  }

  /** Where the contract lies among the project's files. */
  public String file() {
    return "schemas/" + theme + "/" + name + Contracts.SUFFIX;
  }
}
