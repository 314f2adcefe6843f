package bluelamp.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The script that most of a text is written in. A detector that knows Latin letters alone would
 * call Japanese Welsh.
 */
final class Script {
  /** Scripts that one language has to itself, as far as it is likely here. */
  static final Map<UnicodeScript, String> LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  /** A Chinese character says as much as a few letters. */
  private static final int LETTERS_A_CHARACTER = 3;

  private Script() {}

  /**
   * Null where there is no letter; Japanese is called Hiragana whichever of its scripts prevails.
   */
  static UnicodeScript of(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int latin = 0;
    int glyph;
    for (int i = 0; i < text.length(); i += Character.charCount(glyph)) {
      glyph = text.codePointAt(i);
      if (glyph < 0x80) {
        latin += Character.isLetter(glyph) ? 1 : 0;
      } else if (Character.isLetter(glyph)) {
        UnicodeScript script = UnicodeScript.of(glyph);
        letters.merge(
            isKana(script) ? UnicodeScript.HIRAGANA : script, weight(script), Integer::sum);
      }
    }
    letters.merge(UnicodeScript.LATIN, latin, Integer::sum);
    letters
        .keySet()
        .removeIf(each -> each == UnicodeScript.COMMON || each == UnicodeScript.INHERITED);
    if (letters.containsKey(UnicodeScript.HIRAGANA)) {
      Integer han = letters.remove(UnicodeScript.HAN);
      letters.merge(UnicodeScript.HIRAGANA, han == null ? 0 : han, Integer::sum);
    }
    Map.Entry<UnicodeScript, Integer> most =
        letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return most.getValue() == 0 ? null : most.getKey();
  }

  private static boolean isKana(UnicodeScript script) {
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  private static int weight(UnicodeScript script) {
    boolean characters =
        script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || isKana(script);
    return characters ? LETTERS_A_CHARACTER : 1;
  }
}
