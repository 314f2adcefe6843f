package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night, and the same night again. */
class NightTest {
  @TempDir Path folder;

  @Test
  void twiceIsAsOnce() throws IOException {
    assertTrue(FinishedNight.said().out().contains("Tables in "), FinishedNight.said().out());
    Place place = FinishedNight.place().copy(folder);
    Map<String, String> before = place.everyFile();
    Said second = place.night();
    assertEquals(
        "Nothing to do: every archive file is in the lake, and every table is up to date. Nothing was written.",
        second.out().strip());
    assertEquals(before, place.everyFile());
  }

  @Test
  void aTableThatWasLostIsNotBegunAnew() throws IOException {
    Place place = FinishedNight.place().copy(folder);
    FileUtils.deleteDirectory(place.lake().resolve("restricted/posts").toFile());
    Map<String, String> before = place.everyFile();
    Said said = Said.by(place.nightly());
    assertEquals(3, said.code());
    assertTrue(said.complaint().contains("is not whole: restricted/posts is gone"), said.err());
    assertEquals(before, place.everyFile());
    Said doctor = Said.by(place.arguments("doctor"));
    assertTrue(doctor.out().contains("restricted/posts is gone; bring the"), doctor.out());
  }
}
