package bluelamp.text;

import java.util.HashMap;
import java.util.Map;

/** Frequent words that only one language has: each is worth more than the runs of its letters. */
final class FrequentWords {
  static final String FILE = "language_words.csv";

  private final Map<String, String> languages = new HashMap<>();

  private FrequentWords() {}

  static FrequentWords shipped() {
    FrequentWords words = new FrequentWords();
    LexiconFile.lines(FILE)
        .forEach(
            line -> {
              for (String word : line.get("words").split(" ", -1)) {
                words.languages.put(word, line.get("language"));
              }
            });
    return words;
  }

  /** The only language that has the word, empty where several have it, or none known here. */
  String languageOf(String lower) {
    return languages.getOrDefault(lower, "");
  }
}
