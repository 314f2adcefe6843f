package bluelamp.text;

import java.text.Normalizer;

/**
 * Characters that stand for what they look like: styled and wide letters become plain ones (Unicode
 * NFKC), quotation marks straight, emoji and control characters a space; what has no shape
 * vanishes.
 */
final class Glyphs {
  /** Facebook's longest post has 63,206 characters; what lies beyond this is not read. */
  private static final int LONGEST = 65_536;

  /**
   * More marks on one letter than any language has (Unicode Annex 15, Stream-Safe Text): putting
   * thousands in their order takes quadratic time.
   */
  private static final int MOST_MARKS = 30;

  private static final int[] EMOJI = {
    0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x20E3, 0x20E3, 0x2122, 0x2122,
    0x2139, 0x2139, 0x2190, 0x21FF, 0x2300, 0x23FF, 0x24C2, 0x24C2, 0x25A0, 0x27BF, 0x2900, 0x297F,
    0x2B00, 0x2BFF, 0x3030, 0x3030, 0x303D, 0x303D, 0x3297, 0x3297, 0x3299, 0x3299, 0xFFFC, 0xFFFD,
    0x1F000, 0x1F0FF, 0x1F170, 0x1F19A, 0x1F1E6, 0x1FBFF
  };

  private Glyphs() {}

  /**
   * The text in plain characters; a line break stays one, everything else between words is kept.
   */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
    boolean ascii = true;
    int marks = 0;
    int next;
    for (int i = 0; i < text.length() && out.length() < LONGEST; i = next) {
      int glyph = text.codePointAt(i);
      next = i + Character.charCount(glyph);
      if (glyph < 0x80) {
        marks = 0;
        out.append((glyph < ' ' && glyph != '\n') || glyph == 0x7F ? ' ' : (char) glyph);
      } else {
        marks = isMark(glyph) ? marks + 1 : 0;
        if (marks <= MOST_MARKS) {
          ascii &= append(out, glyph);
        }
      }
    }
    return ascii ? out.toString() : composed(out);
  }

  private static String composed(StringBuilder text) {
    // The one letter whose lower case is two: Java copies the whole text for each of them.
    String nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u0130', 'I');
    return nfkc.length() <= LONGEST ? nfkc : nfkc.substring(0, LONGEST);
  }

  /** Whether what was appended is ASCII. */
  private static boolean append(StringBuilder out, int glyph) {
    char ascii = asciiOf(glyph);
    if (ascii != 0) {
      out.append(ascii);
    } else if (!isShapeless(glyph)) {
      out.appendCodePoint(glyph);
      return false;
    }
    return true;
  }

  private static char asciiOf(int glyph) {
    return switch (glyph) {
      case 0x2018, 0x2019, 0x201B, 0x02BC, 0xB4, 0x2032 -> '\'';
      case 0x201C, 0x201D, 0x201F, 0xAB, 0xBB -> '"';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> '-';
      case 0x85, 0x2028, 0x2029 -> '\n';
      default -> isEmoji(glyph) || Character.isISOControl(glyph) ? ' ' : (char) 0;
    };
  }

  /** Emoji and pictographs, with their modifiers and flags, as of Unicode 15 and rows reserved. */
  private static boolean isEmoji(int glyph) {
    for (int i = 0; i < EMOJI.length; i += 2) {
      if (glyph >= EMOJI[i] && glyph <= EMOJI[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShapeless(int glyph) {
    return switch (Character.getType(glyph)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      default -> glyph >= 0xFE00 && glyph <= 0xFE0F;
    };
  }

  private static boolean isMark(int glyph) {
    int type = Character.getType(glyph);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
