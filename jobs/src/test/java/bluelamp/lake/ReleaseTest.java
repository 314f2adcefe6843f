package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTest extends WithALake {
  private void append(TableSpec table, long plan) {
    lake.append(table, Lakes.rows(Lakes.ONE_DAY), Lakes.step(plan, "append"));
  }

  @Test
  void readersNeverSeeHalfANight() {
    TableSpec one = Lakes.days("one", "restricted");
    TableSpec two = Lakes.days("two", "published");
    append(one, 1);
    append(two, 1);
    assertTrue(lake.releases().latest().isEmpty());
    lake.releases().publish(1, "run-1", List.of(one.path(), two.path()));
    append(one, 2);
    Lake reader = Lake.toRead(Lakes.session(), folder.toString());
    Release release = reader.releases().latest().orElseThrow();
    Drawn.assertRows(Lakes.ONE_DAY, release.read(reader, one.path()));
    Drawn.assertRows(Lakes.ONE_DAY, release.read(reader, two.path()));
    append(two, 2);
    lake.releases().publish(2, "run-2", List.of(one.path(), two.path()));
    assertEquals(2, reader.releases().latest().orElseThrow().read(reader, one.path()).count());
    Drawn.assertRows(Lakes.ONE_DAY, release.read(reader, one.path()));
  }

  @Test
  void theFileSaysVersionAndRowsOfEachTable() throws Exception {
    append(Lakes.days(), 1);
    append(Lakes.days(), 2);
    lake.releases().publish(2, "run-2", List.of("restricted/days"));
    JsonNode release =
        LakeJson.MAPPER.readTree(
            Files.readString(folder.resolve("published/_releases/000002.json")));
    assertEquals(2, release.path("plan").asInt());
    assertEquals("run-2", release.path("run_id").asText());
    assertEquals(
        LakeJson.MAPPER.readTree("{\"path\": \"restricted/days\", \"version\": 1, \"rows\": 2}"),
        release.path("tables").path("restricted/days"));
  }

  @Test
  void theLastTenReleasesStay() throws Exception {
    append(Lakes.days(), 1);
    for (long plan = 1; plan <= 12; plan++) {
      lake.releases().publish(plan, "run-" + plan, List.of("restricted/days"));
    }
    try (var files = Files.list(folder.resolve("published/_releases"))) {
      List<String> names = files.map(path -> path.getFileName().toString()).sorted().toList();
      assertEquals(Releases.KEPT, names.size());
      assertEquals("000003.json", names.get(0));
    }
  }

  @Test
  void aTableThatWasNotReleasedIsNotRead() {
    append(Lakes.days(), 1);
    Release release = lake.releases().publish(1, "run-1", List.of("restricted/days"));
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> release.read(lake, "published/sums"));
    assertEquals(
        "Release 1 has no table published/sums; it has restricted/days.", none.getMessage());
  }
}
