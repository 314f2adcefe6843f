package bluelamp.archive.mastodon;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of a note, and the languages it has them in.
 *
 * @param said as the note says them, or null
 * @param byLanguage the same, or translations
 */
record NoteContent(String said, Map<String, String> byLanguage) {
  static final NoteContent NONE = new NoteContent(null, Map.of());

  NoteContent with(String html) {
    return new NoteContent(html, byLanguage);
  }

  /** Reads the object from language to words that comes next. */
  NoteContent inLanguages(JsonCursor json) throws IOException, Refusal {
    Map<String, String> found = new LinkedHashMap<>();
    if (json.enterObject()) {
      for (String language = json.field(); language != null; language = json.field()) {
        found.put(language, json.string());
      }
    }
    return new NoteContent(said, found);
  }

  /** The words: those said, else those of the first language; a picture may have none. */
  String html() {
    String first = byLanguage.isEmpty() ? null : byLanguage.values().iterator().next();
    return said != null ? said : first == null ? "" : first;
  }

  /** The language of the words, or null. */
  String language() {
    return byLanguage.entrySet().stream()
        .filter(entry -> byLanguage.size() == 1 || html().equals(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
