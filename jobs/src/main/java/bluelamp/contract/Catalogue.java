package bluelamp.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All contracts as a page for people: who reads whom, what each table is, what its columns mean.
 */
public final class Catalogue {
  private final List<TableContract> contracts;

  private Catalogue(List<TableContract> contracts) {
    this.contracts = contracts;
  }

  /** The page {@code schemas/README.md}, in Markdown. */
  public static String markdown() {
    return new Catalogue(Contracts.all()).page();
  }

  private String page() {
    return """
        # The tables of Bluelamp

        Generated from the contracts beside this page (`schemas/<theme>/<table>.odcs.yaml`, Open Data Contract
        Standard 3.0.2); `CatalogueTest` fails when it is stale and says how to write it again.

        A table lies behind one of two doors of the lake. Behind `restricted/` are posts, texts and pseudonyms;
        behind `published/` no text and no identity of a member of the public. A table of *both* is whole behind
        the one, and without the rows and columns that are kept back behind the other.

        ## Who reads whom

        """
        + graph()
        + "\n## Tables\n\n"
        + tables()
        + contracts.stream().map(TableSheet::of).collect(Collectors.joining());
  }

  private String graph() {
    StringBuilder graph = new StringBuilder("```mermaid\ngraph LR\n");
    for (String input : inputs()) {
      graph.append("  ").append(input).append("([").append(input).append("])\n");
    }
    for (String theme : names(TableContract::theme)) {
      graph.append("  subgraph ").append(theme).append('\n');
      of(theme)
          .forEach(
              each ->
                  graph
                      .append("    ")
                      .append(each.name())
                      .append(":::")
                      .append(each.door().word())
                      .append('\n'));
      graph.append("  end\n");
    }
    contracts.forEach(
        each ->
            each.reads().forEach(read -> graph.append("  " + read + " --> " + each.name() + "\n")));
    return graph
        .append("  classDef restricted fill:#f6dada,stroke:#a33\n")
        .append("  classDef published fill:#dcefdc,stroke:#383\n")
        .append("  classDef both fill:#fbf3d0,stroke:#a80\n```\n")
        .toString();
  }

  /** What tables are made from besides tables. */
  private Set<String> inputs() {
    Set<String> inputs = new TreeSet<>();
    contracts.forEach(each -> inputs.addAll(each.reads()));
    inputs.removeAll(names(TableContract::name));
    return inputs;
  }

  private String tables() {
    List<String> lines = new ArrayList<>();
    lines.add("| table | door | one row is | made from | a changed day reaches | what for |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (TableContract each : contracts) {
      lines.add(
          String.format(
              "| [`%s`](#%s) | %s | %s | %s | %s | %s |",
              each.name(),
              each.name(),
              each.door().word(),
              TableSheet.cell(each.grain()),
              each.reads().isEmpty() ? "nothing" : "`" + String.join("`, `", each.reads()) + "`",
              reach(each.reach()),
              TableSheet.cell(each.description())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String reach(Reach reach) {
    boolean itself = reach.back() == 0 && reach.forward() == 0;
    return itself
        ? "itself"
        : String.format(Locale.ROOT, "%d days back, %d on", reach.back(), reach.forward());
  }

  private List<TableContract> of(String theme) {
    return contracts.stream().filter(each -> each.theme().equals(theme)).toList();
  }

  private Set<String> names(Function<TableContract, String> name) {
    return contracts.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
  }
}
