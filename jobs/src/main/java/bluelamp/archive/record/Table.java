package bluelamp.archive.record;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as text, whose first row names its columns.
 *
 * @param delimiter what parts two cells
 * @param columns their names, in order
 */
public record Table(char delimiter, List<String> columns) {
  /** Fewer columns name no post: id, author, time and text are four. */
  private static final int FEWEST = 4;

  /** A table of counts has fewer: from, to, how many. */
  private static final int FEWEST_OF_COUNTS = 3;

  /** What names of columns do without, and scripts, style sheets and drawings do not. */
  private static final String OF_PROGRAMS = "{}<>=";

  private static final int LONGEST_NAME = 300;

  /** How cells are parted. */
  private static final Map<Character, CSVFormat> FORMATS =
      Map.of(',', partedBy(','), ';', partedBy(';'), '\t', partedBy('\t'));

  /** Copies its list. */
  public Table {
    columns = List.copyOf(columns);
  }

  /** The table that some bytes begin with, or null. */
  static Table of(byte[] head, int start) {
    int end = start;
    boolean quoted = false;
    while (end < head.length && (quoted || head[end] != '\n')) {
      quoted ^= head[end] == '"';
      end++;
    }
    String names = new String(head, start, end - start, StandardCharsets.UTF_8).stripTrailing();
    return FORMATS.keySet().stream()
        .map(delimiter -> new Table(delimiter, cells(names, delimiter)))
        .max(
            Comparator.comparingInt((Table table) -> table.columns.size())
                .thenComparing(Table::delimiter))
        .filter(Table::isNamed)
        .orElse(null);
  }

  private static CSVFormat partedBy(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).build();
  }

  private boolean isNamed() {
    boolean counts =
        columns.size() == FEWEST_OF_COUNTS
            && columns.stream().allMatch(name -> name.indexOf(' ') < 0);
    return (counts || columns.size() >= FEWEST)
        && columns.stream().skip(1).noneMatch(String::isBlank)
        && columns.stream().allMatch(Table::isName);
  }

  /** Whether it may be a column's name; the first has none where pandas wrote its row numbers. */
  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && name.chars().noneMatch(c -> OF_PROGRAMS.indexOf(c) >= 0);
  }

  /** Whether it has all of some columns. */
  public boolean hasAll(String... names) {
    return columns.containsAll(Arrays.asList(names));
  }

  /**
   * A row as the JSON of an object with a member for each cell that is not empty and whose column
   * has a name; null where it has other than as many cells as there are columns.
   *
   * @param endsInList whether the last column has any number of cells, each an address
   */
  byte[] json(String row, boolean endsInList) {
    List<String> cells = cells(row, delimiter);
    cells = endsInList ? gathered(cells) : cells;
    if (cells.size() != columns.size()) {
      return null;
    }
    StringBuilder json = new StringBuilder(2 * row.length()).append('{');
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty() && !columns.get(i).isBlank()) {
        json.append(json.length() > 1 ? "," : "");
        quote(columns.get(i), json);
        quote(cells.get(i), json.append(':'));
      }
    }
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Cells of which the last holds all addresses that stand from its column on, be they none. */
  private List<String> gathered(List<String> cells) {
    int last = columns.size() - 1;
    List<String> list = cells.subList(Math.min(last, cells.size()), cells.size());
    if (cells.size() < last || !list.stream().allMatch(cell -> cell.contains("://"))) {
      return cells;
    }
    return Stream.concat(cells.stream().limit(last), Stream.of(String.join(",", list))).toList();
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }

  /** The cells of one row; none where its quotes do not match. */
  private static List<String> cells(String row, char delimiter) {
    try (CSVParser parser = CSVParser.parse(row, FORMATS.get(delimiter))) {
      List<CSVRecord> rows = parser.getRecords();
      return rows.size() == 1 ? rows.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return List.of();
    }
  }
}
