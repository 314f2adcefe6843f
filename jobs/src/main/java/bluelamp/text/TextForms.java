package bluelamp.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Reads off a text what needs no model. Instances are cheap, but for the lexicons, which a JVM
 * reads once; they may be used by one thread at a time where {@code keyed} may.
 */
public final class TextForms {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "text_hash STRING, normal_hash STRING, tokens BIGINT, bands ARRAY<BIGINT>,"
              + " deflection BOOLEAN, outcome BOOLEAN, congratulation BOOLEAN,"
              + " lexicon_version STRING");

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

  /**
   * The forms of texts, in the columns of table {@code text_forms}.
   *
   * @param texts texts with their hashes
   * @param keyed the keyed hash of a text, on every executor
   */
  public static <K extends UnaryOperator<String> & Serializable> Dataset<Row> of(
      Dataset<Row> texts, K keyed) {
    return texts
        .select("text_hash", "text")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  TextForms forms = new TextForms(keyed);
                  return IteratorUtils.transformedIterator(rows, forms::row);
                },
            Encoders.row(SCHEMA));
  }

  private Row row(Row text) {
    TextForm form = of(text.getString(1));
    return RowFactory.create(
        text.getString(0),
        form.normalHash(),
        form.tokens(),
        form.bands().toArray(),
        form.deflection(),
        form.outcome(),
        form.congratulation(),
        lexiconVersion());
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
