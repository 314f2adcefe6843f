package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lake has lost of its newest release stops a run, and is told. */
class LossesTest extends WithALake {
  @BeforeEach
  void release() throws IOException {
    TableSpec one = Lakes.days("one", "restricted");
    TableSpec two = Lakes.days("two", "published");
    for (long plan = 1; plan <= 2; plan++) {
      lake.append(one, Lakes.rows(Lakes.ONE_DAY), Lakes.step(plan, "append"));
      lake.append(two, Lakes.rows(Lakes.ONE_DAY), Lakes.step(plan, "append"));
    }
    Files.createDirectories(folder.resolve("_plans/000002"));
    lake.releases().publish(2, "run-2", List.of(one.path(), two.path()));
  }

  private String refusal() {
    return assertThrows(LakeRefused.class, lake::mustBeWhole).getMessage();
  }

  @Test
  void aLakeWithAllThatItReleasedIsWhole() {
    assertDoesNotThrow(lake::mustBeWhole);
    lake.append(
        Lakes.days("one", "restricted"), Lakes.rows(Lakes.ONE_DAY), Lakes.step(3, "append"));
    assertDoesNotThrow(lake::mustBeWhole);
  }

  @Test
  void tablesAndPlansThatAreGoneAreToldTogether() throws IOException {
    FileUtils.deleteDirectory(folder.resolve("restricted/one").toFile());
    Files.delete(folder.resolve("published/two/_delta_log/00000000000000000001.json"));
    Files.delete(folder.resolve("_plans/000002"));
    assertEquals(
        "The lake file:"
            + folder
            + " is not whole: _plans/000002 is gone, published/two ends with version 0 and was released at 1,"
            + " restricted/one is gone. Nothing was written. Bring the whole lake back from a copy of one night, or make"
            + " it anew from the archives into an empty folder.",
        refusal());
  }

  @Test
  void aNewestCommitThatIsCutOffIsToldBeforeItIsReadAsNone() throws IOException {
    Path one = folder.resolve("restricted/one/_delta_log/00000000000000000001.json");
    Files.writeString(one, Files.readString(one).substring(0, 200));
    Files.writeString(folder.resolve("published/two/_delta_log/00000000000000000001.json"), "");
    assertTrue(
        refusal()
            .contains(
                "published/two is damaged in version 1, restricted/one is damaged in version 1."),
        refusal());
  }

  @Test
  void aLakeWithoutItsNameTagIsNotBegunAnew() throws IOException {
    Files.delete(folder.resolve("_lake.json"));
    assertEquals(
        List.of("_lake.json is gone"), Lake.losses(folder.toString(), new Configuration()));
    LakeRefused refused =
        assertThrows(
            LakeRefused.class,
            () -> Lake.open(Lakes.session(), folder.toString(), "0011223344556677"));
    assertTrue(refused.getMessage().contains("has lost its _lake.json"), refused.getMessage());
    assertTrue(Files.notExists(folder.resolve("_lake.json")));
  }

  @Test
  void aFileCutOffIsNamed() throws IOException {
    Path release = folder.resolve("published/_releases/000002.json");
    Files.writeString(release, Files.readString(release).substring(0, 40));
    assertTrue(refusal().contains("published/_releases/000002.json is damaged"), refusal());
  }
}
