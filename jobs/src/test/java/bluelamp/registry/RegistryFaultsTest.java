package bluelamp.registry;

import static bluelamp.registry.RegistryDrawn.FORCES;
import static bluelamp.registry.RegistryDrawn.account;
import static bluelamp.registry.RegistryDrawn.accounts;
import static bluelamp.registry.RegistryDrawn.content;
import static bluelamp.registry.RegistryDrawn.harvest;
import static bluelamp.registry.RegistryDrawn.harvests;
import static bluelamp.registry.RegistryDrawn.registry;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryFaultsTest {
  private static final String ONE_OF_TYPES =
      "Write one of: corporate, contact_centre, neighbourhood, specialist, leader, individual.";
  private static final String LEADER =
      "A leader is a Chief Inspector or above, or a chief officer on police staff: correct the rank, or write"
          + " individual.";
  private static final String ID =
      "Write digits only, as the platform gives them: spreadsheets spoil long numbers, so format the column as text;"
          + " or leave the id empty and write the handle.";
  private static final String REACH =
      "lies outside 1900 to 2099. Write the day that is meant, or nothing where the column lets it be open.";
  private static final String DATE = "Write it as year-month-day, as in 2024-03-31.";
  private static final String TIME =
      "Write a day (2024-03-31), a time with its offset (2024-03-31T12:00:00Z), or a time without one"
          + " (2024-03-31T12:00:00) and fill the column zone.";

  static Stream<Arguments> accountLines() {
    return Stream.of(
        Arguments.of(
            account("platform=myspace"),
            "platform 'myspace' is not a word of this column. Write one of: x, mastodon, bluesky, facebook."),
        Arguments.of(
            account("platform="),
            "platform is empty. Write one of: x, mastodon, bluesky, facebook."),
        Arguments.of(
            account("account_id="),
            "neither account_id nor handle. Write the id, or the handle while the id is not known."),
        Arguments.of(
            account("account_id=", "handle=@"),
            "neither account_id nor handle. Write the id, or the handle while the id is not known."),
        Arguments.of(
            account("account_id=1.26426E+18"), "account_id '1.26426E+18' is no id of x. " + ID),
        Arguments.of(
            account("platform=mastodon", "account_id=109302436954721982"),
            "account_id '109302436954721982' is no id of mastodon. "
                + ID.replace(
                    "digits only, as the platform gives them",
                    "the actor's URI, as in https://server/users/name")),
        Arguments.of(
            account("platform=bluesky", "account_id=did:plc:abc", "handle=gwentpolice"),
            "handle 'gwentpolice' is no handle of bluesky. Write a domain name, as the platform shows it."),
        Arguments.of(
            account("force_id=kent"),
            "force_id 'kent' is not in forces.csv. Write one that is, or add the force there."),
        Arguments.of(account("force_id="), "force_id is empty. Write a force_id of forces.csv."),
        Arguments.of(
            account("account_type=team"),
            "account_type 'team' is not a word of this column. " + ONE_OF_TYPES),
        Arguments.of(account("account_type="), "account_type is empty. " + ONE_OF_TYPES),
        Arguments.of(
            account("policing_type=parking"),
            "policing_type 'parking' is not a word of this column. Write one of: neighbourhood, response, roads,"
                + " investigation, firearms, dogs, mounted, marine, air, rural, cyber, youth, control_room, standards,"
                + " other."),
        Arguments.of(
            account("function=fun"),
            "function 'fun' is not a word of this column. Write one of: communications, community_engagement,"
                + " investigation, intelligence, operations, x."),
        Arguments.of(
            account("account_type=individual", "rank=General"),
            "rank 'General' is not a word of this column. Write one of: PCSO, Constable, Sergeant, Inspector, Chief"
                + " Inspector, Superintendent, Chief Superintendent, Commander, Assistant Chief Constable, Deputy"
                + " Assistant Commissioner, Deputy Chief Constable, Assistant Commissioner, Deputy Commissioner, Chief"
                + " Constable, Commissioner, Staff, Chief Officer (staff)."),
        Arguments.of(
            account("rank_group=boss"),
            "rank_group 'boss' is not a word of this column. Write one of: frontline, inspector, senior, chief_officer,"
                + " staff."),
        Arguments.of(
            account("account_type=individual", "rank=Sergeant", "rank_group=senior"),
            "rank_group 'senior' is not that of a Sergeant. Write frontline, or correct the rank."),
        Arguments.of(
            account("account_type=leader", "rank=Inspector"),
            "account_type leader with rank Inspector. " + LEADER),
        Arguments.of(
            account("account_type=leader", "rank_group=staff"),
            "account_type leader with rank staff. " + LEADER),
        Arguments.of(account("account_type=leader"), "account_type leader with no rank. " + LEADER),
        Arguments.of(
            account("publish=maybe"),
            "publish 'maybe' is not a word of this column. Write one of: yes, no."),
        Arguments.of(
            account("publish=yes"),
            "publish yes without source. Write where the holder or the force says publicly whose account it is, or leave"
                + " publish empty."),
        Arguments.of(
            account("valid_from=31/03/2024"), "valid_from '31/03/2024' is not a date. " + DATE),
        Arguments.of(
            account("valid_from=2023-02-29"), "valid_from '2023-02-29' is not a date. " + DATE),
        Arguments.of(
            account("valid_from="),
            "valid_from is empty. Write the first day on which the row holds, as in 2024-03-31."),
        Arguments.of(account("valid_from=0000-01-01"), "valid_from '0000-01-01' " + REACH),
        Arguments.of(account("valid_to=9999-01-01"), "valid_to '9999-01-01' " + REACH),
        Arguments.of(account("valid_to=+999999-12-31"), "valid_to '+999999-12-31' " + REACH),
        Arguments.of(
            account("handle=https://x.com/gwentpolice"),
            "handle 'https://x.com/gwentpolice' is no handle of x. Write letters, digits and underscores, as the"
                + " platform shows it."),
        Arguments.of(account("valid_to=now"), "valid_to 'now' is not a date. " + DATE),
        Arguments.of(
            account("valid_to=2020-01-01"),
            "valid_to 2020-01-01 is not after valid_from 2020-01-01. valid_to is the first day on which the row holds no"
                + " longer."),
        Arguments.of(
            "x,1,gwentpolice",
            "3 fields where the first line names 14. Count the commas; a text with a comma in it stands between double"
                + " quotes."));
  }

  @ParameterizedTest
  @MethodSource("accountLines")
  void anAccountLineIsRefusedForOneReason(String line, String fault) {
    assertFaults(() -> registry(FORCES, accounts(line)), "accounts.csv line 2: " + fault);
  }

  static Stream<Arguments> harvestLines() {
    return Stream.of(
        Arguments.of(
            harvest("harvest_id="), "harvest_id is empty. Write a name that no other line has."),
        Arguments.of(
            harvest("path="), "path is empty. Write the folder or file, relative to the archives."),
        Arguments.of(
            harvest("path=../b"),
            "path '../b' does not lie in the archives. Write it relative to the archives' folder, as in"
                + " west-midlands/2024."),
        Arguments.of(
            harvest("kind=diary"),
            "kind 'diary' is not a word of this column. Write one of: timeline, mentions, search, stream,"
                + " account_archive, thread, unknown."),
        Arguments.of(
            harvest("platform=twitter"),
            "platform 'twitter' is not a word of this column. Write one of: x, mastodon, bluesky, facebook."),
        Arguments.of(
            harvest("platform=mastodon", "accounts=@a@social.example;gwentpolice"),
            "account 'gwentpolice' is neither an id nor a handle of mastodon. Write the actor's URI, as in"
                + " https://server/users/name, or name@server."),
        Arguments.of(harvest("to=9999-01-01T00:00:00Z"), "to '9999-01-01T00:00:00Z' " + REACH),
        Arguments.of(harvest("from=0001-01-01"), "from '0001-01-01' " + REACH),
        Arguments.of(harvest("from=yesterday"), "from 'yesterday' is not a time. " + TIME),
        Arguments.of(
            harvest("retrieved_at=2024-03-31T12:00:00"),
            "retrieved_at '2024-03-31T12:00:00' is not a time. " + TIME),
        Arguments.of(
            harvest("zone=London"),
            "zone 'London' is not a time zone. Write its name, as in Europe/London or UTC."),
        Arguments.of(
            harvest("from=2024-02-01", "to=2024-01-01"),
            "to '2024-01-01' is not after from '2024-02-01'. to is the first moment, or day, that was not collected any"
                + " more."));
  }

  @ParameterizedTest
  @MethodSource("harvestLines")
  void aHarvestLineIsRefusedForOneReason(String line, String fault) {
    assertFaults(
        () -> registry(FORCES, accounts(), harvests(line)), "harvests.csv line 2: " + fault);
  }

  static Stream<Arguments> forceLines() {
    return Stream.of(
        Arguments.of(
            ",,Kent,england,false,,,,,",
            "force_id is empty. Write the force's slug, as in west-midlands."),
        Arguments.of("kent,,,england,false,,,,,", "name is empty. Write the force's name."),
        Arguments.of(
            "kent,,Kent,,false,,,,,",
            "nation is empty. Write england or wales, or where else the force is."),
        Arguments.of("kent,,Kent,england,,,,,,", "bilingual is empty. Write true or false."),
        Arguments.of(
            "kent,,Kent,england,no,,,,,",
            "bilingual 'no' is neither true nor false. Write true or false."),
        Arguments.of(
            "kent,,Kent,england,false,1.7m,2011,,,",
            "population '1.7m' is not a whole number. Write digits only, or nothing when unknown."),
        Arguments.of(
            "kent,,Kent,england,false,,,3553,'19,",
            "officers_year ''19' is not a year. Write four digits, as in 2019."),
        Arguments.of(
            "kent,,Kent,england,false,1727665,,,,",
            "population stands without population_year. Give both, or leave both empty."),
        Arguments.of(
            "kent,,Kent,england,false,,,,2019,",
            "officers_year stands without officers. Give both, or leave both empty."),
        Arguments.of(
            "gwent,,Kent,england,false,,,,,",
            "force_id 'gwent' stands in line 3 too. Keep one line for each force."),
        Arguments.of(
            "kent,W15000002,Kent,england,false,,,,,",
            "ons_code 'W15000002' stands in line 3 too. Keep one line for each force."));
  }

  @ParameterizedTest
  @MethodSource("forceLines")
  void aForceLineIsRefusedForOneReason(String line, String fault) {
    assertFaults(() -> registry(FORCES + line + "\n", accounts()), "forces.csv line 4: " + fault);
  }

  private static final String END =
      "Let the one row end (valid_to) on the day on which the other begins (valid_from), or take one out.";

  @Test
  void anAccountHasOneRowForADay() {
    assertFaults(
        () ->
            registry(
                FORCES, accounts(account("valid_to=2021-01-02"), account("valid_from=2021-01-01"))),
        "accounts.csv line 3: account x 1 stands in line 2 for some of the same days. " + END);
    assertDoesNotThrow(
        () ->
            registry(
                FORCES,
                accounts(account("valid_to=2021-01-01"), account("valid_from=2021-01-01"))));
  }

  @Test
  void aRowWithoutSoundDatesBarsNoOther() {
    assertFaults(
        () -> registry(FORCES, accounts(account("valid_to=?"), account())),
        "accounts.csv line 2: valid_to '?' is not a date. " + DATE);
  }

  @Test
  void anIdHasOneCurrentHolder() {
    assertFaults(
        () ->
            registry(
                FORCES,
                accounts(account(), account("valid_from=2022-01-01", "force_id=west-midlands"))),
        "accounts.csv line 3: account x 1 has a current row in line 2 already. " + END);
    assertDoesNotThrow(() -> registry(FORCES, accounts(account(), account("platform=facebook"))));
  }

  @Test
  void aHandleHasOneCurrentHolder() {
    assertFaults(
        () ->
            registry(
                FORCES,
                accounts(account("handle=@Gwent"), account("account_id=2", "handle=gwent"))),
        "accounts.csv line 3: handle x @gwent has a current row in line 2 already. " + END);
    assertDoesNotThrow(
        () ->
            registry(
                FORCES,
                accounts(
                    account("handle=gwent", "valid_to=2024-01-01"),
                    account("account_id=2", "handle=gwent"))));
  }

  @Test
  void aHandleOnlyRowSharesItsDaysWithNoRowOfThatHandle() {
    assertFaults(
        () ->
            registry(
                FORCES,
                accounts(
                    account("handle=gwent", "valid_to=2022-01-01"),
                    account("account_id=", "handle=gwent", "valid_from=2021-01-01"))),
        "accounts.csv line 3: handle x @gwent stands in line 2 for some of the same days. " + END);
  }

  @Test
  void harvestsHaveNamesAndPathsOfTheirOwn() {
    assertFaults(
        () ->
            registry(
                FORCES,
                accounts(),
                harvests(harvest(), harvest("path=c"), harvest("harvest_id=h2"))),
        "harvests.csv line 3: harvest_id 'h1' stands in line 2 too. Keep one line for each harvest.",
        "harvests.csv line 4: path 'a/b.jsonl' stands in line 2 too. Keep one line for each harvest.");
  }

  @Test
  void columnsAreThoseOfTheContract() {
    String columns = String.join(",", HarvestRow.COLUMNS);
    assertFaults(
        () ->
            registry(
                FORCES,
                accounts(),
                "harvest_id,path,kind,platform,accounts,from,until,zone\nh,p,timeline,x,,,,\n"),
        "harvests.csv line 1: missing columns: to, retrieved_at. Add them; their cells may be empty where unknown.",
        "harvests.csv line 1: unknown columns: until. The columns are: " + columns);
    assertFaults(
        () -> registry(FORCES, accounts(), columns + ",zone\n"),
        "harvests.csv line 1: a column stands twice. Name each column once: " + columns);
  }

  @Test
  void aFirstLineWithoutAnyColumnIsOneFault() {
    String fault =
        "accounts.csv line 1: this line names no column of the file. Begin it with this line, with commas as they are: "
            + String.join(",", AccountRow.COLUMNS);
    String sound = accounts(account(), account("account_id=2"));
    assertFaults(() -> registry(FORCES, sound.replace(',', ';')), fault);
    assertFaults(() -> registry(FORCES, "sep=,\n" + sound), fault);
    assertFaults(() -> registry(FORCES, account() + "\n" + account("account_id=2")), fault);
  }

  @Test
  void aMissingColumnIsOneFaultAndNotOneForEachLine() {
    String text =
        accounts(
            account("account_type=leader", "rank=Commander", "publish=yes"),
            account("account_id=2"));
    for (String column : AccountRow.COLUMNS) {
      int at = AccountRow.COLUMNS.indexOf(column);
      String without =
          text.lines()
              .map(line -> Stream.of(line.split(",", -1)).collect(Collectors.toList()))
              .peek(cells -> cells.remove(at))
              .map(cells -> String.join(",", cells))
              .collect(Collectors.joining("\n"));
      RegistryFaults faults = assertThrows(RegistryFaults.class, () -> registry(FORCES, without));
      List<String> others =
          faults.faults().stream()
              .filter(fault -> fault.line() != 1)
              .map(RegistryFault::what)
              .toList();
      List<String> publishOnly = List.of("publish yes without source");
      assertEquals(
          column.equals("source") || column.equals("publish") ? List.of() : publishOnly,
          others,
          column);
    }
  }

  @Test
  void forcesAndAccountsMustBeThere() {
    String remedy = "Put it there; schemas/registry has one to start from.";
    assertFaults(
        () -> Registry.of(Map.of()),
        "accounts.csv: not in the registry's folder. " + remedy,
        "forces.csv: not in the registry's folder. " + remedy);
  }

  @Test
  void anEmptyFileIsToldFromAFileWithoutLines() {
    assertFaults(
        () -> registry("", accounts(account())),
        "forces.csv: the file is empty. Begin it with the line: "
            + String.join(",", ForceRow.COLUMNS),
        "forces.csv: no force in it. Add a line for each force.");
    assertFaults(
        () -> registry(FORCES.lines().findFirst().orElseThrow(), accounts(account())),
        "forces.csv: no force in it. Add a line for each force.");
  }

  @Test
  void aQuoteThatIsNotClosedEndsTheFile() {
    assertFaults(
        () -> registry(FORCES, accounts(account(), "x,2,\"gwent,gwent")),
        "accounts.csv line 3: no CSV from here on. Look for a quote that is not closed, or for text after one.");
  }

  @Test
  void latin1IsNotTakenForUtf8() {
    Map<String, byte[]> content = content("forces.csv", FORCES, "accounts.csv", accounts());
    content.put(
        "accounts.csv",
        accounts(account(), account("account_id=2", "source=Môn"))
            .getBytes(StandardCharsets.ISO_8859_1));
    assertFaults(
        () -> Registry.of(content),
        "accounts.csv line 3: not UTF-8 here. Save the file as UTF-8 (in a spreadsheet: CSV UTF-8).");
  }

  @Test
  void allFaultsAreToldAtOnceByFileAndLine() {
    RegistryFaults faults =
        assertThrows(
            RegistryFaults.class,
            () ->
                registry(
                    FORCES + "kent,,Kent,england,,,,,,\n",
                    accounts(
                        account(),
                        "",
                        account("force_id=essex", "publish=yes"),
                        account("valid_from=?")),
                    harvests(harvest("zone=Mars"))));
    assertEquals(
        """
        The registry has 6 faults; nothing was written.
          accounts.csv line 4: force_id 'essex' is not in forces.csv. Write one that is, or add the force there.
          accounts.csv line 4: publish yes without source. Write where the holder or the force says publicly whose \
        account it is, or leave publish empty.
          accounts.csv line 4: account x 1 has a current row in line 2 already. Let the one row end (valid_to) on the \
        day on which the other begins (valid_from), or take one out.
          accounts.csv line 5: valid_from '?' is not a date. Write it as year-month-day, as in 2024-03-31.
          forces.csv line 4: bilingual is empty. Write true or false.
          harvests.csv line 2: zone 'Mars' is not a time zone. Write its name, as in Europe/London or UTC.""",
        faults.getMessage());
  }

  private static void assertFaults(Executable reading, String... expected) {
    RegistryFaults faults = assertThrows(RegistryFaults.class, reading);
    assertEquals(List.of(expected), faults.faults().stream().map(RegistryFault::toString).toList());
  }
}
