package bluelamp.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often runs of one to three letters stand in the words of some languages: the profiles of
 * com.optimaize.languagedetector, made from Wikipedias. Only its profiles are used: the sum over
 * all runs of a text is as quick, does not hang on chance (the library draws runs at random, and
 * stops at the first that seem clear), and leaves the choice between languages open to other
 * evidence.
 */
final class Grams {
  /** A run that a profile does not hold, as the library smooths it. */
  private static final double UNSEEN = 0.5 / 10_000;

  private static final int LONGEST = 3;

  private final List<String> languages;
  private final Map<Long, float[]> logs = new HashMap<>();

  /** The profiles of these languages, which write the same letters. */
  Grams(List<String> languages) {
    this.languages = List.copyOf(languages);
    for (String language : this.languages) {
      read(language);
    }
    for (float[] frequencies : logs.values()) {
      for (int i = 0; i < frequencies.length; i++) {
        frequencies[i] = (float) Math.log(frequencies[i] + UNSEEN);
      }
    }
  }

  List<String> languages() {
    return languages;
  }

  /** Adds what the runs of a word in lower case say of each language. */
  void add(double[] scores, String word, double weight) {
    String padded = " " + word + " ";
    for (int end = 1; end <= padded.length(); end++) {
      for (int start = Math.max(0, end - LONGEST); start < end; start++) {
        float[] log = logs.get(key(padded, start, end));
        for (int i = 0; log != null && i < log.length; i++) {
          scores[i] += weight * log[i];
        }
      }
    }
  }

  private void read(String language) {
    try (InputStream in = Grams.class.getResourceAsStream("/languages/" + language)) {
      if (in == null) {
        throw new IllegalStateException(
            "The profile of the language "
                + language
                + " is not on the class path: language-detector-0.6.jar is missing from target/lib.");
      }
      JsonNode profile = new ObjectMapper().readTree(in);
      profile
          .get("freq")
          .fields()
          .forEachRemaining(
              run -> add(language, profile.get("n_words"), run.getKey(), run.getValue().asLong()));
    } catch (IOException e) {
      throw new IllegalStateException("The profile of " + language + " cannot be read.", e);
    }
  }

  private void add(String language, JsonNode totals, String run, long count) {
    boolean acrossWords = run.equals(" ") || (run.length() == LONGEST && run.charAt(1) == ' ');
    if (run.length() <= LONGEST && !acrossWords) {
      String lower = run.toLowerCase(Locale.ROOT);
      float[] frequencies =
          logs.computeIfAbsent(key(lower, 0, lower.length()), k -> new float[languages.size()]);
      frequencies[languages.indexOf(language)] +=
          (float) count / totals.get(run.length() - 1).asLong();
    }
  }

  private static Long key(String text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = (key << 16) | text.charAt(i);
    }
    return key;
  }
}
