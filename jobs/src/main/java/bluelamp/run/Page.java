package bluelamp.run;

import java.util.List;
import java.util.Locale;

/**
 * What a run prints when it is done: what was read, the tables, three numbers, and how to open
 * them. Plain text of at most 100 columns.
 */
final class Page {
  private static final int MEANING = 57;

  private final StringBuilder text = new StringBuilder();

  /** A table in the lake with its rows. */
  record TableLine(String place, long rows, String meaning) {}

  Page title(String words) {
    text.append('\n')
        .append(words)
        .append('\n')
        .append("─".repeat(Math.min(98, words.length())))
        .append('\n');
    return this;
  }

  Page line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  Page tables(List<TableLine> tables) {
    for (TableLine each : tables) {
      line("  %-28s %,10d  %s", each.place(), each.rows(), shortened(each.meaning()));
    }
    return this;
  }

  /** The first sentence, as far as it fits on the line, cut between words. */
  private static String shortened(String meaning) {
    String sentence = meaning.replaceAll("\\s+", " ").split("(?<=[.;]) ", 2)[0].strip();
    if (sentence.length() <= MEANING) {
      return sentence;
    }
    return sentence.substring(0, sentence.lastIndexOf(' ', MEANING - 2)).replaceAll("[,:]$", "")
        + " …";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
