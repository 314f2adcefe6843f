package bluelamp.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in plain characters (see {@link Glyphs}), one space or line break between its parts, each
 * link (an e-mail address too) written {@code http} and each mention {@code @user}.
 */
final class PlainText {
  static final String LINK = "http";
  static final String MENTION = "@user";

  private static final String[] SCHEMES = {"http://", "https://", "www.", "pic.twitter.com/"};

  /** Links without a scheme, as people write them; longer ones have a scheme. */
  private static final int LONGEST_BARE_LINK = 200;

  private static final Pattern BARE_LINK =
      Pattern.compile(
          "\\W*(?:[a-z\\d][a-z\\d-]*+\\.){1,8}"
              + "(?:uk|com|org|net|info|cymru|wales|scot|eu|co|ly|gl|gd|me|be|tv|gle|social|app)"
              + "(?:[/?].*|\\W*)");

  private final StringBuilder out;

  private PlainText(int length) {
    out = new StringBuilder(length + 16);
  }

  static String of(String text) {
    String glyphs = Glyphs.plain(text);
    PlainText plain = new PlainText(glyphs.length());
    int i = 0;
    while (i < glyphs.length()) {
      int start = i;
      boolean newLine = false;
      while (i < glyphs.length() && isSpace(glyphs.charAt(i))) {
        newLine |= glyphs.charAt(i++) == '\n';
      }
      if (i > start) {
        plain.space(newLine);
      }
      int end = i;
      while (end < glyphs.length() && !isSpace(glyphs.charAt(end))) {
        end++;
      }
      plain.chunk(glyphs.substring(i, end));
      i = end;
    }
    return plain.out.toString().strip();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void space(boolean newLine) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append(newLine ? '\n' : ' ');
    }
  }

  private void chunk(String chunk) {
    int link = linkIn(chunk);
    if (link >= 0) {
      mentions(chunk.substring(0, link));
      part(LINK);
    } else {
      mentions(chunk);
    }
  }

  private static int linkIn(String chunk) {
    if (chunk.indexOf('.') < 0) {
      return -1;
    }
    String lower = chunk.toLowerCase(Locale.ROOT);
    for (String scheme : SCHEMES) {
      int at = lower.indexOf(scheme);
      if (at >= 0) {
        return at;
      }
    }
    boolean bare = lower.length() <= LONGEST_BARE_LINK && BARE_LINK.matcher(lower).matches();
    return bare && lower.indexOf('@') < 0 ? 0 : -1;
  }

  private void mentions(String chunk) {
    int from = 0;
    for (int at = chunk.indexOf('@'); at >= 0; at = chunk.indexOf('@', from)) {
      boolean address = at > 0 && isOfName(chunk.charAt(at - 1));
      int end = address ? chunk.length() : endOfHandle(chunk, at + 1);
      if (address) {
        part(LINK);
        return;
      }
      out.append(chunk, from, at);
      if (end > at + 1) {
        part(MENTION);
        out.append(' ');
      }
      from = end;
    }
    out.append(chunk, from, chunk.length());
  }

  /** Handles may hold a dot, a hyphen or a server's name, but do not end with their sign. */
  private static int endOfHandle(String chunk, int from) {
    int end = from;
    for (int i = from; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      if (isOfName(c)) {
        end = i + 1;
      } else if (i == from || "@.-".indexOf(c) < 0) {
        break;
      }
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void part(String marker) {
    if (!out.isEmpty() && !isSpace(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
    out.append(marker);
  }
}
