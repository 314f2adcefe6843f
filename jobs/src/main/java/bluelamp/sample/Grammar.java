package bluelamp.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes texts: phrases with slots, filled from lists of words. */
final class Grammar {
  /**
   * Longest text without the handle before it: 140 characters, less an at sign, 15 of a handle and
   * a blank.
   */
  private static final int LONGEST = 123;

  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();

  Grammar() {
    for (String line : lines("/sample/phrases.txt")) {
      String[] cells = Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new);
      Phrase phrase = new Phrase(cells[0], cells[1], cells[2], cells[3], cells[4]);
      phrases.computeIfAbsent(key(cells[0], cells[3]), use -> new ArrayList<>()).add(phrase);
    }
    for (String line : lines("/sample/words.txt")) {
      int colon = line.indexOf(':');
      words.put(line.substring(0, colon), List.of(line.substring(colon + 1).trim().split(", ")));
    }
  }

  /** A text for a use in a language, drawn. */
  Phrase draw(Draws draws, String use, String language) {
    while (true) {
      Phrase phrase = draws.one(phrases.get(key(use, language)));
      String text = filled(phrase.text(), draws);
      if (text.length() <= LONGEST) {
        return new Phrase(use, phrase.purpose(), phrase.tone(), language, text);
      }
    }
  }

  private String filled(String template, Draws draws) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
      int close = template.indexOf('}', open);
      text.append(template, done, open)
          .append(draws.one(words.get(template.substring(open + 1, close))));
      done = close + 1;
    }
    text.append(template, done, template.length());
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.toString();
  }

  private static String key(String use, String language) {
    return use + " " + language;
  }

  private static List<String> lines(String resource) {
    try (var in = Grammar.class.getResourceAsStream(resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + resource + " from the class path; no sample was written.", e);
    }
  }
}
