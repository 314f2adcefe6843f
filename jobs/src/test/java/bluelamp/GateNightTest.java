package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too much that cannot be read stops a night, and only that night. */
class GateNightTest {
  private static final String BROKEN = "x-v2/broken.jsonl";

  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void aNightThatWentWellThenABrokenFile() throws IOException {
    place = TinyNight.quiet().copy(folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append(
          "{\"id\":\"16%017d\",\"created_at\":\"2023-12-05T10:00:00.000Z\",\"text\":\"Nobody's.\"}\n"
              .formatted(i));
    }
    lines.append(
        """
        {"id":"1699","author_id":"77","created_at":"2023-12-05T10:00:00.000Z","text":"Somebody's."}
        """);
    Files.createDirectories(place.archives().resolve(BROKEN).getParent());
    Files.writeString(place.archives().resolve(BROKEN), lines);
  }

  private List<String> releases() throws IOException {
    try (var all = Files.list(place.lake().resolve("published/_releases"))) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private String hash() {
    return place
        .table("restricted/quarantine")
        .where("path = '" + BROKEN + "'")
        .first()
        .getAs("file_hash");
  }

  @Test
  void refusedThenLeftOutThenAccepted() throws IOException {
    List<String> before = releases();
    Said refused = Said.by(place.nightly());
    assertEquals(3, refused.code(), refused.err());
    assertTrue(
        refused
            .out()
            .contains("20 of 21 records were refused, 95.2 %, and no more than 1 % may be."),
        refused.out());
    assertTrue(refused.out().contains("--accept " + hash()), refused.out());
    assertEquals(before, releases(), "nothing is published");
    assertEquals(20, place.table("restricted/quarantine").where("path = '" + BROKEN + "'").count());

    Said next = place.night();
    assertTrue(next.out().contains(BROKEN + "  --accept " + hash()), next.out());
    assertEquals(before, releases(), "there was nothing else to do");

    Said accepted = place.night("--accept", hash());
    assertFalse(accepted.out().contains("Left out"), accepted.out());
    assertEquals(before.size() + 1, releases().size());
    assertEquals(
        20L,
        (long)
            place
                .table("restricted/archive_files")
                .where("path = '" + BROKEN + "'")
                .first()
                .getAs("records_refused"));
    assertEquals(20, place.table("restricted/quarantine").where("path = '" + BROKEN + "'").count());
  }

  @Test
  @Tag("slow")
  void moreMayBeRefused() throws IOException {
    int before = releases().size();
    Said said = place.night("--max-refused", "1");
    assertTrue(said.out().contains("20 refused"), said.out());
    assertEquals(before + 1, releases().size());
  }
}
