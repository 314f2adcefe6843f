package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static final Language LANGUAGE = Language.shipped();

  /** Nobody can tell short texts of neighbours that leave their accents out. */
  private static final Set<String> HARD =
      Set.of(
          "Va rugam sa sunati la 101 daca ati vazut ceva.",
          "Si usted vio algo por favor llame al número 101.");

  @Test
  void tellsWelshFromEnglish() {
    List<CSVRecord> texts =
        Judged.texts("languages.csv").stream()
            .filter(each -> Set.of("cy", "en").contains(each.get("language")))
            .toList();
    List<String> wrong = wrong(texts);
    assertTrue(texts.size() >= 180, () -> "only " + texts.size());
    assertTrue(wrong.size() <= texts.size() / 100, wrong::toString);
  }

  @Test
  void takesNoOtherLanguageForEnglishOrWelsh() {
    for (CSVRecord each : Judged.texts("languages.csv")) {
      String language = LANGUAGE.of(each.get("text"));
      if (!Set.of("cy", "en").contains(each.get("language"))) {
        assertTrue(!Set.of("cy", "en").contains(language), each.get("text") + " -> " + language);
        assertTrue(
            HARD.contains(each.get("text")) || language.equals(each.get("language")),
            each.get("text") + " -> " + language);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you all! | en",
        "Well done | en",
        "Good morning Llanelli | en",
        "Diolch yn fawr iawn | cy",
        "Diolch i bawb! | cy",
        "ありがとう | ja",
        "Спасибо всем большое | ru",
        "🚓🚓 Thank you so much 😀 | en",
        "@heddlu Diolch yn fawr i chi gyd https://t.co/abc | cy",
        "ᴛʜᴀɴᴋ you everyone for all your help | en",
        "𝗧𝗵𝗮𝗻𝗸 𝘆𝗼𝘂 𝗳𝗼𝗿 𝘆𝗼𝘂𝗿 𝗵𝗲𝗹𝗽 | en",
        "#Drugs #Warrant Mae tri wedi'u harestio yn y dre heddiw #OpBlue #Ontario #TeamWork #Police | cy"
      })
  void isSureOfSomeShortTexts(String text, String language) {
    assertEquals(language, LANGUAGE.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "😀🚓👮🏽‍♀️",
        "https://t.co/abc http://example.org/the/police/report",
        "@the_police @you",
        "101",
        "A470",
        "Llanelli",
        "Biscuit",
        "ok",
        "!!! ... ???",
        "the@example.org www.thankyou.com"
      })
  void saysSoWhereThereIsTooLittle(String text) {
    assertEquals(Language.UNDETERMINED, LANGUAGE.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Road closed",
        "Knife crime",
        "Anyone?",
        "Stay safe",
        "ok",
        "A470",
        "😀🚓",
        "Well done all"
      })
  void readsShortTextsAsEnglishWhereNothingIsLikelier(String text) {
    assertTrue(LANGUAGE.isReadAsEnglish(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bore da",
        "Bore da bawb",
        "Nos da",
        "Da iawn",
        "Nadolig Llawen",
        "Apel am dystion",
        "Noswaith dda",
        "Diolch",
        "Croeso",
        "Pwyllwch",
        "Kami mencari saksi kecelakaan tadi malam di jalan raya",
        "Vi søger vidner til en ulykke i aftes på motorvejen",
        "ありがとう",
        "ሰላም"
      })
  void readsNoOtherLanguageAsEnglish(String text) {
    assertFalse(LANGUAGE.isReadAsEnglish(text), LANGUAGE.of(text));
  }

  @Test
  void saysSoWhereThereIsNothing() {
    assertEquals(Language.UNDETERMINED, LANGUAGE.of(null));
  }

  private static List<String> wrong(List<CSVRecord> texts) {
    return texts.stream()
        .filter(each -> !LANGUAGE.of(each.get("text")).equals(each.get("language")))
        .map(each -> LANGUAGE.of(each.get("text")) + ": " + each.get("text"))
        .toList();
  }
}
