package bluelamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** One night on the whole small sample, run once in a JVM, for tests that only look at it. */
final class FinishedNight {
  private static Place place;
  private static Said said;

  private FinishedNight() {}

  /** Where it was run; nobody changes it. */
  static synchronized Place place() {
    if (place == null) {
      try {
        Path root = Files.createTempDirectory("bluelamp-night");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(root.toFile())));
        Place whole = Place.at(root).deliver(SmallSample.files());
        said = whole.night();
        place = whole;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return place;
  }

  /** What it said. */
  static Said said() {
    place();
    return said;
  }
}
