package bluelamp.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds rows of accounts against each other: on any day an id, and a handle, is one row's. */
final class Holders {
  private final FaultList faults;

  private Holders(FaultList faults) {
    this.faults = faults;
  }

  /** Rows as written: by id, and by handle where ids do not tell. */
  static void check(Collection<AccountRow> rows, FaultList faults) {
    Holders holders = new Holders(faults);
    holders.checkIds(rows);
    Map<String, List<AccountRow>> byHandle =
        grouped(
            rows,
            row -> row.handle() == null ? null : row.platform() + " @" + row.handleInLowerCase());
    byHandle.forEach(
        (handle, same) -> holders.refuse("handle " + handle, same, Holders::claimOneHandle));
  }

  /** Rows of which each has its id: what binding brought together. */
  static void checkBound(Collection<AccountRow> rows, FaultList faults) {
    new Holders(faults).checkIds(rows);
  }

  private void checkIds(Collection<AccountRow> rows) {
    Map<String, List<AccountRow>> byId =
        grouped(
            rows, row -> row.accountId() == null ? null : row.platform() + " " + row.accountId());
    byId.forEach((id, same) -> refuse("account " + id, same, AccountRow::overlaps));
  }

  /**
   * Two ids may have borne a handle one after the other, at dates nobody knows; but only one bears
   * it now.
   */
  private static boolean claimOneHandle(AccountRow one, AccountRow other) {
    if (one.namesOnlyHandle() || other.namesOnlyHandle()) {
      return one.overlaps(other);
    }
    return !one.accountId().equals(other.accountId()) && one.isCurrent() && other.isCurrent();
  }

  private static Map<String, List<AccountRow>> grouped(
      Collection<AccountRow> rows, Function<AccountRow, String> key) {
    return rows.stream()
        .filter(row -> row.platform() != null && key.apply(row) != null)
        .sorted(Comparator.comparingLong(AccountRow::line))
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  /** One fault for each row that an earlier line bars. */
  private void refuse(
      String name, List<AccountRow> rows, BiPredicate<AccountRow, AccountRow> barred) {
    for (int i = 1; i < rows.size(); i++) {
      AccountRow row = rows.get(i);
      rows.subList(0, i).stream()
          .filter(earlier -> barred.test(row, earlier))
          .findFirst()
          .ifPresent(earlier -> add(name, row, earlier));
    }
  }

  private void add(String name, AccountRow row, AccountRow earlier) {
    boolean bothCurrent = row.isCurrent() && earlier.isCurrent();
    String what =
        bothCurrent
            ? name + " has a current row in line " + earlier.line() + " already"
            : name + " stands in line " + earlier.line() + " for some of the same days";
    faults.add(
        AccountsFile.NAME,
        row.line(),
        what,
        "Let the one row end (valid_to) on the day on which the other begins (valid_from), or take one out.");
  }
}
