package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.run.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bluelamp inspect} says what a file is, and quotes nobody. */
class InspectTest {
  @TempDir Path folder;

  @Test
  void saysWhatAFileHoldsAndWhatIsOddAboutIt() {
    Said said = Said.by("inspect", "schemas/archives/mastodon_api.pass.jsonl");

    assertEquals(0, said.code(), said.err());
    assertEquals(
        List.of(
            "mastodon_api.pass.jsonl",
            "  mastodon_api, 10,041 bytes",
            "  9 records: 5 posts (1 original, 1 quote, 2 reply, 1 repost), 1 profiles, 0 notices, 3 ignored, 0 refused; 10 more inside them",
            "  posted 2024-05-03 to 2024-05-03, by 1 account: exampleforce@social.example",
            "  odd: no count of views",
            "  odd: 3 posts without a count of quotes",
            "  odd: 4 posts with counts, but not when they were seen"),
        said.out().lines().toList());
    assertFalse(said.out().contains("Road closed"));
  }

  @Test
  void saysWhereAndWhyRecordsAreRefused() {
    Said said =
        Said.by(
            "inspect",
            "schemas/archives/bluesky_api.bad_id.fail.jsonl",
            folder.resolve("nothing").toString());

    assertEquals(0, said.code());
    assertTrue(said.out().contains("  refused: line 2: bad_id"), said.out());
    assertTrue(said.err().contains("nothing is at " + folder), said.err());
  }

  @Test
  void comesBackLaterWhereNoFileIs() {
    assertEquals(
        ExitCode.NOT_NOW.number(), Said.by("inspect", folder.resolve("nothing").toString()).code());
    assertEquals(ExitCode.NOT_NOW.number(), Said.by("inspect", folder.toString()).code());
    assertEquals(ExitCode.USAGE.number(), Said.by("inspect").code());
  }

  @Test
  void helpShowsAnExample() {
    Said said = Said.by("inspect", "--help");

    assertEquals(0, said.code());
    assertTrue(said.out().contains("bluelamp inspect ./archives/outbox.json"), said.out());
  }
}
