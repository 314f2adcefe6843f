package bluelamp.archive.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file is laid out, as its first bytes tell: its encoding, and how records follow each other.
 *
 * @param refusal why nothing of it can be read, or null
 * @param mark bytes of a byte order mark
 * @param start where its first character stands that is not white space
 * @param lines whether a record stands on each line
 * @param array whether it begins with an array
 * @param object whether it begins with an object
 * @param words the lines of a short text that is no JSON
 * @param hollow whether it is an empty array or object and nothing else: an answer without a record
 * @param description its first bytes for people
 * @param variable the name that a script gives to the array or object it begins with, or null
 * @param table the columns of a table, or null where it is none
 */
public record Layout(
    Reason refusal,
    int mark,
    int start,
    boolean lines,
    boolean array,
    boolean object,
    List<String> words,
    boolean hollow,
    String description,
    String variable,
    Table table) {
  private static final int SHORT_TEXT = 8192;

  /** A script that keeps data names it first: {@code window.YTD.tweets.part0 = [}. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:var\\s+)?([A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*)\\s*=\\s*(?=[\\[{])");

  private static final int LONGEST_ASSIGNMENT = 256;

  /** Copies its list. */
  public Layout {
    words = List.copyOf(words);
  }

  /** Looks at what comes first in a window, without moving. */
  public static Layout of(ByteWindow window) throws IOException {
    return of(window.ahead(Limits.HEAD_BYTES), window.fault());
  }

  static Layout of(byte[] head, Reason fault) {
    int mark = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
    int start = mark;
    while (start < head.length && head[start] >= 0 && Character.isWhitespace(head[start])) {
      start++;
    }
    boolean all = head.length < Limits.HEAD_BYTES;
    if (start == head.length && all) {
      return refused(fault == null ? Reason.EMPTY_FILE : fault, head, mark, start);
    }
    if (isWide(head)) {
      return refused(Reason.BAD_ENCODING, head, mark, start);
    }
    Matcher script = assignment(head, start);
    String variable = script == null ? null : script.group(1);
    start += script == null ? 0 : script.end();
    boolean array = start < head.length && head[start] == '[';
    boolean object = start < head.length && head[start] == '{';
    boolean json = array || object;
    boolean alone = variable == null && areAlone(head, start);
    boolean lines = alone || (!array && isLines(head, start));
    boolean hollow = variable == null && all && isHollow(head, start);
    List<String> words = !json && all && head.length < SHORT_TEXT ? words(head, mark) : List.of();
    Table table = json ? null : Table.of(head, start);
    // what a script keeps may be nobody's business: its name says enough
    String description =
        variable == null ? description(head, start) : hex(head) + ": " + variable + " = …";
    return new Layout(
        null, mark, start, lines, array, object, words, hollow, description, variable, table);
  }

  private static Matcher assignment(byte[] head, int start) {
    String first = text(head, start, Math.min(head.length, start + LONGEST_ASSIGNMENT));
    Matcher script = ASSIGNMENT.matcher(first);
    return script.lookingAt() ? script : null;
  }

  private static Layout refused(Reason why, byte[] head, int mark, int start) {
    return new Layout(
        why, mark, start, false, false, false, List.of(), false, hex(head), null, null);
  }

  private static boolean startsWith(byte[] head, int... first) {
    boolean all = head.length >= first.length;
    for (int i = 0; all && i < first.length; i++) {
      all = (head[i] & 0xff) == first[i];
    }
    return all;
  }

  private static List<String> words(byte[] head, int mark) {
    return text(head, mark, head.length).lines().filter(line -> !line.isBlank()).toList();
  }

  private static boolean isHollow(byte[] head, int start) {
    String text = text(head, start, head.length).strip();
    String inside = text.length() < 2 ? "?" : text.substring(1, text.length() - 1);
    boolean array = text.startsWith("[") && text.endsWith("]");
    return inside.isBlank() && (array || (text.startsWith("{") && text.endsWith("}")));
  }

  /** Whether two or four bytes make a character. */
  private static boolean isWide(byte[] head) {
    boolean marked =
        startsWith(head, 0xff, 0xfe)
            || startsWith(head, 0xfe, 0xff)
            || startsWith(head, 0, 0, 0xfe, 0xff);
    boolean bare =
        head.length >= 4 && (head[0] == 0) != (head[1] == 0) && (head[2] == 0) != (head[3] == 0);
    return marked || bare || (head.length >= 8 && isOfFour(head, 0) && isOfFour(head, 4));
  }

  /** Whether four bytes make one plain character: one at an end says which, three say nothing. */
  private static boolean isOfFour(byte[] head, int at) {
    return head[at + 1] == 0 && head[at + 2] == 0 && (head[at] == 0) != (head[at + 3] == 0);
  }

  /** Lines, unless the first line feed stands inside an object that goes on properly after it. */
  private static boolean isLines(byte[] head, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < head.length; i++) {
      byte c = head[i];
      if (c == '\n') {
        boolean next = i + 1 < head.length && head[i + 1] == '{';
        return depth == 0 || quoted || (next && !awaitsMore(head, i));
      } else if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
    }
    return true;
  }

  /**
   * Whether more lines are an object each than ask for more: so lines show themselves also where
   * the first is hurt.
   */
  private static boolean areAlone(byte[] head, int start) {
    int alone = 0;
    int asking = 0;
    int from = start;
    for (int i = start; i < head.length; i++) {
      if (head[i] == '\n') {
        asking += awaitsMore(head, i) ? 1 : 0;
        alone += head[from] == '{' && lastBefore(head, i) == '}' ? 1 : 0;
        from = i + 1;
      }
    }
    return alone > asking + 1;
  }

  /** Whether what stands before a line feed says that more of the same follows. */
  private static boolean awaitsMore(byte[] head, int lineFeed) {
    return "[{,:".indexOf(lastBefore(head, lineFeed)) >= 0;
  }

  /** The last byte before a line feed that is no white space, or 0. */
  private static char lastBefore(byte[] head, int lineFeed) {
    int i = lineFeed - 1;
    while (i >= 0 && (head[i] == ' ' || head[i] == '\t' || head[i] == '\r')) {
      i--;
    }
    return i < 0 ? 0 : (char) (head[i] & 0xff);
  }

  /** Its first bytes as numbers alone, which quote nothing. */
  public String firstBytes() {
    return description.split(": ", 2)[0];
  }

  private static String hex(byte[] head) {
    int shown = Math.min(head.length, 16);
    return "first bytes " + HexFormat.ofDelimiter(" ").formatHex(head, 0, shown);
  }

  private static String description(byte[] head, int start) {
    String text = text(head, start, Math.min(head.length, start + 200));
    return hex(head) + ": " + text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String text(byte[] head, int from, int to) {
    return new String(head, from, to - from, StandardCharsets.UTF_8);
  }
}
