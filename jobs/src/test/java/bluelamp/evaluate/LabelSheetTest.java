package bluelamp.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSheetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=SUM(A1)",
        "@bob thank you",
        "-) ok",
        "'@bob' said so",
        "''=x",
        "\tindented",
        "'quoted'",
        "don't",
        "'",
        ""
      })
  void aTextComesBackAsItWas(String text) {
    assertEquals(text, LabelSheet.read(LabelSheet.shown(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=SUM(A1)", "+1", "-1", "@bob", "\rx"})
  void aSpreadsheetComputesNothing(String text) {
    assertTrue(LabelSheet.shown(text).startsWith("'"));
  }
}
