package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest extends WithALake {
  private Plan plan(long number) {
    List<FrozenFile> files = List.of(new FrozenFile("a.jsonl", 12, "2024-02-01T00:00:00Z", "abc"));
    Intent intent =
        new Intent(
            number,
            "run-" + number,
            "nightly",
            "2024-02-01T00:00:00Z",
            "1",
            Lakes.KEY,
            files,
            List.of("def"),
            Map.of("max_refused", "0.01"));
    return lake.plans()
        .freeze(
            intent,
            Map.of(
                "accounts.csv", "platform\nx\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsFrozenStays() {
    assertEquals(1, lake.plans().next());
    Plan made = plan(1);
    Plan found = Lakes.open(folder).plans().unfinished().orElseThrow();
    assertEquals(made.intent(), found.intent());
    assertArrayEquals(
        new byte[] {'p', 'l', 'a', 't', 'f', 'o', 'r', 'm', '\n', 'x', '\n'},
        found.registry().get("accounts.csv"));
    assertEquals(2, lake.plans().next());
    assertThrows(IllegalStateException.class, () -> plan(1));
  }

  @Test
  void aFolderWithoutItsPlanWasNeverBegun() throws Exception {
    Files.createDirectories(folder.resolve("_plans/000001/registry"));
    assertTrue(lake.plans().unfinished().isEmpty());
    assertEquals(1, lake.plans().next());
    assertEquals(1, plan(1).number());
  }

  @Test
  void halfAPartIsNoPart() throws Exception {
    Plan plan = plan(1);
    Files.createDirectories(folder.resolve("_plans/000001/staged-000001"));
    assertFalse(plan.staged().isComplete());
    assertThrows(IllegalStateException.class, () -> plan.staged().rows(Lakes.days().schema()));
    plan.staged().write(Lakes.rows(Lakes.ONE_DAY), "account");
    Drawn.assertRows(Lakes.ONE_DAY, plan.staged().rows(Lakes.days().schema()));
  }

  @Test
  void aPartMayHaveNoRows() {
    Plan plan = plan(1);
    plan.staged().write(Lakes.rows(Lakes.ONE_DAY).limit(0), "account");
    assertEquals(0, plan.staged().rows(Lakes.days().schema()).count());
  }

  @Test
  void aClosedPlanKeepsWhatItTouchedAndNotWhatItStaged() {
    Plan plan = plan(1);
    plan.staged().write(Lakes.rows(Lakes.ONE_DAY));
    plan.touched().write(Lakes.rows(Lakes.ONE_DAY).select("day"));
    plan.close("done");
    assertTrue(lake.plans().unfinished().isEmpty());
    assertEquals("done", plan.outcome().orElseThrow());
    assertFalse(Files.exists(folder.resolve("_plans/000001/staged-000001")));
    assertEquals(1, plan.touched().rows(Lakes.days().schema()).count());
  }

  @Test
  void whatComesLaterIsWhatTouchedSomething() {
    for (long number = 1; number <= 3; number++) {
      Plan plan = plan(number);
      if (number != 2) {
        plan.touched().write(Lakes.rows(Lakes.ONE_DAY).select("day"));
      }
      plan.close(number == 2 ? "refused" : "done");
    }
    assertEquals(List.of(1L, 3L), lake.plans().later(0).stream().map(Plan::number).toList());
    assertEquals(List.of(3L), lake.plans().later(1).stream().map(Plan::number).toList());
    assertEquals(List.of(), lake.plans().later(3));
  }

  @Test
  void stagesAddUp() {
    Plan plan = plan(1);
    plan.freezeAsOf(Instant.parse("2024-02-01T12:00:00Z"));
    plan.note("read", Map.of("records", 12));
    plan.note("merge", Map.of("accepted", 11));
    Plan found = lake.plans().of(1).orElseThrow();
    assertEquals(Instant.parse("2024-02-01T12:00:00Z"), found.asOf().orElseThrow());
    assertEquals(12, found.notes().path("read").path("records").asInt());
    assertEquals(11, found.notes().path("merge").path("accepted").asInt());
  }

  @Test
  void nobodyWritesPlansWithoutTheLake() {
    lake.lease().release();
    assertThrows(LeaseLost.class, () -> plan(1));
    assertFalse(Files.exists(folder.resolve("_plans/000001/plan.json")));
  }
}
