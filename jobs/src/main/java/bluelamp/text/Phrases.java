package bluelamp.text;

import java.util.Locale;

/**
 * A text as lexicons read it: words and numbers in lower case, a space before each and after the
 * last, and a full stop for whatever ends a sentence or a line. Links stand as {@code http},
 * mentions as {@code @user}, {@code 4.30} as {@code 430}.
 */
final class Phrases {
  /** Beyond this, seven times an X post, lies no longer what a text is about. */
  private static final int LONGEST = 2_000;

  private Phrases() {}

  /** From a {@link PlainText}. */
  static String of(String plain) {
    String text = plain.substring(0, Math.min(plain.length(), LONGEST)).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length() + 16).append(" .");
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOfWord(text, i)) {
        if (!within) {
          out.append(' ');
        }
        out.append(c);
        within = true;
      } else if (!isInNumber(text, i)) {
        within = false;
        if (endsSentence(c) && out.charAt(out.length() - 1) != '.') {
          out.append(" .");
        }
      }
    }
    return out.append(out.charAt(out.length() - 1) == '.' ? " " : " . ").toString();
  }

  /** Words left, without the full stops, links and mentions. */
  static int words(String phrases) {
    int words = 0;
    for (String word : phrases.split(" ", -1)) {
      boolean counts = !word.equals(PlainText.LINK) && !word.equals(PlainText.MENTION);
      words += counts && word.chars().anyMatch(Character::isLetter) ? 1 : 0;
    }
    return words;
  }

  private static boolean isOfWord(String text, int at) {
    return NormalForm.isOfWord(text, at)
        || Character.isDigit(text.charAt(at))
        || text.startsWith(PlainText.MENTION, at);
  }

  private static boolean isInNumber(String text, int at) {
    return ".:,".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean endsSentence(char c) {
    return ".!?:;|\n…•*".indexOf(c) >= 0;
  }
}
