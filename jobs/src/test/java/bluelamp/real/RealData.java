package bluelamp.real;

import bluelamp.pseudonym.KeyFile;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assumptions;

/**
 * The real archives beside the checkout, which are no part of it: tests on them say aloud when they
 * are left out.
 */
final class RealData {
  private RealData() {}

  /** The folder of all archives, or the test is left out. */
  static Path archives() throws IOException {
    Path found =
        Stream.of(System.getenv("BLUELAMP_SHARED_DATA"), "../shared/data", "../../shared/data")
            .filter(Objects::nonNull)
            .map(place -> Path.of(place, "archives"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);
    String why =
        "LEFT OUT: no real archives in ../shared/data; set BLUELAMP_SHARED_DATA to test on them.";
    if (found == null) {
      System.err.println(why);
    }
    Assumptions.assumeTrue(found != null, why);
    return found.toRealPath();
  }

  /** A folder that shows some of the archives and no others. */
  static Path only(Path folder, String... names) throws IOException {
    Path archives = archives();
    Files.createDirectories(folder);
    for (String name : names) {
      Files.createSymbolicLink(folder.resolve(name), archives.resolve(name));
    }
    return folder;
  }

  /**
   * Of a folder of archives the files of every so many accounts, by whose ids they are named, so
   * that what is there of an account in several folders stays together.
   */
  static Path someOf(Path folder, String name, int every) throws IOException {
    Path archives = archives().resolve(name);
    List<Path> files;
    try (Stream<Path> all = Files.walk(archives)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    List<String> accounts = files.stream().map(RealData::account).distinct().sorted().toList();
    for (Path file : files) {
      if (accounts.indexOf(account(file)) % every == 0) {
        Path link = folder.resolve(name).resolve(archives.relativize(file));
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, file);
      }
    }
    return folder;
  }

  private static String account(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }

  /** A key file for tests. */
  static String key(Path folder) {
    Path file = folder.resolve("key");
    KeyFile.write(file, "a key for tests, of 32 bytes and more".getBytes(StandardCharsets.UTF_8));
    return file.toString();
  }

  /** A table of a lake as it stands. */
  static Dataset<Row> table(Path lake, String name) {
    return TestSpark.session().read().format("delta").load(lake.resolve(name).toString());
  }

  /** A script beside this class. */
  static String script(String name) {
    try (InputStream bytes = RealData.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
