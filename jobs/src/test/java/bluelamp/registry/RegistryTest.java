package bluelamp.registry;

import static bluelamp.registry.RegistryDrawn.FORCES;
import static bluelamp.registry.RegistryDrawn.account;
import static bluelamp.registry.RegistryDrawn.accounts;
import static bluelamp.registry.RegistryDrawn.harvest;
import static bluelamp.registry.RegistryDrawn.harvests;
import static bluelamp.registry.RegistryDrawn.registry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
  private static final String ACCOUNTS =
      accounts(
          account(
              "handle=@GwentChief",
              "account_type=leader",
              "policing_type=rural",
              "function=x",
              "rank=Chief Constable",
              "person_key=p1",
              "publish=yes",
              "source=\"profile, \"\"official\"\"\"",
              "valid_to=2021-01-01"));

  @Test
  void readsEveryColumn() {
    Registry registry = registry(FORCES, ACCOUNTS);
    assertEquals(
        List.of(
            new ForceRow(
                "west-midlands",
                "E23000014",
                "West Midlands Police",
                "england",
                false,
                2736460L,
                2011,
                6495L,
                2019,
                null),
            new ForceRow(
                "gwent",
                "W15000002",
                "Gwent Police",
                "wales",
                true,
                null,
                null,
                null,
                null,
                "valleys")),
        registry.forces());
    assertEquals(
        List.of(
            new AccountRow(
                2,
                "x",
                "1",
                "GwentChief",
                "gwent",
                "leader",
                "rural",
                "x",
                "Chief Constable",
                "chief_officer",
                "p1",
                "yes",
                "profile, \"official\"",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 1, 1))),
        registry.accounts());
  }

  @Test
  void harvestTimesAreDaysOfTheirZoneOrInstants() {
    Registry registry =
        registry(
            FORCES,
            accounts(),
            harvests(
                harvest(
                    "from=2024-07-01",
                    "to=2024-07-01T12:00:00Z",
                    "accounts=1; @gwent ;",
                    "path=./a//b/"),
                harvest(
                    "harvest_id=h2",
                    "path=c",
                    "from=2024-07-01",
                    "retrieved_at=2024-07-02T08:00:00",
                    "zone=America/Chicago")));
    assertEquals(
        List.of(
            new HarvestRow(
                "h1",
                "a/b",
                "timeline",
                "x",
                List.of("1", "@gwent"),
                Instant.parse("2024-06-30T23:00:00Z"),
                Instant.parse("2024-07-01T12:00:00Z"),
                null,
                null),
            new HarvestRow(
                "h2",
                "c",
                "timeline",
                "x",
                List.of(),
                Instant.parse("2024-07-01T05:00:00Z"),
                null,
                Instant.parse("2024-07-02T13:00:00Z"),
                ZoneId.of("America/Chicago"))),
        registry.harvests());
  }

  @Test
  void withoutHarvestsNoneIsDeclared() {
    assertEquals(List.of(), registry(FORCES, ACCOUNTS).harvests());
  }

  @Test
  void byteOrderMarkLineEndsAndOrderOfColumnsDoNotMatter() {
    Registry plain = registry(FORCES, ACCOUNTS);
    Registry fromSpreadsheet =
        registry("\uFEFF" + crlf(FORCES), "\uFEFF" + crlf(ACCOUNTS).stripTrailing());
    assertEquals(plain.forces(), fromSpreadsheet.forces());
    assertEquals(plain.accounts(), fromSpreadsheet.accounts());
    String turned =
        "name,force_id,ons_code,nation,bilingual,population,population_year,officers,officers_year,peer_group\n";
    assertEquals(
        "kent",
        registry(turned + "Kent Police,kent,,england,FALSE,,,,,\n", accounts())
            .forces()
            .get(0)
            .forceId());
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() {
    String twoLines = account("source=\"one\ntwo\"");
    for (String text :
        List.of(
            accounts(twoLines, "", account("account_id=2")),
            accounts(twoLines, ",,", account("account_id=2")))) {
      assertEquals(
          List.of(2L, 5L),
          registry(FORCES, text).accounts().stream().map(AccountRow::line).toList());
      assertEquals(
          List.of(2L, 5L),
          registry(FORCES, crlf(text)).accounts().stream().map(AccountRow::line).toList());
    }
  }

  @Test
  void rankGroupFollowsFromTheRank() {
    for (Rank rank : Rank.values()) {
      AccountRow row = registry(FORCES, accounts(account("rank=" + rank.word()))).accounts().get(0);
      assertEquals(rank.group().word(), row.rankGroup());
    }
    assertEquals("senior", only(account("account_type=leader", "rank_group=senior")).rankGroup());
    assertNull(only(account()).rankGroup());
  }

  @Test
  void theLastDayOfDatabasesIsNoEnd() {
    assertNull(only(account("valid_from=2020-01-01", "valid_to=9999-12-31")).validTo());
  }

  @Test
  void aRowHoldsFromItsFirstDayUntilTheDayBeforeItsEnd() {
    AccountRow row = only(account("valid_from=2020-01-01", "valid_to=2020-01-03"));
    assertFalse(row.holdsOn(LocalDate.of(2019, 12, 31)));
    assertTrue(row.holdsOn(LocalDate.of(2020, 1, 1)));
    assertTrue(row.holdsOn(LocalDate.of(2020, 1, 2)));
    assertFalse(row.holdsOn(LocalDate.of(2020, 1, 3)));
    assertTrue(only(account()).holdsOn(LocalDate.of(2999, 1, 1)));
  }

  @Test
  void aFolderReadTwiceHasOneHash(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("forces.csv"), FORCES);
    Files.writeString(folder.resolve("accounts.csv"), ACCOUNTS);
    Files.writeString(folder.resolve("notes.txt"), "not read");
    Registry local = Registry.read(folder);
    Registry remote =
        Registry.read(new org.apache.hadoop.fs.Path(folder.toUri()), new Configuration());
    assertEquals(local.bytesHash(), remote.bytesHash());
    assertEquals(local.bytesHash(), Registry.of(local.content()).bytesHash());
    assertEquals(List.of("accounts.csv", "forces.csv"), List.copyOf(local.content().keySet()));
    Files.writeString(folder.resolve("accounts.csv"), ACCOUNTS + "\n");
    assertNotEquals(local.bytesHash(), Registry.read(folder).bytesHash());
  }

  @Test
  void aFolderThatIsNotThereIsARegistryWithoutFiles(@TempDir Path folder) {
    RegistryFaults faults =
        assertThrows(RegistryFaults.class, () -> Registry.read(folder.resolve("none")));
    assertEquals(2, faults.faults().size());
  }

  private static AccountRow only(String line) {
    return registry(FORCES, accounts(line)).accounts().get(0);
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
