package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.Lake;
import bluelamp.lake.Lease;
import bluelamp.pseudonym.KeyFile;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One lake has one driver. */
class TwoDriversTest {
  @TempDir Path folder;

  @Test
  void theSecondStopsAndNamesTheFirst() {
    Place place = Place.at(folder).deliver(SmallSample.files().subList(0, 1));
    String key = KeyFile.read(SmallSample.folder().keyFile()).fingerprint();
    Lake lake = Lake.open(TestSpark.session(), place.lake().toString(), key);
    try (Lease first = lake.hold("rebuild of the first", Duration.ZERO)) {
      Said said = Said.by(place.nightly());
      assertEquals(4, said.code());
      String complaint = said.complaint();
      assertTrue(complaint.contains(" is held by “rebuild of the first”, process "), complaint);
      assertTrue(complaint.contains("(lease " + first.number() + ")"), complaint);
      assertTrue(complaint.contains("Nothing was written."), complaint);
    }
    assertEquals(List.of(), place.tables());
  }

  @Test
  void theLakeOfADeadHolderIsTakenOver() throws IOException {
    Place place = FinishedNight.place().copy(folder);
    Files.writeString(
        place.lake().resolve("_lease/000099.json"),
        "{\"number\":99,\"host\":\"%s\",\"pid\":1,\"processStart\":\"never\",\"user\":\"x\",\"command\":\"y\",\"started\":\"z\"}"
            .formatted(java.net.InetAddress.getLocalHost().getHostName()));
    assertTrue(place.night().out().startsWith("Nothing to do"));
    assertTrue(Files.exists(place.lake().resolve("_lease/000100.released")));
  }
}
