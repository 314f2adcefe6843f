package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A good archive of every format, hurt in one place by chance: a bit flipped, a stretch cut out,
 * doubled, or put in. Reading never fails, the books balance, and no good record that was not hurt
 * is lost without a word. Twelve for each of the thirteen, 100 with the tests tagged slow.
 */
class MutationsTest {
  private static final int RECORDS = 8;
  private static final int FIRST_ID = 7001;
  private static final int FEW = 12;
  private static final int MANY = 100;
  private static final int LONGEST_STRETCH = 40;

  @TempDir Path folder;

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

  private void hurt(Form form, int from, int to) {
    for (int seed = from; seed < to; seed++) {
      hurt(form, new Random(form.toString().hashCode() * 31L + seed), form + ", seed " + seed);
    }
  }

  private void hurt(Form form, Random chance, String name) {
    List<String> records = form.good(FIRST_ID, RECORDS);
    String whole = form.with(records);
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
    Reading read = read(form, whole.substring(0, from) + put + whole.substring(to), name);
    assertBooks(read, name);
    assertNoneLost(form, records, from, to, read, name);
  }

  private static String noise(Random chance) {
    return chance
        .ints(1 + chance.nextInt(LONGEST_STRETCH), 0, 256)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private Reading read(Form form, String content, String name) {
    try {
      FileUtils.cleanDirectory(folder.toFile());
      form.write(folder, content);
      return Reading.of(folder);
    } catch (IOException | RuntimeException e) {
      try {
        Path kept = Files.createTempDirectory("bluelamp-hurt");
        form.write(kept, content);
        throw new AssertionError(name + " could not be read; it lies in " + kept, e);
      } catch (IOException f) {
        throw new UncheckedIOException(f);
      }
    }
  }

  private static void assertBooks(Reading read, String name) {
    for (Map<String, Object> file : read.all("file")) {
      long refused =
          read.all("refused").stream().filter(r -> r.get("path").equals(file.get("path"))).count();
      assertEquals(refused, file.get("records_refused"), name);
    }
  }

  /**
   * Records on lines of their own are hurt alone. In a list those before are safe, and those after
   * are told to be unread where no end of the hurt one can be found.
   */
  private static void assertNoneLost(
      Form form, List<String> records, int from, int to, Reading read, String name) {
    Set<String> landed = ids(read);
    List<Integer> lost = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      int begins = form.from(records, i);
      int ends = begins + records.get(i).length();
      boolean hurt = from <= ends + form.joint().length() && to >= begins;
      if (!hurt && !landed.contains(String.valueOf(FIRST_ID + i))) {
        lost.add(i);
      }
    }
    boolean begins = from < form.head().length();
    boolean alone = form.place().equals("line") && !form.file().endsWith(".csv");
    List<Integer> unsafe =
        lost.stream().filter(i -> alone || form.from(records, i) < from).toList();
    assertTrue(begins || unsafe.isEmpty(), name + " lost " + lost + " " + read.refused());
    assertTrue(lost.isEmpty() || !read.refused().isEmpty(), name + " lost " + lost + " silently");
  }

  private static Set<String> ids(Reading read) {
    return read.archived().stream()
        .map(id -> id.toString().replaceAll(".*\\D", ""))
        .collect(Collectors.toSet());
  }
}
