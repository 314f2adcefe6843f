package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
  private static final MinHash MIN_HASH = new MinHash(7);

  /** Bands stand in lakes: who changes them computes them all again. */
  private static final String BANDS_TODAY = "5f58d2fb86771f74 51a5ab0591a55a8d";

  @Test
  void pairsAlikeShareABandAndOthersSeldomDo() {
    Random random = new Random(11);
    int[] pairs = new int[11];
    int[] found = new int[11];
    for (int i = 0; i < 20_000; i++) {
      List<String> text = drawn(random, 12 + random.nextInt(30));
      List<String> copy = new ArrayList<>(text);
      for (int change = random.nextInt(4); change >= 0; change--) {
        copy.set(random.nextInt(copy.size()), "w" + random.nextInt(5_000));
      }
      int tenth = (int) (likeness(text, copy) * 10 + 1e-9);
      pairs[tenth]++;
      found[tenth] += share(MIN_HASH.bands(text), MIN_HASH.bands(copy)) ? 1 : 0;
    }
    assertTrue(found[8] >= 0.97 * pairs[8], found[8] + " of " + pairs[8] + " from 0.8");
    assertTrue(found[9] >= 0.999 * pairs[9], found[9] + " of " + pairs[9] + " from 0.9");
    assertTrue(found[4] <= 0.15 * pairs[4], found[4] + " of " + pairs[4] + " from 0.4");
    assertTrue(found[2] <= 0.01 * pairs[2], found[2] + " of " + pairs[2] + " from 0.2");
    assertTrue(pairs[8] > 500 && pairs[4] > 500, Arrays.toString(pairs));
  }

  @Test
  void bandsAreTheSameTomorrow() {
    long[] bands = MIN_HASH.bands(List.of("road", "closed", "near", "exeter", "after", "crash"));
    assertEquals(17, bands.length);
    assertArrayEquals(
        bands, new MinHash(7).bands(List.of("road closed near exeter after crash".split(" ", -1))));
    assertEquals(BANDS_TODAY, Long.toHexString(bands[0]) + " " + Long.toHexString(bands[16]));
  }

  @Test
  void fewerThanSixWordsHaveNone() {
    assertEquals(0, MIN_HASH.bands(List.of("road", "closed", "near", "exeter", "now")).length);
  }

  private static List<String> drawn(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add("w" + random.nextInt(5_000));
    }
    return text;
  }

  private static double likeness(List<String> one, List<String> other) {
    Set<Long> both = grams(one);
    Set<Long> either = new HashSet<>(both);
    both.retainAll(grams(other));
    either.addAll(grams(other));
    return (double) both.size() / either.size();
  }

  private static Set<Long> grams(List<String> words) {
    return new HashSet<>(LongStream.of(MIN_HASH.grams(words)).boxed().toList());
  }

  private static boolean share(long[] one, long[] other) {
    for (int band = 0; band < one.length; band++) {
      if (one[band] == other[band]) {
        return true;
      }
    }
    return false;
  }
}
