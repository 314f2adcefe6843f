package bluelamp.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The names and values that a format's good archives hold.
 *
 * @param names of members, or of columns
 * @param values JSON, or the texts of cells
 */
record Vocabulary(List<String> names, List<String> values) {
  private static final Path FIXTURES = Path.of("schemas/archives");
  private static final ObjectReader JSON =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What the good archives hold that are written like this one. */
  static Vocabulary of(Form form) {
    boolean table = form.file().endsWith(".csv");
    Set<String> names = new LinkedHashSet<>();
    Set<String> values = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean of = FIXTURES.relativize(file).toString().startsWith(form.format() + ".pass");
        if (of && table == file.toString().endsWith(".csv")) {
          String text = Files.readString(file);
          if (table) {
            cells(text, names, values);
          } else {
            members(text, names, values);
          }
        }
      }
      names.retainAll(table ? Graft.cells(form.head()) : names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(new ArrayList<>(names), new ArrayList<>(values));
  }

  private static void cells(String text, Set<String> names, Set<String> values) throws IOException {
    try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(text))) {
      for (CSVRecord row : rows) {
        row.forEach(row.getRecordNumber() == 1 ? names::add : values::add);
      }
    }
  }

  /** Of a script, what is given to its variable; of lines, each that is whole. */
  private static void members(String text, Set<String> names, Set<String> values)
      throws IOException {
    String given = text.replaceFirst("^[\\w.]+ =", "");
    try {
      collect(JSON.readTree(given), names, values);
    } catch (JsonProcessingException e) {
      for (String line : given.lines().toList()) {
        line(line, names, values);
      }
    }
  }

  private static void line(String line, Set<String> names, Set<String> values) throws IOException {
    try {
      collect(JSON.readTree(line), names, values);
    } catch (JsonProcessingException e) {
      // good archives hold lines that are refused, too
    }
  }

  private static void collect(JsonNode node, Set<String> names, Set<String> values) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(
        value -> {
          values.add(value.toString());
          collect(value, names, values);
        });
  }
}
