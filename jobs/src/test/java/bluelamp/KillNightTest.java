package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.Lake;
import bluelamp.lake.Release;
import bluelamp.testing.TestSpark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nights, killed ten times at random instants, lose and double nothing; and whoever reads
 * meanwhile sees the release before, whole. Budget: four minutes.
 */
class KillNightTest {
  private static final int KILLS_A_NIGHT = 5;

  /** A night tells thirteen stages; the last two are the row in runs and the release. */
  private static final int STAGES_BEFORE_THE_END = 11;

  private static final int LONGEST_REST_MILLIS = 1_000;

  private final Random chance = new Random(43);

  @TempDir Path folder;

  @Test
  void killedTenTimes() throws IOException, InterruptedException {
    Place place = Place.at(folder);
    Map<Boolean, List<String>> halves =
        SmallSample.files().stream()
            .collect(Collectors.partitioningBy(file -> file.startsWith("x-v2/timelines")));
    for (boolean half : new boolean[] {true, false}) {
      place.deliver(halves.get(half));
      Optional<Release> before = release(place);
      for (int kill = 0; kill < KILLS_A_NIGHT; kill++) {
        int after = chance.nextInt(STAGES_BEFORE_THE_END + 1);
        assertTrue(killed(place, after), "the night ended before it was killed");
        assertEquals(before.map(Release::plan), release(place).map(Release::plan));
        before.ifPresent(release -> assertWhole(place, release));
      }
      place.night("--max-refused", "1");
    }
    place.assertSameTables(FinishedNight.place());
    assertEquals(2, place.table("published/runs").count());
    assertEquals(
        rows(release(FinishedNight.place()).orElseThrow()), rows(release(place).orElseThrow()));
  }

  private static Optional<Release> release(Place place) {
    return Files.exists(place.lake().resolve("published/_releases"))
        ? lake(place).releases().latest()
        : Optional.empty();
  }

  private static Lake lake(Place place) {
    return Lake.toRead(TestSpark.session(), place.lake().toString());
  }

  private static void assertWhole(Place place, Release release) {
    release
        .tables()
        .forEach(
            (table, released) ->
                assertEquals(released.rows(), release.read(lake(place), table).count(), table));
  }

  /** The tables of a release with their rows, but the diaries, which tell of each night. */
  private static Map<String, Long> rows(Release release) {
    TreeMap<String, Long> rows = new TreeMap<>();
    release.tables().forEach((table, released) -> rows.put(table, released.rows()));
    rows.keySet().removeAll(List.of("published/runs", "published/revisions"));
    return rows;
  }

  /**
   * Kills a night a while after it has told so many stages, and at the latest when only its end is
   * left, however fast the machine is; false when it ended before.
   */
  private boolean killed(Place place, int stages) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "bluelamp.Main"));
    command.addAll(List.of(place.nightly("--max-refused", "1")));
    Process night = new ProcessBuilder(command).redirectErrorStream(true).start();
    long rest = TimeUnit.MILLISECONDS.toNanos(chance.nextInt(LONGEST_REST_MILLIS));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(night.getInputStream(), StandardCharsets.UTF_8))) {
      int told = 0;
      long since = System.nanoTime();
      while (told < STAGES_BEFORE_THE_END
          && (told < stages || System.nanoTime() - since < rest)
          && (night.isAlive() || lines.ready())) {
        if (!lines.ready()) {
          Thread.sleep(1);
        } else if (lines.readLine().matches(".* \\d+\\.\\d s")) {
          told++;
          since = told == stages ? System.nanoTime() : since;
        }
      }
      return night.isAlive();
    } finally {
      night.destroyForcibly().waitFor();
    }
  }
}
