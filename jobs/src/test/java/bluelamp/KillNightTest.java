package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.HurtLogStore;
import bluelamp.lake.Lake;
import bluelamp.lake.Release;
import bluelamp.testing.DeltaRows;
import bluelamp.testing.DuckDb;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two nights, ended ten times at random instants, lose and double nothing; and whoever reads
 * meanwhile sees the release before, whole. Before every other end this Java, which is warm,
 * carries the night on to some commit and fails there. Budget: three minutes.
 */
class KillNightTest {
  private static final int KILLS_A_NIGHT = 5;

  /** A night has some 50 commits. */
  private static final int MOST_COMMITS_BEFORE = 8;

  private static final int MOST_COMMITS = 2;
  private static final int LONGEST_REST_MILLIS = 500;

  private Random chance = new Random(43);

  @TempDir Path folder;

  @AfterEach
  void heal() {
    HurtLogStore.heal();
  }

  @Test
  void killedTenTimes() throws IOException, InterruptedException {
    twoNights();
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void killedAHundredTimesInAll(int seed) throws IOException, InterruptedException {
    chance = new Random(seed);
    twoNights();
  }

  private void twoNights() throws IOException, InterruptedException {
    Place place = Place.at(folder);
    Map<Boolean, List<String>> halves =
        TinyNight.files().stream()
            .collect(Collectors.partitioningBy(file -> file.startsWith("x-v2/timelines")));
    for (boolean half : new boolean[] {true, false}) {
      place.deliver(halves.get(half));
      Optional<Release> standing = release(place);
      for (int kill = 0; kill < KILLS_A_NIGHT; kill++) {
        if (kill % 2 == 1) {
          carryOn(place, chance.nextInt(MOST_COMMITS_BEFORE + 1));
        }
        kill(place, chance.nextInt(MOST_COMMITS + 1));
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
    try (DuckDb duckdb = new DuckDb()) {
      for (Release.Released table : release.tables().values()) {
        Path files = place.lake().resolve(table.path());
        String count = "SELECT count(*) FROM " + DeltaRows.at(files, table.version()).from();
        assertEquals(List.of(List.of(table.rows())), duckdb.rows(count), table.path());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables of a release with their rows, but the diaries, which tell of each night. */
  private static Map<String, Long> rows(Release release) {
    TreeMap<String, Long> rows = new TreeMap<>();
    release.tables().forEach((table, released) -> rows.put(table, released.rows()));
    rows.keySet().removeAll(List.of("published/runs", "published/revisions"));
    return rows;
  }
}
