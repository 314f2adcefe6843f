package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What schemas/archives says of each format holds: x.pass is read whole, x.reason.fail has one
 * record refused for it.
 */
class ArchiveFixturesTest {
  private static final Path FIXTURES = Path.of("schemas/archives");

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".jsonl") || n.endsWith(".json"))
              .sorted()
              .toList();
      assertTrue(names.size() >= 20, "fixtures found: " + names.size());
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isReadAsItsNameSays(String name) throws IOException {
    List<String> parts = List.of(name.replaceFirst("\\.jsonl?$", "").split("\\.", -1));
    Reading read = Reading.of(FIXTURES.resolve(name));

    assertEquals(parts.get(0), read.file().get("source_format"));
    List<Object> refused = read.all("refused").stream().map(row -> row.get("reason")).toList();
    if (parts.get(1).equals("pass")) {
      assertEquals(List.of(), refused);
      assertTrue(read.posts("archived").size() >= 3);
      assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString());
    } else {
      assertEquals(List.of(parts.get(1)), refused);
      assertEquals("line 2", read.all("refused").get(0).get("position"));
      assertTrue(read.archived().stream().anyMatch(id -> id.toString().endsWith("001")));
    }
  }
}
