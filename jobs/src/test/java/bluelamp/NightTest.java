package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night, and the same night again. */
class NightTest {
  @TempDir Path folder;

  @Test
  void twiceIsAsOnce() {
    Place place = Place.at(folder).deliver(SmallSample.files());
    Said first = place.night();
    assertTrue(first.out().contains("Tables in "), first.out());
    Map<String, String> before = place.everyFile();
    Said second = place.night();
    assertEquals(
        "Nothing to do: every archive file is in the lake, and every table is up to date. Nothing was written.",
        second.out().strip());
    assertEquals(before, place.everyFile());
  }
}
