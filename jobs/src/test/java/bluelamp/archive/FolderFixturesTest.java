package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What schemas/archives says of formats whose archives are folders or tables holds: x.pass is read
 * whole, x.reason.fail has one record refused for it and the others read.
 */
class FolderFixturesTest {
  private static final Path FIXTURES = Path.of("schemas/archives");

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      List<String> names =
          files
              .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".csv"))
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertTrue(names.size() >= 15, "fixtures found: " + names.size());
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isReadAsItsNameSays(String name) throws IOException {
    List<String> parts = List.of(name.split("\\.", -1));
    Reading read = Reading.of(FIXTURES.resolve(name));
    List<Object> refused = read.all("refused").stream().map(row -> row.get("reason")).toList();

    assertEquals(
        Set.of(parts.get(0)),
        read.all("file").stream().map(f -> f.get("source_format")).collect(Collectors.toSet()));
    if (parts.get(1).equals("pass")) {
      assertEquals(List.of(), refused);
      assertTrue(read.posts("archived").size() >= 3);
      assertEquals(
          Set.of("keys: [], values: []"),
          read.all("file").stream()
              .map(file -> file.get("unknown_fields").toString())
              .collect(Collectors.toSet()));
    } else {
      assertEquals(List.of(parts.get(1)), refused);
      assertEquals(parts.get(1).equals("missing_author") ? 0 : 1, read.archived().size());
    }
  }
}
