package bluelamp.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerHandlesTest {
  private final PartnerHandles handles = PartnerHandles.shipped();

  @Test
  void everyPatternFitsItsExample() {
    assertEquals(List.of(), handles.mistaken());
    assertEquals("2", handles.version());
  }

  @ParameterizedTest
  @CsvSource({
    "@WESTYORKSPOLICE, police",
    "gmptraffic, police",
    "NPCC, police",
    "WestMidsPCC, pcc",
    "Lambeth_Council, council",
    "londonfire, fire",
    "OFFICIALWMAS, nhs",
    "AnySpeakerMP, mp",
    "surrey.police.uk, police",
    "someforce.pcc.police.uk, pcc"
  })
  void knowsPartners(String handle, String partner) {
    assertEquals(Optional.of(partner), handles.classOf(handle));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna_b",
        "grammarpolice",
        "fuckthepolice",
        "AndroidPolice",
        "NSPCC",
        "police.uk.example.com",
        "firefan.bsky.social",
        "BritishCouncil",
        "campfire",
        "champ",
        "realDonaldTrump",
        "SaveOurNHS",
        "gmp",
        "policeman_bob",
        "my_gmptraffic_fan"
      })
  void leavesThePublicAlone(String handle) {
    assertEquals(Optional.empty(), handles.classOf(handle));
  }

  @Test
  void aNameOfManyPartsIsNobodys() {
    assertEquals(Optional.empty(), handles.classOf("a.".repeat(50_000) + "police.uk"));
  }

  @Test
  void everyRegisteredForceWouldBeKnownAsPolice() {
    List<String> unknown =
        Registry.shipped().accounts().stream()
            .map(AccountRow::handle)
            .filter(handle -> !handles.classOf(handle).equals(Optional.of("police")))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void aClassNobodyCountsIsRefused() {
    byte[] csv = "version,class,pattern,example\n1,army,x,x\n".getBytes(StandardCharsets.UTF_8);
    RegistryFaults faults = assertThrows(RegistryFaults.class, () -> PartnerHandles.of(csv));
    assertEquals(
        "lexicons/partner_handles.csv line 2: class 'army' is not a word of this column. Write one of: police, pcc,"
            + " council, fire, nhs, mp.",
        faults.faults().get(0).toString());
  }
}
