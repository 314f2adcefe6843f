package bluelamp.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All table contracts of the program, read once. */
public final class Contracts {
  static final String SUFFIX = ".odcs.yaml";

  private Contracts() {}

  /** Every contract, by theme and name. */
  public static List<TableContract> all() {
    return Loaded.IN_ORDER;
  }

  static TableContract named(String table) {
    TableContract contract = Loaded.BY_NAME.get(table);
    if (contract == null) {
      throw new IllegalArgumentException(
          String.format(
              "There is no contract of a table %s. There are: %s. A table begins with its contract,"
                  + " schemas/<theme>/%s%s.",
              table, String.join(", ", Loaded.BY_NAME.keySet()), table, SUFFIX));
    }
    return contract;
  }

  /** Loads when first asked, so that commands without tables do not wait for it. */
  private static final class Loaded {
    static final List<TableContract> IN_ORDER =
        ContractFiles.onClassPath().stream()
            .map(OpenDataContract::read)
            .sorted(Comparator.comparing(TableContract::theme).thenComparing(TableContract::name))
            .toList();
    static final Map<String, TableContract> BY_NAME =
        IN_ORDER.stream()
            .collect(
                Collectors.toMap(TableContract::name, each -> each, Loaded::twice, TreeMap::new));

    private static TableContract twice(TableContract one, TableContract other) {
      throw new ContractException(
          String.format(
              "Table %s has two contracts, %s and %s. Remove one.",
              one.name(), one.file(), other.file()));
    }
  }
}
