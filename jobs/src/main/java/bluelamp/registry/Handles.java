package bluelamp.registry;

import bluelamp.pseudonym.Pseudonyms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives rows that name only a handle the id that bore it within their dates.
 *
 * <p>One bearer takes the whole row, also the days before and after it was seen: an id outlives its
 * handle. Of several in turn each takes the row from the day on which it was first seen with the
 * handle until the next one was; the first from the row's own beginning. Where their times are not
 * apart nobody can tell whose the row is, and it is refused.
 */
public final class Handles {
  private static final ZoneId CIVIL = ZoneId.of("Europe/London");

  private final Map<String, List<HandleBinding>> bearers;
  private final Pseudonyms pseudonyms;
  private final FaultList faults = new FaultList();

  private Handles(Collection<HandleBinding> bindings, Pseudonyms pseudonyms) {
    this.bearers = bindings.stream().collect(Collectors.groupingBy(HandleBinding::handleKey));
    this.pseudonyms = pseudonyms;
  }

  /** Keys of the handles that wait for an id: the only ones whose bearers need be looked up. */
  public static Set<String> wanted(Collection<AccountRow> accounts, Pseudonyms pseudonyms) {
    return accounts.stream()
        .filter(AccountRow::namesOnlyHandle)
        .map(row -> pseudonyms.handleKey(row.platform(), row.handle()))
        .collect(Collectors.toSet());
  }

  /**
   * The accounts with their ids.
   *
   * @param bindings who was seen under which handle; those of other handles do no harm
   * @throws RegistryFaults where two rows turn out to be of one account at one time, or a handle
   *     had two bearers at once
   */
  public static BoundAccounts bind(
      Collection<AccountRow> accounts, Collection<HandleBinding> bindings, Pseudonyms pseudonyms) {
    Handles handles = new Handles(bindings, pseudonyms);
    List<AccountRow> rows = new ArrayList<>();
    List<AccountRow> unbound = new ArrayList<>();
    for (AccountRow row : accounts) {
      List<AccountRow> bound = row.namesOnlyHandle() ? handles.bound(row) : List.of(row);
      rows.addAll(bound);
      if (bound.isEmpty()) {
        unbound.add(row);
      }
    }
    Holders.checkBound(rows, handles.faults);
    handles.faults.throwIfAny();
    return new BoundAccounts(rows, unbound);
  }

  private List<AccountRow> bound(AccountRow row) {
    List<HandleBinding> inTurn = inTurn(row);
    List<AccountRow> parts = new ArrayList<>();
    for (int i = 0; i < inTurn.size(); i++) {
      LocalDate from = i == 0 ? row.validFrom() : day(inTurn.get(i).firstSeen());
      LocalDate to = i == inTurn.size() - 1 ? row.validTo() : day(inTurn.get(i + 1).firstSeen());
      AccountRow part = row.bound(inTurn.get(i).accountId(), from, to);
      if (part.isDated()) {
        parts.add(part);
      }
      if (i > 0 && inTurn.get(i).firstSeen().isBefore(inTurn.get(i - 1).lastSeen())) {
        refuse(row, inTurn.get(i - 1), inTurn.get(i));
      }
    }
    return parts;
  }

  private List<HandleBinding> inTurn(AccountRow row) {
    String key = pseudonyms.handleKey(row.platform(), row.handle());
    Map<String, HandleBinding> byId =
        bearers.getOrDefault(key, List.of()).stream()
            .collect(
                Collectors.toMap(HandleBinding::accountId, binding -> binding, Handles::together));
    return byId.values().stream()
        .filter(binding -> boreWithin(row, binding))
        .sorted(
            Comparator.comparing(HandleBinding::firstSeen).thenComparing(HandleBinding::accountId))
        .toList();
  }

  private static boolean boreWithin(AccountRow row, HandleBinding binding) {
    boolean begunInTime = row.validTo() == null || day(binding.firstSeen()).isBefore(row.validTo());
    return begunInTime && !day(binding.lastSeen()).isBefore(row.validFrom());
  }

  private static HandleBinding together(HandleBinding one, HandleBinding other) {
    Instant first =
        one.firstSeen().isBefore(other.firstSeen()) ? one.firstSeen() : other.firstSeen();
    Instant last = one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen();
    return new HandleBinding(
        one.platform(), one.handleKey(), one.accountKey(), one.accountId(), first, last);
  }

  private void refuse(AccountRow row, HandleBinding one, HandleBinding other) {
    faults.add(
        AccountsFile.NAME,
        row.line(),
        "handle "
            + (row.platform() + " @" + row.handle())
            + (" was borne by the accounts " + one.accountId() + " and " + other.accountId())
            + " at overlapping times",
        "Write the account_id; if both are meant, a line for each.");
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(CIVIL).toLocalDate();
  }
}
