package bluelamp.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ShippedRegistryTest {
  // Residents of England and Wales on census day 2011, and officers on 31 March 2019, as published
  // for the whole.
  private static final long CENSUS_2011 = 56_075_912;
  private static final double OFFICERS_2019 = 123_170.86;

  private final Registry shipped = Registry.shipped();

  @Test
  void allFortyThreeForcesStandInOrderOfTheirCodes() {
    List<String> codes = shipped.forces().stream().map(ForceRow::onsCode).toList();
    assertEquals(43, codes.size());
    assertEquals(43, new HashSet<>(codes).size());
    codes.forEach(code -> assertTrue(code.matches("(E23|W15)\\d{6}"), code));
    assertEquals(codes.stream().sorted().toList(), codes);
    for (ForceRow force : shipped.forces()) {
      assertTrue(force.forceId().matches("[a-z]+(-[a-z]+)*"), force.forceId());
      assertEquals(
          force.onsCode().startsWith("W") ? "wales" : "england", force.nation(), force.forceId());
    }
  }

  @Test
  void theFourWelshForcesAreBilingual() {
    assertEquals(
        Set.of("north-wales", "gwent", "south-wales", "dyfed-powys"),
        shipped.forces().stream()
            .filter(ForceRow::bilingual)
            .map(ForceRow::forceId)
            .collect(Collectors.toSet()));
  }

  @Test
  void residentsAndOfficersAddUpToTheWhole() {
    assertEquals(CENSUS_2011, shipped.forces().stream().mapToLong(ForceRow::population).sum());
    assertEquals(
        OFFICERS_2019,
        (double) shipped.forces().stream().mapToLong(ForceRow::officers).sum(),
        43 * 0.5);
    shipped.forces().forEach(force -> assertEquals(2011, force.populationYear()));
    shipped.forces().forEach(force -> assertEquals(2019, force.officersYear()));
  }

  @Test
  void everyFactHasItsSourceAndSaysTheSame() throws Exception {
    Set<String> facts = new TreeSet<>();
    for (CSVRecord source : sources()) {
      assertTrue(facts.add(source.get("force_id") + " " + source.get("fact")), source.toString());
      assertEquals(
          cell(source.get("force_id"), source.get("fact")), source.get("value"), source.toString());
      assertTrue(
          !source.get(source.get("value").isEmpty() ? "note" : "source").isEmpty(),
          source.toString());
    }
    assertEquals(43 * 8, facts.size());
  }

  @Test
  void sourcesAgreeOnPopulationsToFivePercentAndOnOfficersToTheRounding() throws Exception {
    Set<String> apart = new TreeSet<>();
    for (CSVRecord source : sources()) {
      if (source.get("fact").equals("population")) {
        double ratio =
            Double.parseDouble(source.get("checked_value"))
                / Double.parseDouble(source.get("value"));
        if (Math.abs(ratio - 1) > 0.05) {
          apart.add(source.get("force_id"));
        }
      } else if (source.get("fact").equals("officers")) {
        double checked = Double.parseDouble(source.get("checked_value"));
        assertEquals(checked, Double.parseDouble(source.get("value")), 0.51, source.toString());
      }
    }
    // 7,375 residents, estimated at 11,700 a year before: the estimate had not been rebased yet.
    assertEquals(Set.of("city-of-london"), apart);
  }

  @Test
  void everyForceHasItsCorporateAccountByHandle() {
    assertEquals(
        shipped.forces().stream().map(ForceRow::forceId).toList(),
        shipped.accounts().stream().map(AccountRow::forceId).toList());
    for (AccountRow account : shipped.accounts()) {
      assertTrue(
          account.namesOnlyHandle() && account.handle().matches("\\w{1,15}"), account.toString());
      assertEquals("x corporate", account.platform() + " " + account.accountType());
      assertTrue(account.source() != null, account.toString());
      assertTrue(Publication.standsAlone(account), account.toString());
    }
    assertEquals(List.of(), shipped.harvests());
  }

  private String cell(String forceId, String fact) throws Exception {
    for (CSVRecord force : records("forces.csv")) {
      if (force.get("force_id").equals(forceId)) {
        return force.get(fact);
      }
    }
    throw new AssertionError("no force " + forceId);
  }

  private static List<CSVRecord> sources() throws Exception {
    return records("forces.sources.csv");
  }

  private static List<CSVRecord> records(String file) throws Exception {
    String text = new String(RegistryContent.resource(file), StandardCharsets.UTF_8);
    CSVFormat withHeader =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
    try (CSVParser parser = CSVParser.parse(text, withHeader)) {
      return parser.getRecords();
    }
  }
}
