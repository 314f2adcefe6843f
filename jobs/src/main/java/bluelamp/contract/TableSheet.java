package bluelamp.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table's part of the catalogue: its columns and its rules. */
final class TableSheet {
  private TableSheet() {}

  static String of(TableContract table) {
    List<String> lines = new ArrayList<>();
    lines.add("\n## " + table.name() + "\n");
    lines.add(table.description() + "\n");
    lines.add(facts(table) + "\n");
    lines.add("| column | type | | meaning |");
    lines.add("| --- | --- | --- | --- |");
    table.fields().forEach(field -> lines.add(column(table, field)));
    if (!table.rules().isEmpty()) {
      lines.add("\n| rule | when broken | must hold | why |");
      lines.add("| --- | --- | --- | --- |");
      table.rules().forEach(rule -> lines.add(rule(rule)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String facts(TableContract table) {
    String partitioned =
        table.partitioning().isEmpty()
            ? ""
            : " Partitioned by `" + String.join("`, `", table.partitioning()) + "`.";
    return String.format(
        "[Contract](%s/%s%s), version %s. Key: `%s`.%s A changed day: %s",
        table.theme(),
        table.name(),
        Contracts.SUFFIX,
        table.version(),
        String.join("`, `", table.key()),
        partitioned,
        table.reach().why());
  }

  private static String column(TableContract table, Field field) {
    List<String> marks = new ArrayList<>();
    if (table.key().contains(field.name())) {
      marks.add("key");
    } else if (field.required()) {
      marks.add("required");
    }
    if (!field.isPublic()) {
      marks.add(field.classification().name().toLowerCase(Locale.ROOT));
    }
    return String.format(
        "| `%s` | %s | %s | %s |",
        field.name(), field.type().sql(), String.join(", ", marks), cell(field.description()));
  }

  private static String rule(Rule rule) {
    String level = rule.refuses() ? "refused" : "warned of";
    return String.format(
        "| %s | %s | `%s` | %s |", rule.name(), level, cell(rule.sql()), cell(rule.why()));
  }

  /** Text as a table's cell can hold it. */
  static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
