package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeclaredHarvestsTest {
  private static final List<String> FILES =
      List.of("kent/2024/a.jsonl", "kent/2025/b.jsonl", "surrey.zip!/c.json");

  @Test
  void aPathAtWhichNoFileLiesIsIdle() {
    assertEquals(
        List.of("kent/2026", "ken", "surrey", "kent/2024/a"),
        declared("kent", "kent/2026", "ken", "kent/2025/b.jsonl", "surrey", "kent/2024/a")
            .idle(FILES));
  }

  @Test
  void theArchivesThemselvesAndContainersAreNot() {
    assertEquals(List.of(), declared("", "surrey.zip", "surrey.zip!/c.json").idle(FILES));
  }

  private static DeclaredHarvests declared(String... paths) {
    return new DeclaredHarvests(
        Stream.of(paths)
            .map(
                path ->
                    new DeclaredHarvest(path, path, "timeline", "x", null, null, null, null, null))
            .toList());
  }
}
