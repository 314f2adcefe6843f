package bluelamp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.HurtLogStore;
import bluelamp.lake.Lake;
import bluelamp.lake.Lease;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.testing.TestSpark;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring that fails between two commits goes on after the last. */
class AnnotatingTest {
  private static final Pseudonyms KEY = new Pseudonyms(new byte[32]);
  private static final int POSTS = 60;
  private static final int AT_ONCE = 40;
  private static final String POST =
      "{\"id\":\"16%1$02d\",\"author_id\":\"17\",\"created_at\":\"2024-01-01T10:00:00.000Z\",\"text\":\"The road is closed at junction %1$d of the motorway.\"}";

  @TempDir Path folder;

  @AfterEach
  void heal() {
    HurtLogStore.heal();
  }

  @Test
  void whatWasCommittedIsNotScoredAgain() throws IOException {
    ingested();
    // the forms of the texts, and two commits of answers
    HurtLogStore.failAfter(Path.of(lakePath()), 3);
    assertThrows(IOException.class, this::annotate);
    HurtLogStore.heal();
    List<Long> before = answersByCommit();
    assertEquals(2, before.size());
    annotate();
    List<Long> after = answersByCommit();
    assertEquals(before, after.subList(after.size() - before.size(), after.size()));
    Lake lake = Lake.toRead(TestSpark.session(), lakePath());
    long texts = lake.table("restricted/text_forms").count();
    assertTrue(texts > AT_ONCE, "there is more than a commit's worth of texts");
    assertEquals(3 * texts, after.stream().mapToLong(Long::longValue).sum());
    assertEquals(3 * texts, distinctAnswers(lake));
  }

  /** As a program does that finds the plan unfinished. */
  private void annotate() {
    Lake lake = Lake.open(TestSpark.session(), lakePath(), KEY.fingerprint());
    try (Lease lease = lake.hold("test", Duration.ofSeconds(1))) {
      assertNotNull(lease);
      new Annotating(lake, lake.plans().of(1).orElseThrow(), AT_ONCE).run(KEY);
    }
  }

  private String lakePath() {
    return folder.resolve("lake").toString();
  }

  private void ingested() throws IOException {
    Path archives = folder.resolve("archives");
    Files.createDirectories(archives);
    Files.writeString(
        archives.resolve("posts.jsonl"),
        IntStream.range(0, POSTS).mapToObj(POST::formatted).collect(Collectors.joining("\n")));
    Order order =
        new Order(
            "test",
            lakePath(),
            archives.toString(),
            null,
            KEY,
            0,
            Set.of(),
            Duration.ofSeconds(1),
            Goal.READ);
    try (Night night = new Night(TestSpark.session(), order, List.of(), "1", "test")) {
      night.run();
    }
  }

  /** How many answers each commit wrote, the newest first. */
  private List<Long> answersByCommit() {
    return DeltaTable.forPath(TestSpark.session(), lakePath() + "/restricted/annotations")
        .history()
        .selectExpr("cast(operationMetrics['numOutputRows'] as long)")
        .collectAsList()
        .stream()
        .map(row -> row.getLong(0))
        .toList();
  }

  private static long distinctAnswers(Lake lake) {
    List<Row> keys =
        lake.table("restricted/annotations")
            .select("text_hash", "task", "model_id")
            .distinct()
            .collectAsList();
    return keys.size();
  }
}
