package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.HurtLogStore;
import bluelamp.lake.HurtLogStore.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every commit of a night fails once: before it is written, after it, or with its answer lost, in
 * turn; all three of each with the tests tagged slow. A failure ends the run; the next does what is
 * left and meets the next. In the end the tables are those of a night that nothing hurt.
 */
class FaultPointsTest {
  /** A night has some 50 commits, four abreast. */
  private static final int MOST_RUNS = 60;

  @TempDir Path folder;

  @AfterEach
  void heal() {
    HurtLogStore.heal();
  }

  @Test
  void everyCommitFailsOnce() {
    everyCommitFailsOnce(Fault.BEFORE);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"AFTER", "ANSWER_LOST"})
  void everyCommitFailsInTheOtherWaysToo(Fault first) {
    everyCommitFailsOnce(first);
  }

  private void everyCommitFailsOnce(Fault first) {
    Place quiet = TinyNight.quiet();
    Place place = Place.at(folder).deliver(TinyNight.files());
    HurtLogStore.hurtOnce(place.lake(), first);
    Said said = Said.by(place.nightly(TinyNight.LENIENT));
    for (int run = 1; run < MOST_RUNS && said.code() == 1; run++) {
      assertFalse(said.err().contains("\tat "), said.err());
      assertEquals(1, said.complaint().lines().count(), said.complaint());
      said = Said.by(place.nightly(TinyNight.LENIENT));
    }
    List<String> hurt = HurtLogStore.heal();
    assertEquals(0, said.code(), said.err());
    assertTrue(hurt.size() >= TinyNight.commits(), hurt.toString());
    place.assertSameTables(quiet);
    assertEquals(1, place.table("published/runs").count());
  }
}
