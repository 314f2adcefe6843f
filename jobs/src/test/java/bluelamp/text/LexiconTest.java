package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the lexicons to what their README says of them. */
class LexiconTest {
  private static final TextForms FORMS = new TextForms(text -> text);

  @ParameterizedTest
  @CsvSource({
    "deflection, sample, 1.0, 1.0",
    "outcome, sample, 1.0, 0.75",
    "congratulation, sample, 1.0, 1.0",
    "deflection, written, 0.97, 0.9",
    "outcome, written, 0.97, 0.9",
    "congratulation, written, 0.97, 0.95"
  })
  void isAsPreciseAsItSays(String name, String origin, double precision, double recall) {
    double found = 0;
    double right = 0;
    double there = 0;
    List<String> wrong = new ArrayList<>();
    for (CSVRecord each : Judged.texts("hand_checked.csv")) {
      if (each.get("origin").equals(origin)) {
        boolean said = said(name).test(FORMS.of(each.get("text")));
        boolean is = each.get(name).equals("1");
        found += said ? 1 : 0;
        there += is ? 1 : 0;
        right += said && is ? 1 : 0;
        if (said != is) {
          wrong.add(each.get("text"));
        }
      }
    }
    assertTrue(right / found >= precision && right / there >= recall, wrong::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deflection", "outcome", "congratulation"})
  void everyPatternHasAnExampleThatTheLexiconKnows(String name) {
    Lexicon lexicon = Lexicon.shipped(name);
    for (CSVRecord line : LexiconFile.lines(name + ".csv")) {
      String phrases = Phrases.of(PlainText.of(line.get("example")));
      if (line.get("use").equals("match")) {
        assertTrue(lexicon.matches(phrases), line.get("example"));
      } else if (line.get("use").equals("courtesy")) {
        assertTrue(Phrases.words(lexicon.rest(phrases)) <= 1, line.get("example"));
      }
      assertEquals(lexicon.version(), line.get("version"), line.get("example"));
      assertTrue(!line.get("why").isBlank(), line.get("example"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please report it online. | true",
        "Please report it online. Seven words more are still a deflection. | true",
        "Please report it online. But eight words more make it a good answer. | false",
        "Hi Ann, thanks for your message. Please report it online. Hope this helps! | true"
      })
  void aDeflectionSaysLittleBesides(String text, boolean deflects) {
    assertEquals(deflects, FORMS.of(text).deflection());
  }

  private static Predicate<TextForm> said(String name) {
    return switch (name) {
      case "deflection" -> TextForm::deflection;
      case "outcome" -> TextForm::outcome;
      default -> TextForm::congratulation;
    };
  }
}
