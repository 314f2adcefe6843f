package bluelamp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What two texts have in common that are posted twice with another link, name or number: NFKC,
 * lower case, without links, mentions, emoji and digits, one space where there was any. Punctuation
 * stays, but not a number's; the words, which the likeness of two texts is computed from, are runs
 * of letters.
 */
final class NormalForm {
  private NormalForm() {}

  /** From a {@link PlainText}. */
  static String of(String plain) {
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int end = i;
      while (end < plain.length() && plain.charAt(end) != ' ' && plain.charAt(end) != '\n') {
        end++;
      }
      append(out, plain, i, end);
      i = end + 1;
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder out, String plain, int from, int to) {
    if (is(PlainText.LINK, plain, from, to) || is(PlainText.MENTION, plain, from, to)) {
      return;
    }
    int before = out.length();
    boolean digits = false;
    boolean letters = false;
    out.append(before == 0 ? "" : " ");
    for (int i = from; i < to; i++) {
      char c = plain.charAt(i);
      if (Character.isDigit(c)) {
        digits = true;
      } else {
        letters |= isLetter(c);
        out.append(c);
      }
    }
    if (from == to || (digits && !letters)) {
      out.setLength(before);
    }
  }

  private static boolean is(String marker, String plain, int from, int to) {
    return to - from == marker.length() && plain.startsWith(marker, from);
  }

  /** The words of a normal form, an apostrophe within one being part of it. */
  static List<String> words(String normal) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= normal.length(); i++) {
      boolean within = i < normal.length() && isOfWord(normal, i);
      if (within && start < 0) {
        start = i;
      } else if (!within && start >= 0) {
        words.add(normal.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  static boolean isOfWord(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'') {
      return at > 0
          && at + 1 < text.length()
          && isLetter(text.charAt(at - 1))
          && isLetter(text.charAt(at + 1));
    }
    return isLetter(c);
  }

  /** Marks and halves of letters beyond the first plane are of a word too. */
  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
