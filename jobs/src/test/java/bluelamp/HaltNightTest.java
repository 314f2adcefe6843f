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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night in a Java of its own is halted right before a commit and right after one, and ended by a
 * signal. Before each end this Java, which is warm, carries the night on to some commit and fails
 * there; the one that is ended is cold and only goes on from it. Budget: two minutes.
 */
class HaltNightTest {
  private static final int COMMITS_BEFORE = 6;

  @TempDir Path folder;

  @AfterEach
  void heal() {
    HurtLogStore.heal();
  }

  /** Goes on with the night in this Java, which fails after so many commits. */
  private static void carryOn(Place place, int commits) {
    HurtLogStore.failAfter(place.lake(), commits);
    assertEquals(1, Said.by(place.nightly(TinyNight.LENIENT)).code(), "the night ended too soon");
    HurtLogStore.heal();
  }

  @Test
  void haltedAtCommitsAndEndedBySigterm() throws IOException, InterruptedException {
    Place place = Place.at(folder).deliver(TinyNight.files());
    for (Fault fault : List.of(Fault.BEFORE, Fault.AFTER)) {
      carryOn(place, COMMITS_BEFORE);
      try (OtherNight night = new OtherNight(place, fault + ":1")) {
        assertEquals(HurtLogStore.HALTED, night.code(), night.said());
      }
    }
    carryOn(place, COMMITS_BEFORE);
    try (OtherNight night = new OtherNight(place, "")) {
      assertTrue(night.hasCommitted(1), night.said());
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
