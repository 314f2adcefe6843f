package bluelamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** A night on the few files of one force, for tests that run many. */
final class TinyNight {
  /** Few records have five that are refused, which is more than one in a hundred. */
  static final String[] LENIENT = {"--max-refused", "1"};

  private static Place quiet;

  private TinyNight() {}

  /** Posts of and to a force, and who they are of. */
  static List<String> files() {
    return SmallSample.files().stream()
        .filter(file -> file.startsWith("x-v2/"))
        .filter(
            file -> file.contains("/metropolitan/") || file.matches(".*/profiles/.*-(25|01)\\..*"))
        .toList();
  }

  /** What such a night comes to when nothing hurts it; nobody changes it. */
  static synchronized Place quiet() {
    if (quiet == null) {
      try {
        Path root = Files.createTempDirectory("bluelamp-quiet");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(root.toFile())));
        Place place = Place.at(root).deliver(files());
        place.night(LENIENT);
        quiet = place;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return quiet;
  }

  /** How many commits that took. */
  static int commits() {
    return commits(quiet());
  }

  /** How many commits there are in a lake. */
  static int commits(Place place) {
    return place.tables().stream().mapToInt(table -> commits(place, table)).sum();
  }

  private static int commits(Place place, String table) {
    String[] log = place.lake().resolve(table).resolve("_delta_log").toFile().list();
    int commits = 0;
    for (String name : log == null ? new String[0] : log) {
      commits += name.matches("\\d{20}\\.json") ? 1 : 0;
    }
    return commits;
  }
}
