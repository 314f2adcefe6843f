package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {
  private static final CountDownLatch[] LATCHES = new CountDownLatch[2];

  @TempDir Path folder;

  /** The other Java: takes the lake, then tries to commit whenever it is told to. */
  public static void main(String[] arguments) {
    Lake lake = Lakes.held(arguments[0]);
    lake.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(1, "append"));
    System.out.println("holding");
    try (Scanner told = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8)) {
      told.nextLine();
      lake.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(2, "append"));
      System.out.println("committed");
    } catch (RuntimeException e) {
      System.out.println("refused: " + e);
    }
    System.exit(0);
  }

  @Test
  void aSecondProgramIsToldWhoHoldsTheLake() {
    Lake first = Lakes.open(folder);
    Lease lease = first.hold("nightly --sample", Duration.ZERO);
    LakeHeld held =
        assertThrows(
            LakeHeld.class, () -> Lakes.open(folder).hold("ingest", Duration.ofMillis(600)));
    String me =
        "“nightly --sample”, process "
            + ProcessHandle.current().pid()
            + " of "
            + System.getProperty("user.name");
    assertTrue(held.getMessage().contains(me), held.getMessage());
    lease.release();
    try (Lease next = Lakes.open(folder).hold("ingest", Duration.ZERO)) {
      assertEquals(2, next.number());
      assertFalse(next.takenOver());
    }
  }

  @Test
  void aProgramThatWaitsGetsTheLakeWhenItIsFree() throws Exception {
    Lease first = Lakes.open(folder).hold("first", Duration.ZERO);
    Lake second = Lakes.open(folder);
    CompletableFuture<Lease> waiting =
        CompletableFuture.supplyAsync(() -> second.hold("second", Duration.ofSeconds(30)));
    first.release();
    try (Lease lease = waiting.get()) {
      assertEquals(2, lease.number());
    }
  }

  /** A program killed while it writes its lease leaves an unnamed file, never an empty lease. */
  @Test
  void aLeaseIsThereWholeOrNotAtAll() throws Exception {
    try (Lease lease = Lakes.open(folder).hold("first", Duration.ZERO)) {
      assertEquals(1, lease.number());
    }
    Files.createFile(folder.resolve("_lease/.000002.json.torn"));
    try (Lease lease = Lakes.open(folder).hold("second", Duration.ZERO)) {
      assertEquals(2, lease.number());
    }
    LakeFiles files =
        LakeFiles.at(new org.apache.hadoop.fs.Path(folder.toUri()), new Configuration());
    var there = new org.apache.hadoop.fs.Path(folder.resolve("_lease/000002.json").toUri());
    assertThrows(UncheckedIOException.class, () -> files.create(there, Map.of()));
  }

  @Test
  void aSilentHolderIsTakenOverAndCannotCommitWhenItWakes() throws Exception {
    Lake old = Lakes.held(folder);
    old.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(1, "append"));
    silence(old.lease());
    Lake young = Lakes.open(folder);
    try (Lease lease = young.hold("young", Duration.ZERO)) {
      assertTrue(lease.takenOver());
      assertEquals(1, young.version("restricted/days"));
      assertEquals(1, young.lastPlanAbsorbed("restricted/days"));
      LeaseLost lost =
          assertThrows(
              LeaseLost.class,
              () -> old.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(2, "append")));
      assertTrue(lost.getMessage().contains("has taken the lake over"), lost.getMessage());
      assertThrows(
          LeaseLost.class,
          () -> old.releases().publish(1, "run-1", java.util.List.of("restricted/days")));
      assertEquals(1, young.version("restricted/days"));
    }
  }

  @Test
  void theStoreRefusesACommitBegunBeforeTheTakeover() throws Exception {
    Lake old = Lakes.held(folder);
    old.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(1, "append"));
    CompletableFuture<Void> late =
        begun(old, Stamp.of(Lakes.step(2, "append"), 1, new Taken(1, Map.of())));
    silence(old.lease());
    Lake young = Lakes.open(folder);
    try (Lease lease = young.hold("young", Duration.ZERO)) {
      LATCHES[1].countDown();
      Throwable cause = assertThrows(CompletionException.class, late::join).getCause();
      assertTrue(cause.toString().contains("Lease 1 of the lake"), cause.toString());
      assertEquals(2, lease.number());
      assertEquals(1, young.version("restricted/days"));
    }
  }

  /**
   * Where looking and creating are not one: the store is deceived here, and the fence alone must
   * hold.
   */
  @Test
  void theFenceFailsACommitBegunBeforeTheTakeover() throws Exception {
    Lake old = Lakes.held(folder);
    old.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(1, "append"));
    CompletableFuture<Void> late =
        begun(old, Stamp.of(Lakes.step(2, "append"), 2, new Taken(1, Map.of())));
    silence(old.lease());
    Lake young = Lakes.open(folder);
    try (Lease lease = young.hold("young", Duration.ZERO)) {
      LATCHES[1].countDown();
      Throwable cause = assertThrows(CompletionException.class, late::join).getCause();
      assertTrue(cause.toString().contains("MetadataChangedException"), cause.toString());
      assertEquals(1, young.version("restricted/days"));
      assertEquals(2, lease.number());
    }
  }

  @Test
  void aCommitWithoutALeaseIsRefused() {
    Lakes.held(folder).lease().release();
    String place = folder.resolve("restricted/days").toString();
    Exception refused =
        assertThrows(
            Exception.class, () -> Lakes.rows(Lakes.ONE_DAY).write().format("delta").save(place));
    assertTrue(refused.toString().contains("carries no lease"), refused.toString());
  }

  @Test
  void aSuspendedProcessThatWakesCannotCommit() throws Exception {
    try (OtherJvm other = new OtherJvm(LeaseTest.class, folder.toString())) {
      other.waitFor("holding");
      Lake lake = Lakes.open(folder);
      assertThrows(LakeHeld.class, () -> lake.hold("test", Duration.ZERO));
      other.signal("STOP");
      age(1);
      try (Lease lease = lake.hold("test", Duration.ZERO)) {
        other.signal("CONT");
        other.tell("commit");
        assertTrue(other.waitFor("refused").contains("LeaseLost: Lease 1"));
        assertEquals(2, lease.number());
      }
      Drawn.assertRows(Lakes.ONE_DAY, lake.table("restricted/days"));
    }
  }

  @Test
  void aProcessThatEndedIsTakenOverAtOnce() throws Exception {
    try (OtherJvm other = new OtherJvm(LeaseTest.class, folder.toString())) {
      other.waitFor("holding");
      other.signal("KILL");
      other.end();
      try (Lease lease = Lakes.open(folder).hold("test", Duration.ZERO)) {
        assertTrue(lease.takenOver());
      }
    }
  }

  /** A transaction of the old holder that has read the table and computes until it is let go on. */
  private CompletableFuture<Void> begun(Lake lake, String stamp) throws InterruptedException {
    LATCHES[0] = new CountDownLatch(1);
    LATCHES[1] = new CountDownLatch(1);
    UDF1<String, String> slow =
        value -> {
          LATCHES[0].countDown();
          LATCHES[1].await();
          return value;
        };
    SparkSession own = Lakes.session();
    own.udf().register("slow", functions.udf(slow, DataTypes.StringType).asNondeterministic());
    Dataset<Row> rows =
        Lakes.rows(Lakes.ONE_DAY).selectExpr("slow(account) AS account", "day", "month", "posts");
    CompletableFuture<Void> commit =
        CompletableFuture.runAsync(
            () ->
                rows.write()
                    .format("delta")
                    .mode("append")
                    .option("userMetadata", stamp)
                    .save(lake.place("restricted/days").toString()));
    LATCHES[0].await();
    return commit;
  }

  /** Lets a holder fall silent, as a suspended program does. */
  private void silence(Lease lease) throws Exception {
    lease.stopBeating();
    age(lease.number());
  }

  private void age(long lease) throws Exception {
    Path beat = folder.resolve("_lease/" + LakePaths.numbered(lease) + ".beat");
    Files.setLastModifiedTime(beat, FileTime.from(Instant.now().minus(Duration.ofMinutes(3))));
  }
}
