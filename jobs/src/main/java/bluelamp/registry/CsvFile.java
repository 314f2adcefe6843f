package bluelamp.registry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of the registry: UTF-8 with or without a byte order mark, any line ends, the columns in
 * any order.
 */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  // Empty lines are kept by the parser, so that it counts them, and left out here.
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).build();

  private final String name;
  private final List<String> columns;
  private final FaultList faults;
  private final List<CsvLine> lines = new ArrayList<>();
  private List<String> header;

  private CsvFile(String name, List<String> columns, FaultList faults) {
    this.name = name;
    this.columns = columns;
    this.faults = faults;
  }

  /** The lines of a file that must have exactly these columns. */
  static List<CsvLine> lines(String name, byte[] bytes, List<String> columns, FaultList faults) {
    CsvFile file = new CsvFile(name, columns, faults);
    file.read(file.decoded(bytes));
    return file.lines;
  }

  private void read(String text) {
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext() && isOurs()) {
        add(line, records.next());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(
          name,
          line,
          "no CSV from here on",
          "Look for a quote that is not closed, or for text after one.");
    }
    if (header == null) {
      faults.add(
          name, 0, "the file is empty", "Begin it with the line: " + String.join(",", columns));
    }
  }

  private void add(long line, CSVRecord csv) {
    List<String> cells = csv.stream().map(String::strip).toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (header == null) {
      header = cells;
      checkHeader(line);
    } else if (cells.size() != header.size()) {
      faults.add(
          name,
          line,
          cells.size() + " fields where the first line names " + header.size(),
          "Count the commas; a text with a comma in it stands between double quotes.");
    } else {
      lines.add(new CsvLine(name, line, byColumn(cells), faults));
    }
  }

  /** Lines under a first line that names no column tell nothing, not even faults. */
  private boolean isOurs() {
    return header == null || header.stream().anyMatch(columns::contains);
  }

  private void checkHeader(long line) {
    if (!isOurs()) {
      faults.add(
          name,
          line,
          "this line names no column of the file",
          "Begin it with this line, with commas as they are: " + String.join(",", columns));
      return;
    }
    Set<String> seen = new LinkedHashSet<>(header);
    if (seen.size() < header.size()) {
      faults.add(
          name,
          line,
          "a column stands twice",
          "Name each column once: " + String.join(",", columns));
    }
    report(
        line,
        "missing columns: ",
        without(columns, seen),
        "Add them; their cells may be empty where unknown.");
    report(
        line,
        "unknown columns: ",
        without(seen, columns),
        "The columns are: " + String.join(",", columns));
  }

  private void report(long line, String what, List<String> named, String remedy) {
    if (!named.isEmpty()) {
      faults.add(name, line, what + String.join(", ", named), remedy);
    }
  }

  private static List<String> without(Collection<String> some, Collection<String> others) {
    return some.stream().filter(column -> !others.contains(column)).toList();
  }

  private Map<String, String> byColumn(List<String> cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    return byColumn;
  }

  private String decoded(byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    if (strict.decode(in, out, true).isError()) {
      long line = out.flip().chars().filter(c -> c == '\n').count() + 1;
      faults.add(
          name, line, "not UTF-8 here", "Save the file as UTF-8 (in a spreadsheet: CSV UTF-8).");
      return new String(bytes, StandardCharsets.UTF_8);
    }
    String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
