package bluelamp.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads off a text what needs no model. Instances are cheap, but for the lexicons, which a JVM
 * reads once; they may be used by one thread at a time where {@code keyed} may.
 */
public final class TextForms {
  /** A deflecting text says less than as many words besides (Conversations). */
  static final int SUBSTANCE = 8;

  private static final class Shipped {
    static final Lexicon DEFLECTION = Lexicon.shipped("deflection");
    static final Lexicon OUTCOME = Lexicon.shipped("outcome");
    static final Lexicon CONGRATULATION = Lexicon.shipped("congratulation");
  }

  private final UnaryOperator<String> keyed;
  private final MinHash minHash;

  /**
   * Forms under a key.
   *
   * @param keyed the keyed hash of a text; also the bands hang on it, so that without the key
   *     nobody can look for a text that he holds
   */
  public TextForms(UnaryOperator<String> keyed) {
    this.keyed = keyed;
    long seed = 0;
    for (char c : keyed.apply("bluelamp:minhash").toCharArray()) {
      seed = MinHash.mixed(seed + c);
    }
    this.minHash = new MinHash(seed);
  }

  /** Versions of the lexicons of deflection, outcome and congratulation, in this order. */
  public static String lexiconVersion() {
    return String.join(
        ".",
        Shipped.DEFLECTION.version(),
        Shipped.OUTCOME.version(),
        Shipped.CONGRATULATION.version());
  }

  /** The form of a text; of null that of an empty one. */
  public TextForm of(String text) {
    String plain = text == null ? "" : PlainText.of(text);
    String normal = NormalForm.of(plain);
    List<String> words = NormalForm.words(normal);
    String phrases = Phrases.of(plain);
    return new TextForm(
        words.isEmpty() ? null : keyed.apply(normal),
        words.size(),
        Arrays.stream(minHash.bands(words)).boxed().toList(),
        deflects(phrases),
        Shipped.OUTCOME.matches(phrases),
        Shipped.CONGRATULATION.matches(phrases));
  }

  private static boolean deflects(String phrases) {
    return Shipped.DEFLECTION.matches(phrases)
        && Phrases.words(Shipped.DEFLECTION.rest(phrases)) < SUBSTANCE;
  }
}
