package bluelamp.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.collection.JavaConverters;

/** What is read from the log line by line is what Delta reads. */
class TableReaderTest extends WithALake {
  private static final String DAYS = "restricted/days";

  private static final String FOUR_DAYS =
      """
      account | day        | month      | posts
      a       | 2024-01-31 | 2024-01-01 | 1
      a       | 2024-02-01 | 2024-02-01 | 2
      b       | 2024-02-02 | 2024-02-01 | 3
      c       |            |            | 4
      """;

  private void append(long plan, String rows) {
    lake.append(Lakes.days(), Lakes.rows(rows), Lakes.step(plan, "append"));
  }

  private static List<String> columns(Dataset<Row> rows) {
    return Arrays.asList(rows.columns());
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private boolean isPlain() {
    return lake.log(DAYS).table(lake.version(DAYS)).orElseThrow().isPlain();
  }

  @Test
  void rowsAndColumnsAreThoseOfDelta() {
    append(1, FOUR_DAYS);
    lake.delete(Lakes.days(), new Window("account = 'a'"), Lakes.step(2, "delete"));
    assertTrue(isPlain());
    assertEquals(sorted(Lakes.byDelta(lake)), sorted(lake.table(DAYS)));
    assertEquals(columns(Lakes.byDelta(lake)), columns(lake.table(DAYS)));
    assertEquals(sorted(Lakes.rows(FOUR_DAYS)), sorted(lake.table(DAYS, 0)));
  }

  @Test
  void onlyTheMonthsAskedForAreOpened() throws Exception {
    append(1, FOUR_DAYS);
    Dataset<Row> february =
        lake.table(DAYS)
            .where(col("month").geq(lit("2024-02-01").cast("date")).and(col("posts").gt(2)));
    try (Stream<Path> files = Files.list(folder.resolve(DAYS).resolve("month=2024-02-01"))) {
      long there = files.filter(file -> file.toString().endsWith(".parquet")).count();
      assertEquals(there, filesRead(february));
      assertTrue(there < filesRead(lake.table(DAYS)));
    }
    Drawn.assertRows(
        """
        account | day        | month      | posts
        b       | 2024-02-02 | 2024-02-01 | 3
        """,
        february);
    assertEquals(1, lake.table(DAYS).where("month IS NULL").count());
  }

  private static long filesRead(Dataset<Row> rows) {
    rows.collectAsList();
    var scans = rows.queryExecution().executedPlan().collectLeaves();
    return JavaConverters.seqAsJavaList(scans).stream()
        .mapToLong(scan -> scan.metrics().apply("numFiles").value())
        .sum();
  }

  @Test
  void aTableJoinsItself() {
    append(1, FOUR_DAYS);
    Dataset<Row> one = lake.table(DAYS);
    Dataset<Row> other = lake.table(DAYS);
    assertEquals(
        4,
        one.join(
                other,
                one.col("month")
                    .equalTo(other.col("month"))
                    .and(one.col("posts").geq(other.col("posts"))))
            .count());
    assertEquals(
        4, one.join(lake.table(DAYS), new String[] {"account", "posts"}, "left_semi").count());
  }

  @Test
  void aCheckpointStandsForTheCommitsBeforeIt() throws Exception {
    for (int plan = 1; plan <= 12; plan++) {
      append(plan, FOUR_DAYS);
    }
    Path log = folder.resolve(DAYS).resolve("_delta_log");
    assertTrue(Files.exists(log.resolve("00000000000000000010.checkpoint.parquet")));
    for (int version = 0; version < 10; version++) {
      Files.delete(log.resolve("%020d.json".formatted(version)));
    }
    Lake anew = Lake.toRead(Lakes.session(), folder.toString());
    LoggedTable logged = anew.log(DAYS).table(11).orElseThrow();
    assertTrue(logged.isPlain());
    assertEquals(12 * 4, logged.rows().orElseThrow());
    assertEquals(12 * 4, anew.table(DAYS).count());
    assertEquals(Optional.of(LocalDate.of(2024, 1, 31)), anew.leastDay(DAYS, "day"));
    assertEquals(columns(Lakes.byDelta(lake)), columns(anew.table(DAYS)));
  }

  @Test
  void aTableThatTakesMoreToReadIsLeftToDelta(@TempDir Path elsewhere) {
    var place = new org.apache.hadoop.fs.Path(elsewhere.resolve("days").toUri());
    Lakes.rows(FOUR_DAYS)
        .coalesce(1)
        .write()
        .format("delta")
        .option("delta.enableDeletionVectors", "true")
        .save(place.toString());
    Lakes.session().sql("DELETE FROM delta.`" + place + "` WHERE account = 'b'");
    TableLog log = new TableLog(LakeFiles.at(place, new Configuration()), place);
    assertFalse(log.table(log.version()).orElseThrow().isPlain());
    assertEquals(3, new TableReader(Lakes.session()).rows(log, log.version()).count());
  }

  @Test
  void theLeastDayIsThatOfTheRowsThatStand() {
    assertEquals(-1, lake.version(DAYS));
    append(1, FOUR_DAYS);
    assertEquals(Optional.of(LocalDate.of(2024, 1, 31)), lake.leastDay(DAYS, "day"));
    lake.delete(Lakes.days(), new Window("account = 'a'"), Lakes.step(2, "delete"));
    assertEquals(Optional.of(LocalDate.of(2024, 2, 2)), lake.leastDay(DAYS, "day"));
    lake.delete(Lakes.days(), Window.everything(), Lakes.step(3, "all"));
    assertEquals(Optional.empty(), lake.leastDay(DAYS, "day"));
  }
}
