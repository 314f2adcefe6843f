package bluelamp.registry;

import static bluelamp.registry.RegistryDrawn.FORCES;
import static bluelamp.registry.RegistryDrawn.account;
import static bluelamp.registry.RegistryDrawn.accounts;
import static bluelamp.registry.RegistryDrawn.registry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bluelamp.pseudonym.Pseudonyms;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandlesTest {
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

  @Test
  void theBearerTakesTheWholeRow() {
    assertBound(
        List.of("2 7 2020-01-01 open"),
        List.of(handleOnly("Gwent")),
        seen("gwent", "7", "2022-05-01", "2022-06-01"),
        seen("other", "8", "2022-05-01", "2022-06-01"));
  }

  @Test
  void rowsWithAnIdStayAsTheyAre() {
    assertBound(
        List.of("2 1 2020-01-01 open"),
        List.of(account("handle=gwent")),
        seen("gwent", "7", "2022-05-01", "2022-06-01"));
  }

  @Test
  void aHandleSeenOnlyOutsideTheRowsDatesBindsNothing() {
    String row = handleOnly("gwent", "valid_to=2021-01-01");
    assertBound(List.of(), List.of(row), seen("gwent", "7", "2021-01-01", "2022-06-01"));
    assertBound(List.of(), List.of(row), seen("gwent", "7", "2019-01-01", "2019-12-31"));
    assertBound(
        List.of("2 7 2020-01-01 2021-01-01"),
        List.of(row),
        seen("gwent", "7", "2019-01-01", "2020-01-01"));
    assertBound(
        List.of("2 7 2020-01-01 2021-01-01"),
        List.of(row),
        seen("gwent", "7", "2020-12-31", "2022-01-01"));
    assertEquals(1, bind(List.of(row)).unbound().size());
    assertEquals("gwent", bind(List.of(row)).unbound().get(0).handle());
  }

  @Test
  void platformsHaveHandlesOfTheirOwn() {
    assertBound(
        List.of(),
        List.of(handleOnly("gwent", "platform=facebook")),
        seen("gwent", "7", "2022-05-01", "2022-06-01"));
  }

  @Test
  void aHandleThatChangedHandsIsSplitOnTheDayTheNewBearerWasSeen() {
    assertBound(
        List.of("2 7 2020-01-01 2022-03-01", "2 8 2022-03-01 2023-04-05", "2 9 2023-04-05 open"),
        List.of(handleOnly("gwent")),
        seen("gwent", "8", "2022-03-01", "2022-06-01"),
        seen("gwent", "7", "2020-05-01", "2020-06-01"),
        seen("gwent", "9", "2023-04-05", "2023-04-05"),
        seen("gwent", "7", "2019-05-01", "2019-06-01"));
  }

  @Test
  void aBearerBeforeTheRowsTimeHasNoPartInIt() {
    assertBound(
        List.of("2 8 2020-01-01 open"),
        List.of(handleOnly("gwent")),
        seen("gwent", "7", "2018-05-01", "2018-06-01"),
        seen("gwent", "8", "2022-03-01", "2022-06-01"));
  }

  @Test
  void aRenamedAccountTakesTheRowsOfBothHandles() {
    assertBound(
        List.of("2 7 2020-01-01 2021-01-01", "3 7 2021-01-01 open"),
        List.of(
            handleOnly("old", "valid_to=2021-01-01"), handleOnly("new", "valid_from=2021-01-01")),
        seen("old", "7", "2020-05-01", "2020-12-30"),
        seen("new", "7", "2021-02-01", "2022-06-01"));
  }

  @Test
  void civilDaysAreThoseOfLondon() {
    HandleBinding late =
        binding(
            "gwent",
            "7",
            Instant.parse("2020-06-30T23:30:00Z"),
            Instant.parse("2020-06-30T23:30:00Z"));
    assertBound(List.of(), List.of(handleOnly("gwent", "valid_to=2020-07-01")), late);
  }

  @Test
  void twoBearersAtOnceAreAFault() {
    assertFault(
        "accounts.csv line 2: handle x @gwent was borne by the accounts 7 and 8 at overlapping times. Write the"
            + " account_id; if both are meant, a line for each.",
        List.of(handleOnly("gwent")),
        seen("gwent", "7", "2020-05-01", "2022-06-01"),
        seen("gwent", "8", "2021-03-01", "2021-06-01"));
  }

  @Test
  void overlapsThatOnlyBindingShowsAreFaults() {
    String end =
        "Let the one row end (valid_to) on the day on which the other begins (valid_from), or take one out.";
    assertFault(
        "accounts.csv line 3: account x 1 has a current row in line 2 already. " + end,
        List.of(account(), handleOnly("gwent")),
        seen("gwent", "1", "2022-05-01", "2022-06-01"));
    assertFault(
        "accounts.csv line 3: account x 7 stands in line 2 for some of the same days. " + end,
        List.of(handleOnly("old"), handleOnly("new", "valid_to=2022-01-01")),
        seen("old", "7", "2020-05-01", "2020-12-30"),
        seen("new", "7", "2021-02-01", "2022-06-01"));
  }

  @Test
  void onlyHandlesWithoutIdAreWanted() {
    List<AccountRow> rows =
        rows(List.of(account("handle=known"), handleOnly("Gwent", "valid_from=2021-01-01")));
    assertEquals(Set.of(PSEUDONYMS.handleKey("x", "gwent")), Handles.wanted(rows, PSEUDONYMS));
  }

  private static String handleOnly(String handle, String... cells) {
    String[] all = new String[cells.length + 2];
    all[0] = "account_id=";
    all[1] = "handle=" + handle;
    System.arraycopy(cells, 0, all, 2, cells.length);
    return account(all);
  }

  private static HandleBinding seen(String handle, String id, String first, String last) {
    return binding(
        handle, id, Instant.parse(first + "T12:00:00Z"), Instant.parse(last + "T12:00:00Z"));
  }

  private static HandleBinding binding(String handle, String id, Instant first, Instant last) {
    return new HandleBinding(
        "x", PSEUDONYMS.handleKey("x", handle), PSEUDONYMS.accountKey("x", id), id, first, last);
  }

  private static List<AccountRow> rows(List<String> lines) {
    return registry(FORCES, accounts(lines.toArray(String[]::new))).accounts();
  }

  private static BoundAccounts bind(List<String> lines, HandleBinding... bindings) {
    return Handles.bind(rows(lines), List.of(bindings), PSEUDONYMS);
  }

  private static void assertBound(
      List<String> expected, List<String> lines, HandleBinding... bindings) {
    List<String> bound =
        bind(lines, bindings).rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        String.valueOf(row.line()),
                        row.accountId(),
                        row.validFrom().toString(),
                        row.validTo() == null ? "open" : row.validTo().toString()))
            .toList();
    assertEquals(expected, bound);
  }

  private static void assertFault(String expected, List<String> lines, HandleBinding... bindings) {
    RegistryFaults faults = assertThrows(RegistryFaults.class, () -> bind(lines, bindings));
    assertEquals(List.of(expected), faults.faults().stream().map(RegistryFault::toString).toList());
  }
}
