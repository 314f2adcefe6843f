package bluelamp.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.types.DataType;

/**
 * A contract in the Open Data Contract Standard, version 3.0.2, read into records. What the
 * standard has no word for (door, reads, reach) stands among its {@code customProperties}; a rule
 * is a query that counts the rows that break it.
 */
final class OpenDataContract {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern COUNT_OF_BROKEN =
      Pattern.compile("SELECT COUNT\\(\\*\\) FROM (\\w+) WHERE NOT \\((.*)\\)", Pattern.DOTALL);

  private final String place;
  private final JsonNode root;
  private final JsonNode table;

  private OpenDataContract(String place, JsonNode root) {
    this.place = place;
    this.root = root;
    this.table = root.path("schema").path(0);
  }

  static TableContract read(ContractFiles.Text file) {
    try {
      return new OpenDataContract(file.place(), YAML.readTree(file.text())).contract();
    } catch (JsonProcessingException e) {
      throw new ContractException(
          "schemas/" + file.place() + " is not YAML: " + e.getOriginalMessage(), e);
    }
  }

  private TableContract contract() {
    TableContract contract =
        new TableContract(
            text(table, "name"),
            text(root, "domain"),
            text(root, "version"),
            Door.valueOf(upper(custom("door").asText())),
            text(root.path("description"), "purpose"),
            text(table, "dataGranularityDescription"),
            properties().map(this::field).toList(),
            named("primaryKeyPosition"),
            named("partitionKeyPosition"),
            each(custom("reads")).map(JsonNode::asText).toList(),
            reach(custom("reach")),
            each(table.path("quality")).map(this::rule).toList());
    if (!contract.file().equals("schemas/" + place)) {
      throw fault(
          "is the contract of " + contract.file() + ", as its domain and name say; move it there");
    }
    return contract;
  }

  private Field field(JsonNode property) {
    return new Field(
        text(property, "name"),
        DataType.fromDDL(text(property, "physicalType")),
        property.path("required").asBoolean(false),
        Field.Classification.valueOf(upper(text(property, "classification"))),
        text(property, "description"));
  }

  private Rule rule(JsonNode check) {
    Matcher query = COUNT_OF_BROKEN.matcher(text(check, "query").strip());
    if (!query.matches()
        || !query.group(1).equals(text(table, "name"))
        || check.path("mustBe").asInt(-1) != 0) {
      throw fault(
          "has a rule "
              + text(check, "name")
              + " that is not of the form SELECT COUNT(*) FROM "
              + text(table, "name")
              + " WHERE NOT (condition), mustBe: 0");
    }
    Rule.Level level =
        text(check, "severity").equals("error") ? Rule.Level.REFUSE : Rule.Level.WARN;
    return new Rule(text(check, "name"), query.group(2), level, text(check, "description"));
  }

  private Reach reach(JsonNode value) {
    return new Reach(value.path("back").asInt(), value.path("forward").asInt(), text(value, "why"));
  }

  /** Names of the columns that have a position of this kind, in its order. */
  private List<String> named(String position) {
    return properties()
        .filter(property -> property.has(position))
        .sorted(Comparator.comparingInt(property -> property.path(position).asInt()))
        .map(property -> text(property, "name"))
        .toList();
  }

  private Stream<JsonNode> properties() {
    return each(table.path("properties"));
  }

  private JsonNode custom(String name) {
    return each(root.path("customProperties"))
        .filter(property -> property.path("property").asText().equals(name))
        .findFirst()
        .map(property -> property.path("value"))
        .orElseThrow(() -> fault("does not say its " + name + " among the customProperties"));
  }

  private String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw fault("has no " + name + " where it needs one, in: " + abridged(node));
    }
    return value.asText();
  }

  private static String abridged(JsonNode node) {
    String whole = node.toString();
    return whole.length() > 120 ? whole.substring(0, 120) + "…" : whole;
  }

  private ContractException fault(String what) {
    return new ContractException("schemas/" + place + " " + what + ".");
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
