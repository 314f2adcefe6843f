package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.SnapshotImpl;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Test;

class LakeTest extends WithALake {
  private static final String THREE_DAYS =
      """
      account | day        | month      | posts
      a       | 2024-01-31 | 2024-01-01 | 1
      a       | 2024-02-01 | 2024-02-01 | 2
      b       | 2024-02-02 | 2024-02-01 | 3
      """;

  /** The same lake as the next run opens it. */
  private void nextRun() {
    letGo();
    takeTheLake();
  }

  private void append(long plan) {
    lake.append(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.step(plan, "append"));
  }

  @Test
  void aTableIsMadeWithItsFirstRowsInOneCommit() {
    assertEquals(
        new Committed(0, true),
        lake.append(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.step(1, "append")));
    Row detail =
        Lakes.session()
            .sql("DESCRIBE DETAIL delta.`" + lake.place("restricted/days") + "`")
            .first();
    assertEquals("Posts by account and day.", detail.getAs("description"));
    assertEquals(java.util.List.of("month"), detail.getList(detail.fieldIndex("partitionColumns")));
    assertEquals("how many posts", Lakes.byDelta(lake).schema().apply("posts").getComment().get());
  }

  @Test
  void theLogTellsNothingOfColumnsThatAreNotListed() throws Exception {
    append(1);
    String log =
        Files.readString(folder.resolve("restricted/days/_delta_log/00000000000000000000.json"));
    assertTrue(log.contains("minValues\\\":{\\\"day"), log);
    assertFalse(log.contains("\\\"account\\\":\\\"a\\\""), log);
  }

  @Test
  void twiceIsAsOnce() {
    append(1);
    nextRun();
    Committed again = lake.append(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.step(1, "append"));
    assertEquals(new Committed(0, false), again);
    Drawn.assertRows(THREE_DAYS, lake.table("restricted/days"));
  }

  @Test
  void aStepThatBringsNoRowIsDoneToo() {
    append(1);
    Dataset<Row> none = Lakes.rows(THREE_DAYS).limit(0);
    assertTrue(lake.append(Lakes.days(), none, Lakes.step(2, "append")).fresh());
    assertEquals(2, lake.lastPlanAbsorbed("restricted/days"));
    Window february = Window.dates("month", List.of(LocalDate.of(2030, 2, 1)));
    assertTrue(lake.replaceWindow(Lakes.days(), none, february, Lakes.step(3, "replace")).fresh());
    assertTrue(lake.delete(Lakes.days(), february, Lakes.step(4, "delete")).fresh());
    Merge merge = new Merge(List.of("account", "day"), "month", "true", true);
    assertTrue(lake.merge(Lakes.days(), none, merge, Lakes.step(5, "merge")).fresh());
    assertTrue(lake.remove(Lakes.days(), none, merge, Lakes.step(6, "remove")).fresh());
    assertEquals(6, lake.lastPlanAbsorbed("restricted/days"));
  }

  /** A log is cleared of old commits once a checkpoint sums them up. */
  @Test
  void aStepIsKnownAsDoneWhenItsOwnCommitIsGoneFromTheLog() throws Exception {
    append(1);
    nextRun();
    lake.append(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.step(1, "more"));
    DeltaLog.forTable(TestSpark.session(), folder.resolve("restricted/days").toString())
        .createCheckpointAtVersion(1);
    Files.delete(folder.resolve("restricted/days/_delta_log/00000000000000000000.json"));
    nextRun();
    assertFalse(lake.append(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.step(1, "append")).fresh());
    assertEquals(6, lake.table("restricted/days").count());
  }

  @Test
  void aWindowIsReplacedAndNothingElse() {
    append(1);
    String replacement =
        """
        account | day        | month      | posts
        c       | 2024-02-02 | 2024-02-01 | 9
        """;
    Window february = Window.dates("month", List.of(LocalDate.of(2024, 2, 1)));
    lake.replaceWindow(Lakes.days(), Lakes.rows(replacement), february, Lakes.step(2, "replace"));
    nextRun();
    lake.replaceWindow(Lakes.days(), Lakes.rows(replacement), february, Lakes.step(2, "replace"));
    assertEquals(1, lake.version("restricted/days"));
    Drawn.assertRows(
        """
        account | day        | month      | posts
        a       | 2024-01-31 | 2024-01-01 | 1
        c       | 2024-02-02 | 2024-02-01 | 9
        """,
        lake.table("restricted/days"));
  }

  /** A row without a day lies in no window. */
  private static final String WITHOUT_A_DAY =
      """
      account | day        | month      | posts
      a       | 2024-01-31 | 2024-01-01 | 1
      b       | .          | 2024-01-01 | 2
      b       | 2024-02-02 | 2024-02-01 | 3
      """;

