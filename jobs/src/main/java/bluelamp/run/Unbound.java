package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.registry.AccountRow;
import bluelamp.registry.Registry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Registry rows that name a handle which no archive has shown yet, so that nothing is measured of
 * them.
 */
public final class Unbound {
  private Unbound() {}

  /**
   * The handles, with an at sign each, in the order of the registry.
   *
   * @param lake what the archives have come to; nothing before the first run
   */
  public static List<String> handles(Optional<Lake> lake, Registry registry) {
    Set<String> bound = new HashSet<>();
    lake.ifPresent(
        standing ->
            new Tables(standing)
                .rows("account_registry")
                .select("platform", "handle")
                .where("handle IS NOT NULL")
                .collectAsList()
                .forEach(row -> bound.add(named(row.getString(0), row.getString(1)))));
    return registry.accounts().stream()
        .filter(AccountRow::namesOnlyHandle)
        .filter(row -> !bound.contains(named(row.platform(), row.handle())))
        .map(row -> "@" + row.handle())
        .distinct()
        .toList();
  }

  private static String named(String platform, String handle) {
    return platform + "@" + handle.toLowerCase(Locale.ROOT);
  }
}
