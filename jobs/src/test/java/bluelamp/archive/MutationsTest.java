package bluelamp.archive;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A good archive of every format, hurt in one place by chance: a bit flipped, a stretch cut out,
 * doubled, or put in. Twelve for each of the thirteen, 100 with the tests tagged slow.
 */
class MutationsTest {
  private static final int FEW = 12;
  private static final int MANY = 100;
  private static final int LONGEST_STRETCH = 40;

  static Stream<Form> forms() {
    return Form.all().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void fewOf(Form form) {
    hurt(form, 0, FEW);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("forms")
  void manyOf(Form form) {
    hurt(form, FEW, FEW + MANY);
  }

  private static void hurt(Form form, int from, int to) {
    for (int seed = from; seed < to; seed++) {
      hurt(form, new Random(form.toString().hashCode() * 31L + seed), form + ", seed " + seed);
    }
  }

  private static void hurt(Form form, Random chance, String name) {
    HurtArchive archive = new HurtArchive(form);
    String whole = archive.whole();
    int from = chance.nextInt(whole.length());
    int to = Math.min(whole.length(), from + 1 + chance.nextInt(LONGEST_STRETCH));
    String stretch = whole.substring(from, to);
    String put =
        switch (chance.nextInt(4)) {
          case 0 -> (char) (stretch.charAt(0) ^ (1 << chance.nextInt(8))) + stretch.substring(1);
          case 1 -> "";
          case 2 -> stretch + stretch;
          default -> noise(chance) + stretch;
        };
    archive.survives(from, to, put, name);
  }

  private static String noise(Random chance) {
    return chance
        .ints(1 + chance.nextInt(LONGEST_STRETCH), 0, 256)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
