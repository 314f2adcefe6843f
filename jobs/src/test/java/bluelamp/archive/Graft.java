package bluelamp.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.QuoteMode;

/**
 * A value that is put into a record, under a name of its format, in place of what stood there or
 * beside it. Where the record ends stays plain.
 *
 * @param place which of the record's objects and lists takes it, counted round
 * @param name its member or column; a list takes it as its last element
 * @param value JSON, or the text of a cell
 */
record Graft(int place, String name, String value) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A record with grafts, one after the other. */
  static String into(Form form, String record, List<Graft> grafts) {
    try {
      return form.file().endsWith(".csv") ? row(form, record, grafts) : json(record, grafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(String record, List<Graft> grafts) throws IOException {
    JsonNode hurt = JSON.readTree(Form.bytes(record));
    for (Graft graft : grafts) {
      graft.into(hurt);
    }
    return Form.ofText(JSON.writeValueAsString(hurt));
  }

  private void into(JsonNode record) throws IOException {
    List<JsonNode> places = new ArrayList<>();
    containers(record, places);
    JsonNode taker = places.get(place % places.size());
    JsonNode value = node();
    if (taker instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) taker).add(value);
    }
  }

  /** Objects and lists are gone into by later grafts; anything else stays as it is written. */
  private JsonNode node() throws IOException {
    boolean container = value.startsWith("{") || value.startsWith("[");
    return container
        ? JSON.readTree(value)
        : JSON.getNodeFactory().rawValueNode(new RawValue(value));
  }

  private static void containers(JsonNode node, List<JsonNode> found) {
    if (node.isContainerNode()) {
      found.add(node);
      node.forEach(inner -> containers(inner, found));
    }
  }

  private static String row(Form form, String record, List<Graft> grafts) throws IOException {
    List<String> names = cells(form.head());
    List<String> cells = new ArrayList<>(cells(record));
    for (Graft graft : grafts) {
      cells.set(names.indexOf(graft.name), Form.ofText(graft.value));
    }
    return CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).build().format(cells.toArray());
  }

  /** The cells of a row. */
  static List<String> cells(String row) throws IOException {
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(row))) {
      return parser.getRecords().get(0).toList();
    }
  }
}
