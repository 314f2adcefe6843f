package bluelamp.text;

import java.util.Arrays;
import java.util.List;

/**
 * Bands of a text's MinHash: of two texts whose sets of word 3-grams have the Jaccard likeness s,
 * at least one band is equal with the probability 1 − (1 − s⁸)¹⁷. That is 0.96 at 0.8, 0.5 at 0.67
 * and 0.06 at 0.5; its threshold (1/17)^(1/8) is 0.70. So pairs that share a band are candidates,
 * to be compared word by word, and one in 23 of those at exactly 0.8 is missed. Ten rows would need
 * 28 bands for as much, at half as many false candidates but two thirds more rows to join.
 *
 * <p>A. Broder, On the resemblance and containment of documents, 1997; J. Leskovec, A. Rajaraman,
 * J. Ullman, Mining of Massive Datasets, 3.4.
 */
final class MinHash {
  static final int BANDS = 17;
  static final int ROWS = 8;

  /** Fewer have too few 3-grams to be like one another but by being equal. */
  static final int FEWEST_WORDS = 6;

  private static final int GRAM = 3;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] factors = new long[BANDS * ROWS];
  private final long[] terms = new long[BANDS * ROWS];
  private final long seed;

  /**
   * The bands under a seed.
   *
   * @param seed a secret, where nobody who holds a text shall find it among bands
   */
  MinHash(long seed) {
    this.seed = mixed(seed);
    for (int i = 0; i < factors.length; i++) {
      factors[i] = mixed(this.seed + (2L * i + 1) * GOLDEN) | 1;
      terms[i] = mixed(this.seed + (2L * i + 2) * GOLDEN);
    }
  }

  /** The bands of a text by its words; none where they are too few. */
  long[] bands(List<String> words) {
    if (words.size() < FEWEST_WORDS) {
      return new long[0];
    }
    long[] least = new long[factors.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long gram : grams(words)) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], gram * factors[i] + terms[i]);
      }
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = seed + band;
      for (int row = 0; row < ROWS; row++) {
        hash = mixed(hash * GOLDEN + least[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /** Hashes of the runs of three words. */
  long[] grams(List<String> words) {
    long[] hashes = words.stream().mapToLong(this::hash).toArray();
    long[] grams = new long[hashes.length - GRAM + 1];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = mixed(mixed(hashes[i] * 3 + hashes[i + 1]) * 3 + hashes[i + 2]);
    }
    return grams;
  }

  private long hash(String word) {
    long hash = seed;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** The last step of SplitMix64: each bit of the result depends on each of the argument. */
  static long mixed(long bits) {
    long x = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
