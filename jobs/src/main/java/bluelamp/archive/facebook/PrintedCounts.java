package bluelamp.archive.facebook;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts of one row as its exporter's country prints them. A count is whole, so a mark before
 * three digits parts thousands, unless the row's own score has the same mark before its decimals:
 * then nobody can tell what the row means by it.
 */
final class PrintedCounts {
  private static final Set<String> NOTHING = Set.of("", "-", "N/A");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,18}");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([., '\u2019\u00a0\u202f])\\d{3}(?:\\1\\d{3}){0,4}");

  /** India parts the last three digits, and before them every two. */
  private static final Pattern IN_LAKHS = Pattern.compile("\\d{1,2}(?:,\\d{2}){1,6},\\d{3}");

  private static final Pattern SCORE = Pattern.compile("-?[\\d., ]*?([.,])\\d{1,2}");

  private final String decimalMark;

  /**
   * The counts of a row.
   *
   * @param score its score as printed, or null
   */
  PrintedCounts(String score) {
    Matcher printed = SCORE.matcher(score == null ? "" : score);
    this.decimalMark = printed.matches() ? printed.group(1) : "";
  }

  /** A count; NONE where there is none, or where its mark may stand before decimals. */
  long of(String cell) throws Refusal {
    if (cell == null || NOTHING.contains(cell)) {
      return JsonCursor.NONE;
    }
    if (PLAIN.matcher(cell).matches()) {
      return Long.parseLong(cell);
    }
    if (IN_LAKHS.matcher(cell).matches()) {
      return Long.parseLong(cell.replace(",", ""));
    }
    Matcher grouped = GROUPED.matcher(cell);
    if (!grouped.matches()) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    String mark = grouped.group(1);
    return mark.equals(decimalMark) ? JsonCursor.NONE : Long.parseLong(cell.replace(mark, ""));
  }
}
