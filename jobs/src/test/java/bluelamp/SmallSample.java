package bluelamp;

import bluelamp.sample.SampleForces;
import bluelamp.sample.SampleOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A sample small enough that a night on it takes seconds, and wide enough to hold every format of
 * archive and every kind of account that samples know; written once in a JVM.
 */
final class SmallSample {
  /** Ten forces have an archive of every format among them. */
  private static final int FORCES = 10;

  /** November and December, so that the quarter is closed by the time of collecting. */
  private static final int DAYS = 60;

  private static SampleFolder written;

  private SmallSample() {}

  /** The sample; nobody changes it. */
  static synchronized SampleFolder folder() {
    if (written == null) {
      try {
        Path root = Files.createTempDirectory("bluelamp-sample");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(root.toFile())));
        SampleFolder sample = new SampleFolder(root.resolve("sample"));
        sample.write(
            SampleOptions.defaults()
                .withPosts(900)
                .withDays(DAYS)
                .withDistinctTexts(SampleOptions.FEWEST_TEXTS)
                .withForces(forces(root.resolve("forces.csv"))));
        written = sample;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return written;
  }

  /** The first forces of the shipped file. */
  private static SampleForces forces(Path file) throws IOException {
    String some =
        SampleForces.shipped().csv().lines().limit(FORCES + 1).collect(Collectors.joining("\n"));
    return SampleForces.read(Files.writeString(file, some + "\n"));
  }

  /** The files of its archives, relative to their folder, in the order of names. */
  static List<String> files() {
    Path archives = folder().archives();
    try (Stream<Path> all = Files.walk(archives)) {
      return all.filter(Files::isRegularFile)
          .map(file -> archives.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
