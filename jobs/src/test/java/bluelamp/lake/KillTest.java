package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final int KILLS = 3;
  private static final int STEPS = 4;
  private static final int MORE_MS = 500;

  @TempDir Path folder;

  /**
   * Each life does up to three steps and is killed somewhere in the next; meanwhile the next gets
   * ready.
   */
  @Test
  void killsLoseAndDoubleNothing() throws Exception {
    Path killed = folder.resolve("killed");
    Random random = new Random(3);
    OtherJvm next = ready(killed);
    for (int kill = 0; kill < KILLS; kill++) {
      try (OtherJvm other = next) {
        other.waitFor("ready");
        next = kill + 1 < KILLS ? ready(killed) : null;
        other.tell("go");
        for (int step = random.nextInt(STEPS); step > 0; step--) {
          other.waitFor("did: ");
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MORE_MS));
        other.signal("KILL");
      }
    }
    assertEquals(outcome(folder.resolve("quiet")), outcome(killed));
  }

  private static OtherJvm ready(Path lake) throws IOException {
    return new OtherJvm(Nights.class, lake.toString());
  }

  /** Finishes the nights and tells all that is in the lake. */
  private static List<String> outcome(Path place) {
    Lake lake = Lakes.open(place);
    try (Lease lease = lake.hold("test", Duration.ZERO)) {
      System.out.println(
          "kill test: lease "
              + lease.number()
              + ", plans begun before: "
              + (lake.plans().next() - 1));
      Nights.finish(lake);
    }
    Release release = lake.releases().latest().orElseThrow();
    return List.of(
        "plans " + lake.plans().next() + " release " + release.plan(),
        sorted(lake, release, "restricted/days"),
        sorted(lake, release, "published/sums"));
  }

  private static String sorted(Lake lake, Release release, String table) {
    return release
        .read(lake, table)
        .selectExpr("string(struct(account, day, month, posts))")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList()
        .toString();
  }
}
