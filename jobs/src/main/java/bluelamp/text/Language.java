package bluelamp.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language of a text, offline: by its script, then by the runs of letters in its words and by
 * words that only English or only Welsh has. Links, mentions and words with digits are off;
 * hashtags too, where five words are left without them: Welsh posts have English ones.
 *
 * <p>A text in two languages is of the one that it holds more of. Any number of threads may ask at
 * once.
 */
public final class Language {
  /** Under which name results are kept: what changes an answer changes it. */
  public static final String MODEL_ID = "grams-0.6-words-2";

  /** Too little to say. */
  public static final String UNDETERMINED = "und";

  /** A text of fewer words is {@code und} unless sure. */
  static final int FEW = 5;

  /** Runs overlap, each letter is counted up to six times: so their evidence counts for a third. */
  private static final double OVERLAP = 1.0 / 3;

  /** Names are written alike in any language, and Llanelli stands in English texts. */
  private static final double CAPITAL = 0.4;

  /** Evidence, in natural logarithms, of a word that no other language has. */
  private static final double WORD = 2.5;

  /** English is some twenty times likelier than any other before anything is read. */
  private static final double ENGLISH = 3.0;

  /** How much likelier than the next a language must be, in natural logarithms. */
  private static final double ENOUGH = 1.0;

  private static final double SURE = 5.0;
  private static final double SURE_WITHOUT_WORDS = 8.0;

  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.of(
          UnicodeScript.LATIN,
          List.of(
              "en", "cy", "ga", "pl", "ro", "lt", "de", "fr", "es", "it", "pt", "nl", "tr", "so"),
          UnicodeScript.ARABIC,
          List.of("ar", "ur", "fa"),
          UnicodeScript.CYRILLIC,
          List.of("ru", "uk", "bg"));

  private static final class Shipped {
    static final Language LANGUAGE = new Language();
  }

  private final Map<UnicodeScript, Grams> grams = new ConcurrentHashMap<>();
  private final FrequentWords frequent = FrequentWords.shipped();

  private Language() {}

  /** The one of this JVM: reading the profiles takes about a second. */
  public static Language shipped() {
    return Shipped.LANGUAGE;
  }

  /**
   * What is made of a text.
   *
   * @param language its ISO 639-1 code, or {@link #UNDETERMINED}
   * @param english whether it is English, or so short that nobody can say, but no other language is
   *     likelier and not all the words that tell are another's
   */
  record Verdict(String language, boolean english) {}

  private static final Verdict NOTHING = new Verdict(UNDETERMINED, true);

  /** The ISO 639-1 code of the text's language, or {@link #UNDETERMINED}. */
  public String of(String text) {
    return judged(text).language();
  }

  /** Whether a text may be read as English: it is, or is too short to say and likeliest is. */
  public boolean isReadAsEnglish(String text) {
    return judged(text).english();
  }

  Verdict judged(String text) {
    return text == null ? NOTHING : verdict(PlainText.of(text));
  }

  private Verdict verdict(String plain) {
    UnicodeScript script = Script.of(withoutMarkers(plain));
    if (script == null) {
      return NOTHING;
    }
    return LANGUAGES.containsKey(script)
        ? ofWords(words(plain), grams.computeIfAbsent(script, Language::profiles))
        : new Verdict(Script.LANGUAGE.getOrDefault(script, UNDETERMINED), false);
  }

  private static Grams profiles(UnicodeScript script) {
    return new Grams(LANGUAGES.get(script));
  }

  private Verdict ofWords(List<String> words, Grams of) {
    double[] scores = new double[of.languages().size()];
    int known = 0;
    int foreign = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean name = i > 0 && Character.isUpperCase(word.charAt(0));
      String lower = word.toLowerCase(Locale.ROOT);
      of.add(scores, lower, name ? OVERLAP * CAPITAL : OVERLAP);
      int only = of.languages().indexOf(frequent.languageOf(lower));
      if (only >= 0) {
        scores[only] += WORD;
        known++;
        foreign += of.languages().get(only).equals("en") ? 0 : 1;
      }
    }
    int english = of.languages().indexOf("en");
    if (english >= 0) {
      scores[english] += ENGLISH;
    }
    return decided(of.languages(), scores, words.size(), known, foreign);
  }

  private static Verdict decided(
      List<String> languages, double[] scores, int words, int known, int foreign) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double next = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      next = i == best ? next : Math.max(next, scores[i]);
    }
    double needed = words >= FEW ? ENOUGH : known > 0 ? SURE : SURE_WITHOUT_WORDS;
    boolean english = languages.get(best).equals("en");
    boolean foreignAlone = known > 0 && foreign == known;
    return words > 0 && scores[best] - next >= needed
        ? new Verdict(languages.get(best), english)
        : new Verdict(UNDETERMINED, english && words < FEW && !foreignAlone);
  }

  /** Words without digits; those of hashtags only where there are few others. */
  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String part : withoutMarkers(plain).split("[ \n]", -1)) {
      if (part.chars().noneMatch(Character::isDigit)) {
        (part.indexOf('#') >= 0 ? tags : words).addAll(NormalForm.words(part));
      }
    }
    if (words.size() < FEW) {
      words.addAll(tags);
    }
    return words;
  }

  private static String withoutMarkers(String plain) {
    return plain.replace(PlainText.MENTION, " ").replace(PlainText.LINK, " ");
  }
}
