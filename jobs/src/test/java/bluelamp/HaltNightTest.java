package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.HurtLogStore;
import bluelamp.lake.HurtLogStore.Fault;
import bluelamp.lake.Lake;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night in a Java of its own is halted right before a commit and right after one, and ended by a
 * signal, each time a few commits further on. Budget: a minute and a half.
 */
class HaltNightTest {
  private static final int COMMITS = 2;

  @TempDir Path folder;

  @Test
  void haltedAtCommitsAndEndedBySigterm() throws IOException, InterruptedException {
    Place place = Place.at(folder).deliver(TinyNight.files());
    for (Fault fault : List.of(Fault.BEFORE, Fault.AFTER)) {
      try (OtherNight night = new OtherNight(place, fault + ":" + COMMITS)) {
        assertEquals(HurtLogStore.HALTED, night.code(), night.said());
      }
    }
    try (OtherNight night = new OtherNight(place, "")) {
      assertTrue(night.hasCommitted(COMMITS), night.said());
      night.end();
      assertEquals(143, night.code());
      assertTrue(night.said().contains("bluelamp: Ended by a signal."), night.said());
      assertFalse(night.said().contains("\tat "), night.said());
    }
    Lake lake = Lake.toRead(TestSpark.session(), place.lake().toString());
    assertTrue(lake.holder().isEmpty(), "the lake was let go of");
    place.night(TinyNight.LENIENT);
    place.assertSameTables(TinyNight.quiet());
  }
}
