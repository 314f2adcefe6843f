package bluelamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the machine is moved back between two nights. */
@Tag("slow")
class MovedClockTest {
  @TempDir Path folder;

  @Test
  void whatTheFirstNightWroteIsOfTomorrow() throws IOException {
    Place place = Place.at(folder);
    List<String> files = TinyNight.files();
    place.deliver(files.stream().filter(file -> file.contains("/timelines/")).toList());
    place.night(TinyNight.LENIENT);
    FileTime tomorrow = FileTime.from(Instant.now().plus(Duration.ofDays(1)));
    try (Stream<Path> all = Files.walk(place.lake())) {
      all.forEach(file -> date(file, tomorrow));
    }
    place.deliver(files.stream().filter(file -> !file.contains("/timelines/")).toList());
    place.night(TinyNight.LENIENT);
    place.assertSameTables(TinyNight.quiet());
  }

  private static void date(Path file, FileTime time) {
    try {
      Files.setLastModifiedTime(file, time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
