package bluelamp.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Tables drawn as text: a header line, then one line a row, cells between bars. A dot is null; an
 * empty cell is the empty string. Cells are cast from text to the column's type by Spark itself.
 *
 * <pre>{@code
 * platform | day        | original
 * x        | 2024-01-01 | 3
 * }</pre>
 */
public final class Drawn {
  private Drawn() {}

  /**
   * A dataset from a drawing.
   *
   * @param ddl types by column name, as in {@code "day DATE, original BIGINT"}; columns that it
   *     does not name are strings, and columns it names that are not drawn are null
   */
  public static Dataset<Row> table(String drawing, String ddl) {
    List<List<String>> lines = cells(drawing);
    List<String> header = lines.get(0);
    StructType text = new StructType();
    for (String name : header) {
      text = text.add(name, DataTypes.StringType);
    }
    List<Row> rows =
        lines.subList(1, lines.size()).stream()
            .map(cells -> RowFactory.create(cells.toArray()))
            .toList();
    Dataset<Row> drawn = TestSpark.session().createDataFrame(rows, text);
    StructType types = StructType.fromDDL(ddl);
    List<Column> columns = new ArrayList<>();
    for (String name : header) {
      columns.add(functions.col(name).cast(typeOf(types, name)).as(name));
    }
    for (StructField field : types.fields()) {
      if (!header.contains(field.name())) {
        columns.add(functions.lit(null).cast(field.dataType()).as(field.name()));
      }
    }
    return drawn.select(columns.toArray(Column[]::new));
  }

  /**
   * Asserts that the drawn columns of a dataset are as drawn, rows in any order, doubles to six
   * places.
   */
  public static void assertRows(String expected, Dataset<Row> actual) {
    List<List<String>> lines = cells(expected);
    List<String> header = lines.get(0);
    Column[] columns = header.stream().map(name -> asText(actual, name)).toArray(Column[]::new);
    String want =
        lines.subList(1, lines.size()).stream()
            .map(Drawn::line)
            .sorted()
            .collect(Collectors.joining("\n"));
    String have =
        actual.select(columns).collectAsList().stream()
            .map(row -> line(texts(row)))
            .sorted()
            .collect(Collectors.joining("\n"));
    assertEquals(line(header) + "\n" + want, line(header) + "\n" + have);
  }

  private static Column asText(Dataset<Row> actual, String name) {
    boolean isDouble = DataTypes.DoubleType.equals(actual.schema().apply(name).dataType());
    Column value = isDouble ? functions.round(functions.col(name), 6) : functions.col(name);
    return value.cast("string").as(name);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      texts.add(row.getString(i));
    }
    return texts;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(cell -> cell == null ? "." : cell).collect(Collectors.joining(" | "));
  }

  private static org.apache.spark.sql.types.DataType typeOf(StructType types, String name) {
    return Arrays.stream(types.fields())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(StructField::dataType)
        .orElse(DataTypes.StringType);
  }

  private static List<List<String>> cells(String drawing) {
    return drawing
        .lines()
        .filter(line -> !line.isBlank())
        .map(
            line ->
                Arrays.stream(line.split("\\|", -1)).map(Drawn::cell).collect(Collectors.toList()))
        .toList();
  }

  private static String cell(String text) {
    String trimmed = text.trim();
    return trimmed.equals(".") ? null : trimmed;
  }
}
