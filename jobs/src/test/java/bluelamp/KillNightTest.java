package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.HurtLogStore;
import bluelamp.lake.Lake;
import bluelamp.lake.Release;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nights, ended ten times at random instants, lose and double nothing; and whoever reads
 * meanwhile sees the release before, whole. Before each end this Java, which is warm, carries the
 * night on to some commit and fails there; the one that is ended is cold and only goes on from it.
 * Budget: two minutes.
 */
class KillNightTest {
  private static final int KILLS_A_NIGHT = 5;
  private static final int MANY_KILLS_A_NIGHT = 50;

  /** A night has some 50 commits. */
  private static final int MOST_COMMITS_BEFORE = 3;

  private static final int MOST_COMMITS = 1;
  private static final int LONGEST_REST_MILLIS = 500;

  private final Random chance = new Random(43);

  @TempDir Path folder;

  @AfterEach
  void heal() {
    HurtLogStore.heal();
  }

  @Test
  void killedTenTimes() throws IOException, InterruptedException {
    twoNights(KILLS_A_NIGHT, MOST_COMMITS_BEFORE, MOST_COMMITS);
  }

  @Test
  @Tag("slow")
  void killedAHundredTimes() throws IOException, InterruptedException {
    twoNights(MANY_KILLS_A_NIGHT, 1, 1);
  }

  private void twoNights(int kills, int before, int within)
      throws IOException, InterruptedException {
    Place place = Place.at(folder);
    Map<Boolean, List<String>> halves =
        TinyNight.files().stream()
            .collect(Collectors.partitioningBy(file -> file.startsWith("x-v2/timelines")));
    for (boolean half : new boolean[] {true, false}) {
      place.deliver(halves.get(half));
      Optional<Release> standing = release(place);
      for (int kill = 0; kill < kills; kill++) {
        carryOn(place, chance.nextInt(before + 1));
        kill(place, chance.nextInt(within + 1));
        assertEquals(standing.map(Release::plan), release(place).map(Release::plan));
        standing.ifPresent(release -> assertWhole(place, release));
      }
      place.night(TinyNight.LENIENT);
    }
    place.assertSameTables(TinyNight.quiet());
    assertEquals(2, place.table("published/runs").count());
    assertEquals(
        rows(release(TinyNight.quiet()).orElseThrow()), rows(release(place).orElseThrow()));
  }

  /** Goes on with the night in this Java, which fails after so many commits. */
  private static void carryOn(Place place, int commits) {
    HurtLogStore.failAfter(place.lake(), commits);
    assertEquals(1, Said.by(place.nightly(TinyNight.LENIENT)).code(), "the night ended too soon");
    HurtLogStore.heal();
  }

  private void kill(Place place, int commits) throws IOException, InterruptedException {
    try (OtherNight night = new OtherNight(place, "")) {
      night.hasCommitted(commits);
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_REST_MILLIS));
      assertTrue(night.killed(), "the night ended before it was killed: " + night.said());
    }
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
}
