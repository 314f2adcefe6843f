package bluelamp.archive;

import java.text.Normalizer;

/** The text of a post as it is kept: in Unicode normal form C. */
final class PostText {
  private static final String[] ESCAPES = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
  private static final String PLAIN = "&<>\"'";

  /** Below this no character changes in normal form C, whatever stands beside it. */
  private static final char FIRST_COMBINING = '\u0300';

  private PostText() {}

  /** A text of X, which alone writes five characters as escapes: they are decoded once. */
  static String unescaped(String raw) {
    return of(raw.indexOf('&') < 0 ? raw : decoded(raw));
  }

  static String of(String text) {
    return composed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  private static String decoded(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      int escape = raw.charAt(i) == '&' ? escapeAt(raw, i) : -1;
      text.append(escape < 0 ? raw.charAt(i) : PLAIN.charAt(escape));
      i += escape < 0 ? 1 : ESCAPES[escape].length();
    }
    return text.toString();
  }

  private static int escapeAt(String raw, int at) {
    for (int k = 0; k < ESCAPES.length; k++) {
      if (raw.startsWith(ESCAPES[k], at)) {
        return k;
      }
    }
    return -1;
  }
}
