package bluelamp.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.csv.CSVRecord;

/**
 * Turns of phrase that tell one thing about a text, from a file of patterns with a version. They
 * are looked for in {@link Phrases}; each holds whole words.
 */
final class Lexicon {
  private final String version;
  private final Pattern except;
  private final Pattern match;
  private final Pattern courtesy;

  private Lexicon(String version, Map<String, List<String>> patterns) {
    this.version = version;
    this.except = any(patterns.get("except"));
    this.match = any(patterns.get("match"));
    this.courtesy = any(patterns.get("courtesy"));
  }

  /** The one that ships under this name. */
  static Lexicon shipped(String name) {
    String file = name + ".csv";
    Map<String, String> words = new HashMap<>();
    Map<String, List<String>> patterns = new HashMap<>();
    String version = null;
    for (CSVRecord line : LexiconFile.lines(file)) {
      String use = line.get("use");
      String pattern = spelledOut(line.get("pattern"), words);
      check(file, line.getRecordNumber() + 1, pattern);
      version = line.get("version");
      if (use.startsWith("{")) {
        words.put(use, "(?:" + pattern + ")");
      } else {
        patterns.computeIfAbsent(use, each -> new ArrayList<>()).add(pattern);
      }
    }
    return new Lexicon(version, patterns);
  }

  String version() {
    return version;
  }

  /** Whether a turn of phrase stands in the text, besides those that only look like one. */
  boolean matches(String phrases) {
    return match.matcher(without(except, phrases)).find();
  }

  /** The text without what matches and without courtesies. */
  String rest(String phrases) {
    return without(courtesy, without(match, without(except, phrases)));
  }

  private static String without(Pattern pattern, String phrases) {
    return pattern == null ? phrases : pattern.matcher(phrases).replaceAll("");
  }

  private static String spelledOut(String pattern, Map<String, String> words) {
    String spelled = pattern;
    for (Map.Entry<String, String> word : words.entrySet()) {
      spelled = spelled.replace(word.getKey(), word.getValue());
    }
    return spelled;
  }

  private static void check(String file, long line, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(file + " line " + line + " is no pattern: " + pattern, e);
    }
  }

  /** Each word of a text has a space before it, and one follows the last: so words are whole. */
  private static Pattern any(List<String> patterns) {
    return patterns == null
        ? null
        : Pattern.compile(" (?:" + String.join("|", patterns) + ")(?= )");
  }
}
