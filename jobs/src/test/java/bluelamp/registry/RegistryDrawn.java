package bluelamp.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registries for tests: a sound one, and lines that say only what differs from a sound line. */
final class RegistryDrawn {
  static final String FORCES =
      """
      force_id,ons_code,name,nation,bilingual,population,population_year,officers,officers_year,peer_group
      west-midlands,E23000014,West Midlands Police,england,false,2736460,2011,6495,2019,
      gwent,W15000002,Gwent Police,wales,true,,,,,valleys
      """;

  private RegistryDrawn() {}

  /**
   * A line of accounts.csv: a corporate account of 2020, but for what is given as {@code
   * column=value}.
   */
  static String account(String... cells) {
    Map<String, String> line = new LinkedHashMap<>();
    AccountRow.COLUMNS.forEach(column -> line.put(column, ""));
    line.putAll(
        Map.of(
            "platform", "x",
            "account_id", "1",
            "force_id", "gwent",
            "account_type", "corporate",
            "valid_from", "2020-01-01"));
    return line(line, cells);
  }

  /** A line of harvests.csv: a timeline of X, but for what is given as {@code column=value}. */
  static String harvest(String... cells) {
    Map<String, String> line = new LinkedHashMap<>();
    HarvestRow.COLUMNS.forEach(column -> line.put(column, ""));
    line.putAll(
        Map.of("harvest_id", "h1", "path", "a/b.jsonl", "kind", "timeline", "platform", "x"));
    return line(line, cells);
  }

  private static String line(Map<String, String> line, String... cells) {
    for (String cell : cells) {
      int equals = cell.indexOf('=');
      line.put(cell.substring(0, equals), cell.substring(equals + 1));
    }
    return String.join(",", line.values());
  }

  static String accounts(String... lines) {
    return file(AccountRow.COLUMNS, lines);
  }

  static String harvests(String... lines) {
    return file(HarvestRow.COLUMNS, lines);
  }

  private static String file(List<String> columns, String... lines) {
    List<String> all = new ArrayList<>(List.of(String.join(",", columns)));
    all.addAll(Arrays.asList(lines));
    return String.join("\n", all) + "\n";
  }

  static Registry registry(String forces, String accounts) {
    return Registry.of(content("forces.csv", forces, "accounts.csv", accounts));
  }

  static Registry registry(String forces, String accounts, String harvests) {
    return Registry.of(
        content("forces.csv", forces, "accounts.csv", accounts, "harvests.csv", harvests));
  }

  static Map<String, byte[]> content(String... namesAndTexts) {
    Map<String, byte[]> content = new HashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      content.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return content;
  }
}
