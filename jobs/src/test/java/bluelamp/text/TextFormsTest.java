package bluelamp.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bluelamp.pseudonym.Pseudonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {
  private static final TextForms FORMS = new TextForms(text -> text);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Road closed: A38 near Exeter! | road closed: a near exeter!",
        "@ann  Call 101   👮🏽‍♀️ now https://t.co/x1 | call now",
        "ＣＡＬＬ ﬁre ½ | call fire",
        "at 4.30pm, 10:15. or (2) | at .pm, or",
        "Thanks @ann@social.example, see www.example.org/a. | thanks , see",
        "Mail a.b@example.org or go to example.police.uk/report? | mail or go to",
        "don’t “quote” – us | don't \"quote\" - us",
        "1️⃣ one 🇬🇧 ™ two | one two",
        "DIWEDDARIAD: Mae’r A55 ar agor | diweddariad: mae'r a ar agor"
      })
  void normalFormIsWhatCopiesShare(String text, String normal) {
    assertEquals(normal, FORMS.of(text).normalHash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"it's a 24-hour line | 4", "Call 101 now | 2", "'quoted' | 1", "#RoadSafety | 1"})
  void wordsAreRunsOfLetters(String text, long words) {
    assertEquals(words, FORMS.of(text).tokens());
  }

  @Test
  void textsWithoutWordsAreNoCopiesOfEachOther() {
    for (String text : new String[] {null, "", "😀", "https://t.co/a", "101 999", "!!!"}) {
      TextForm form = FORMS.of(text);
      assertNull(form.normalHash(), text);
      assertEquals(0, form.tokens(), text);
      assertEquals(0, form.bands().size(), text);
      assertFalse(form.deflection() || form.outcome() || form.congratulation(), text);
    }
  }

  @Test
  void formsOfOneKeyAgreeAndTellOthersNothing() {
    String text = "Road closed near Exeter after a collision, please avoid the area.";
    Pseudonyms one = new Pseudonyms("one key of at least thirty-two bytes".getBytes(UTF_8));
    Pseudonyms other = new Pseudonyms("another key of thirty-two bytes and more".getBytes(UTF_8));
    TextForm form = new TextForms(one::textHash).of(text);
    TextForm again = new TextForms(one::textHash).of(text.replace("Exeter", "@ann Exeter 12"));
    TextForm foreign = new TextForms(other::textHash).of(text);
    assertEquals(form.normalHash(), again.normalHash());
    assertEquals(form.bands(), again.bands());
    assertNotEquals(form.normalHash(), foreign.normalHash());
    for (int i = 0; i < MinHash.BANDS; i++) {
      assertNotEquals(form.bands().get(i), foreign.bands().get(i));
    }
  }

  @Test
  void lexiconsHaveTheirVersions() {
    assertEquals("1.1.1", TextForms.lexiconVersion());
  }
}
