package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.archive.record.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each hostile input the good posts land, and what is bad is told: reason, place and sample. */
class HostileInputsTest {
  @TempDir Path folder;

  static Stream<Hostile> inputs() {
    return HostileInputs.all().stream();
  }

  @Test
  void thereAreEnough() {
    assertTrue(HostileInputs.all().size() >= 60);
    assertEquals(
        HostileInputs.all().size(), inputs().map(Hostile::name).distinct().count(), "names twice");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void goodPostsLandAndTheBadIsTold(Hostile input) throws IOException {
    input.write(folder);
    Reading read = Reading.of(folder);

    assertEquals(
        input.refused(),
        read.all("refused").stream()
            .map(row -> row.get("path") + " " + row.get("position") + ": " + row.get("reason"))
            .sorted()
            .toList());
    assertEquals(
        input.posts().stream().sorted().toList(),
        read.archived().stream()
            .map(id -> Integer.valueOf(id.toString().replaceAll(".*\\D", "")))
            .sorted()
            .toList());
    assertBooksBalance(read);
  }

  private static void assertBooksBalance(Reading read) {
    long told = 0;
    for (Map<String, Object> file : read.all("file")) {
      told += (long) file.get("records_refused");
    }
    List<Map<String, Object>> refused = read.all("refused");
    assertEquals(refused.size(), told);
    for (Map<String, Object> row : refused) {
      int sample = row.get("sample").toString().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(sample <= Limits.SAMPLE_BYTES, "a sample of " + sample + " bytes");
    }
  }
}
