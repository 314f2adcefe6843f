package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.run.ExitCode;
import bluelamp.run.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that makes rows of which a contract is broken ends its night unreleased, and does not
 * stand in the way of what comes after it. Budget: three minutes.
 */
class UnmeasuredNightTest {
  /** Leaders' reach has every row twice. */
  private static final OtherProgram BROKEN =
      new OtherProgram(Version.METRIC, "leader_reach", rows -> rows.union(rows));

  @TempDir Path folder;

  @Test
  void whatBreaksItsContractIsNotReleasedAndTheNextNightGoesOn() throws IOException {
    List<String> files = TinyNight.files();
    Place place = Place.at(folder).deliver(files.subList(0, files.size() - 1));
    Stop stop = assertThrows(Stop.class, () -> BROKEN.night(place));
    assertEquals(ExitCode.FAILED, stop.code());
    assertTrue(
        stop.getMessage().startsWith("Table leader_reach was refused for"), stop.getMessage());
    assertTrue(stop.getMessage().endsWith("The next run measures again."), stop.getMessage());
    assertFalse(Files.exists(place.lake().resolve("published/_releases/000001.json")));
    assertEquals(1, place.table("published/runs").where("outcome = 'unmeasured'").count());
    Said next =
        place.deliver(files.subList(files.size() - 1, files.size())).night(TinyNight.LENIENT);
    assertTrue(next.out().contains(" in 1 files:"), next.out());
    place.assertSameTables(TinyNight.quiet());
  }
}
