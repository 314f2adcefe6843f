package bluelamp.text;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A text as the models see it, by the rules in {@code jobs/models/preparation}; what its steps are
 * is said in {@code rules.tsv} there. The models were trained on texts that {@code
 * jobs/training/preparation.py} prepared by the same files, and a test holds both to the same
 * answers.
 *
 * <p>What comes out is ASCII, {@code £} and {@code €}, in small letters, with one space between
 * tokens and each punctuation mark a token of its own. It is empty where there is nothing to read.
 */
public final class Preparation implements UnaryOperator<String>, Serializable {
  private static final long serialVersionUID = 1;

  /** A step that has not come to rest after as many times will not. */
  private static final int MOST_TIMES = 200;

  /** As the cards write it. */
  private static final int SHORT_HASH = 12;

  /** The files that are the rules, in the order in which they are hashed. */
  static final List<String> FILES = List.of("rules.tsv", "characters.tsv", "emoji.tsv");

  private final List<Step> steps = new ArrayList<>();

  private interface Step extends UnaryOperator<String>, Serializable {}

  /**
   * Reads the rules.
   *
   * @param folder the one that holds {@code rules.tsv}, {@code characters.tsv}, {@code emoji.tsv}
   */
  public Preparation(Path folder) {
    Path rules = folder.resolve("rules.tsv");
    for (String[] line : lines(rules)) {
      try {
        steps.add(step(line, folder));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            rules + ": not a step of the preparation: " + String.join(" ", line), e);
      }
    }
  }

  /** Short hash of the rules; a model read by other rules than it was trained with is another. */
  static String definition(Path folder) {
    MessageDigest rules = DigestUtils.getSha256Digest();
    try {
      for (String name : FILES) {
        rules.update(Files.readAllBytes(folder.resolve(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rules by which texts are prepared cannot be read.", e);
    }
    return HexFormat.of().formatHex(rules.digest()).substring(0, SHORT_HASH);
  }

  @Override
  public String apply(String text) {
    String prepared = text;
    for (Step step : steps) {
      prepared = step.apply(prepared);
    }
    return prepared;
  }

  private static Step step(String[] line, Path folder) {
    return switch (line[0]) {
      case "cut" -> cut(Integer.parseInt(line[1]));
      case "characters" -> characters(folder);
      case "lower" -> text -> text.toLowerCase(Locale.ROOT);
      case "replace" -> replace(line, 1);
      case "repeat" -> replace(line, MOST_TIMES);
      default -> throw new IllegalArgumentException("There is no step " + line[0]);
    };
  }

  private static Step cut(int most) {
    return text ->
        text.codePointCount(0, text.length()) <= most
            ? text
            : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static Step replace(String[] line, int times) {
    Pattern pattern = Pattern.compile(line[1]);
    String instead = line[2].replace('␣', ' ').replace('\\', '$');
    return text -> {
      String before = null;
      String after = text;
      for (int time = 0; time < times && !after.equals(before); time++) {
        before = after;
        after = pattern.matcher(before).replaceAll(instead);
      }
      return after;
    };
  }

  private static Step characters(Path folder) {
    HashMap<Integer, String> known = new HashMap<>();
    for (int ascii = ' '; ascii <= '~'; ascii++) {
      known.put(ascii, Character.toString(ascii));
    }
    lines(folder.resolve("characters.tsv")).forEach(line -> putAll(known, line));
    lines(folder.resolve("emoji.tsv"))
        .forEach(line -> known.put(Integer.parseInt(line[0], 16), " " + line[1] + " "));
    return text -> {
      StringBuilder all = new StringBuilder(text.length() + 16);
      text.codePoints().forEach(each -> all.append(known.getOrDefault(each, " ")));
      return all.toString();
    };
  }

  private static void putAll(Map<Integer, String> known, String[] line) {
    String[] ends = line[0].split("\\.\\.", 2);
    int first = Integer.parseInt(ends[0], 16);
    int last = Integer.parseInt(ends[ends.length - 1], 16);
    String instead = line[1];
    boolean counting = last > first && instead.endsWith("..");
    for (int each = first; each <= last; each++) {
      known.put(
          each, counting ? Character.toString(instead.codePointAt(0) + each - first) : instead);
    }
  }

  private static List<String[]> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The rules by which texts are prepared cannot be read: " + file, e);
    }
  }
}