  private static final Window FEBRUARY =
      Window.days("day", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));

  private static final String IN_FEBRUARY =
      """
      account | day        | month      | posts
      c       | 2024-02-09 | 2024-02-01 | 9
      """;

  @Test
  void aWindowOfASmallTableIsReplacedAndNothingElse() {
    lake.append(Lakes.unparted(), Lakes.rows(WITHOUT_A_DAY), Lakes.step(1, "append"));
    lake.replaceWindow(
        Lakes.unparted(), Lakes.rows(IN_FEBRUARY), FEBRUARY, Lakes.step(2, "replace"));
    assertEquals(1, lake.version("restricted/unparted"));
    Drawn.assertRows(
        """
        account | day        | month      | posts
        a       | 2024-01-31 | 2024-01-01 | 1
        b       | .          | 2024-01-01 | 2
        c       | 2024-02-09 | 2024-02-01 | 9
        """,
        lake.table("restricted/unparted"));
    assertThrows(
        Exception.class,
        () ->
            lake.replaceWindow(
                Lakes.unparted(), Lakes.rows(THREE_DAYS), FEBRUARY, Lakes.step(3, "replace")));
    assertEquals(1, lake.version("restricted/unparted"));
  }

  @Test
  void aWindowOfALargeTableIsReplacedAndNothingElse() {
    Dataset<Row> many =
        TestSpark.session()
            .range(60_000)
            .selectExpr(
                "concat(uuid(), uuid(), uuid(), uuid(), uuid(), uuid()) AS account",
                "DATE'2024-01-31' AS day",
                "DATE'2024-01-01' AS month",
                "id AS posts");
    Dataset<Row> rows = many.unionByName(Lakes.rows(WITHOUT_A_DAY));
    lake.append(Lakes.unparted(), rows, Lakes.step(1, "append"));
    lake.replaceWindow(
        Lakes.unparted(), Lakes.rows(IN_FEBRUARY), FEBRUARY, Lakes.step(2, "replace"));
    assertEquals(60_003, lake.table("restricted/unparted").count());
    assertEquals(1, lake.table("restricted/unparted").where(FEBRUARY.predicate()).count());
    assertEquals(1, lake.table("restricted/unparted").where("day IS NULL").count());
  }

  @Test
  void rowsOutsideTheWindowAreRefused() {
    append(1);
    Window january = Window.dates("month", List.of(LocalDate.of(2024, 1, 1)));
    assertThrows(
        Exception.class,
        () ->
            lake.replaceWindow(
                Lakes.days(), Lakes.rows(THREE_DAYS), january, Lakes.step(2, "replace")));
    assertEquals(0, lake.version("restricted/days"));
  }

  @Test
  void mergedRowsTakeThePlaceOfWhatTheyBeat() {
    append(1);
    String better =
        """
        account | day        | month      | posts
        a       | 2024-02-01 | 2024-02-01 | 7
        b       | 2024-02-02 | 2024-02-01 | 1
        d       | 2024-03-01 | 2024-03-01 | 4
        """;
    lake.merge(Lakes.days(), Lakes.rows(better), Lakes.best(), Lakes.step(2, "merge"));
    nextRun();
    assertFalse(
        lake.merge(Lakes.days(), Lakes.rows(better), Lakes.best(), Lakes.step(2, "merge")).fresh());
    Drawn.assertRows(
        """
        account | day        | month      | posts
        a       | 2024-01-31 | 2024-01-01 | 1
        a       | 2024-02-01 | 2024-02-01 | 7
        b       | 2024-02-02 | 2024-02-01 | 3
        d       | 2024-03-01 | 2024-03-01 | 4
        """,
        lake.table("restricted/days"));
  }

  @Test
  void deletedRowsGoOnce() {
    append(1);
    Window first = new Window("account = 'a'");
    assertTrue(lake.delete(Lakes.days(), first, Lakes.step(2, "delete")).fresh());
    nextRun();
    assertFalse(lake.delete(Lakes.days(), first, Lakes.step(2, "delete")).fresh());
    assertEquals(1, lake.table("restricted/days").count());
  }

  @Test
  void oneStepNameForTwoCommitsIsRefused() {
    append(1);
    IllegalStateException twice = assertThrows(IllegalStateException.class, () -> append(1));
    assertTrue(twice.getMessage().contains("a step name of its own"), twice.getMessage());
  }

  @Test
  void anEarlierPlanComesTooLate() {
    append(2);
    IllegalStateException late = assertThrows(IllegalStateException.class, () -> append(1));
    assertTrue(late.getMessage().contains("Plan 2 has committed step append"), late.getMessage());
  }

  @Test
  void aRowThatBreaksAConstraintIsRefusedFromTheFirstOn() {
    String negative =
        """
        account | day        | month      | posts
        a       | 2024-01-31 | 2024-01-01 | -1
        """;
    assertThrows(
        Exception.class,
        () -> lake.append(Lakes.days(), Lakes.rows(negative), Lakes.step(1, "append")));
    assertFalse(lake.has("restricted/days"));
    append(1);
    assertThrows(
        Exception.class,
        () -> lake.append(Lakes.days(), Lakes.rows(negative), Lakes.step(2, "append")));
    assertThrows(
        Exception.class,
        () ->
            lake.merge(
                Lakes.days(),
                Lakes.rows(negative),
                new Merge(Lakes.best().keys(), "month", "true", true),
                Lakes.step(2, "merge")));
    assertEquals(0, lake.version("restricted/days"));
  }

  @Test
  void rowsOfAnotherShapeAreRefused() {
    IllegalArgumentException shape =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                lake.append(
                    Lakes.days(),
                    Lakes.rows(THREE_DAYS).drop("day").selectExpr("*", "1 AS odd"),
                    Lakes.step(1, "append")));
    assertTrue(
        shape.getMessage().contains("day is missing; odd is unknown to it"), shape.getMessage());
  }

  @Test
  void theLastPlanAbsorbedIsThatOfTheLastFullStep() {
    assertEquals(0, lake.lastPlanAbsorbed("restricted/days"));
    append(3);
    assertEquals(3, lake.lastPlanAbsorbed("restricted/days"));
    lake.append(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.step(4, "append").partial());
    assertEquals(3, lake.lastPlanAbsorbed("restricted/days"));
    lake.merge(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.best(), Lakes.step(4, "merge"));
    assertEquals(4, lake.lastPlanAbsorbed("restricted/days"));
  }

  @Test
  void rowsAreCountedFromTheLog() {
    append(1);
    lake.delete(Lakes.days(), new Window("account = 'a'"), Lakes.step(2, "delete"));
    lake.merge(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.best(), Lakes.step(2, "merge"));
    for (long version = 0; version <= 2; version++) {
      long rows = lake.table("restricted/days", version).count();
      assertEquals(
          OptionalLong.of(rows), lake.log("restricted/days").table(version).orElseThrow().rows());
      assertEquals(rows, lake.rowCount("restricted/days", version));
    }
  }

  @Test
  void anIndependentReaderOfTheFirstVersionOpensATable() throws Exception {
    append(1);
    lake.merge(Lakes.days(), Lakes.rows(THREE_DAYS), Lakes.best(), Lakes.step(2, "merge"));
    Engine engine = DefaultEngine.create(new Configuration());
    Snapshot snapshot =
        Table.forPath(engine, lake.place("restricted/days").toString()).getLatestSnapshot(engine);
    assertEquals(1, ((SnapshotImpl) snapshot).getProtocol().getMinReaderVersion());
    assertEquals(3, KernelRows.count(engine, snapshot));
  }

  @Test
  void anotherKeyIsRefused() {
    LakeRefused refused =
        assertThrows(
            LakeRefused.class,
            () -> Lake.open(Lakes.session(), folder.toString(), "fedcba9876543210"));
    assertTrue(
        refused.getMessage().contains("was made with the key " + Lakes.KEY), refused.getMessage());
  }

  @Test
  void anotherLayoutIsRefused() throws Exception {
    int mine = Identity.LAYOUT;
    assertEquals(
        "has layout %d, and this program knows layouts up to %d".formatted(mine + 1, mine),
        refusalOf(mine + 1).replaceFirst("(?s).*(has layout .*), so it.*", "$1"));
    assertEquals(
        "has layout %d, older than the layout %d of this program".formatted(mine - 1, mine),
        refusalOf(mine - 1).replaceFirst("(?s).*(has layout .*), so it.*", "$1"));
  }

  private String refusalOf(int layout) throws Exception {
    LakeJson.MAPPER.writeValue(
        folder.resolve("_lake.json").toFile(),
        new Identity(layout, Lakes.KEY, "2024-01-01T00:00:00Z"));
    return assertThrows(LakeRefused.class, () -> Lakes.open(folder)).getMessage();
  }

  @Test
  void aLakeTellsWhatItIsWithoutSpark() {
    assertEquals(
        Lakes.KEY,
        Lake.identity(folder.toString(), new Configuration()).orElseThrow().keyFingerprint());
    assertTrue(Lake.identity(folder + "-not-there", new Configuration()).isEmpty());
  }
}
