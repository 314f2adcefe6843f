package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import bluelamp.testing.Minio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** A lake in a bucket has one holder, though a bucket knows no lock. */
class BucketLeaseIT {
  private static final int RIVALS = 8;

  private static LakeFiles files(String place) {
    return LakeFiles.at(new Path(place), Lakes.session().sparkContext().hadoopConfiguration());
  }

  @Test
  void oneOfManyRivalsMakesAFile() {
    String place = Minio.place("rivals");
    LakeFiles files = files(place);
    Path file = new Path(place, "_lease/000001.json");
    List<CompletableFuture<Boolean>> rivals =
        IntStream.range(0, RIVALS)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> files.createIfAbsent(file, Map.of("rival", i))))
            .toList();
    assertEquals(1, rivals.stream().filter(CompletableFuture::join).count());
  }

  @Test
  void aSecondProgramIsToldWhoHoldsTheLakeOrWaits() {
    String place = Minio.place("held");
    Lease lease = Lakes.open(place).hold("nightly", Duration.ZERO);
    Lake second = Lakes.open(place);
    LakeHeld held = assertThrows(LakeHeld.class, () -> second.hold("ingest", Duration.ZERO));
    assertTrue(held.getMessage().contains("is held by “nightly”, process "), held.getMessage());
    CompletableFuture<Lease> waiting =
        CompletableFuture.supplyAsync(() -> second.hold("ingest", Duration.ofSeconds(30)));
    lease.release();
    try (Lease next = waiting.join()) {
      assertEquals(2, next.number());
      assertFalse(next.takenOver());
    }
  }

  /** The other Java holds the lake and is suspended; to this one it looks as if it had died. */
  @Test
  void aHolderThatIsTakenOverCannotCommitWhenItWakes() throws Exception {
    String place = Minio.place("taken-over");
    try (OtherJvm other = new OtherJvm(LeaseTest.class, place)) {
      other.waitFor("holding");
      other.signal("STOP");
      bury(place, 1);
      Lake lake = Lakes.open(place);
      try (Lease lease = lake.hold("test", Duration.ZERO)) {
        assertTrue(lease.takenOver());
        other.signal("CONT");
        other.tell("commit");
        assertTrue(other.waitFor("refused").contains("LeaseLost: Lease 1"));
        assertEquals(2, lease.number());
      }
      Drawn.assertRows(Lakes.ONE_DAY, lake.table("restricted/days"));
    }
  }

  /** One that has looked at its lease, and sleeps before it acts, changes nothing that stands. */
  @Test
  void whatTheNextHolderWroteStays() {
    String place = Minio.place("stays");
    Lake old = Lakes.held(place);
    old.lease().stopBeating();
    bury(place, 1);
    Lake young = Lakes.held(place);
    Plan plan = young.plans().freeze(intent(), Map.of("accounts.csv", new byte[] {2}));
    young.append(Lakes.days(), Lakes.rows(Lakes.ONE_DAY), Lakes.step(1, "append"));
    Release release = young.releases().publish(1, "run-1", List.of("restricted/days"));
    LakeFiles files = files(place);
    files.clear(new Path(place, "restricted/days"), old.lease().file());
    files.clear(new Path(place, "_plans/000001"), old.lease().file());
    assertFalse(files.createIfAbsent(new Path(place, "_plans/000001/plan.json"), Map.of()));
    assertFalse(files.createIfAbsent(new Path(place, "published/_releases/000001.json"), Map.of()));
    assertEquals(2, young.plans().unfinished().orElseThrow().registry().get("accounts.csv")[0]);
    assertEquals(release, young.releases().latest().orElseThrow());
    Drawn.assertRows(Lakes.ONE_DAY, young.table("restricted/days"));
    assertEquals(1, plan.number());
    young.lease().close();
  }

  /** Says of a lease that its process has ended. */
  private static void bury(String place, long lease) {
    LakeFiles files = files(place);
    Path file = new Path(place, "_lease/" + LakePaths.numbered(lease) + ".json");
    Holder holder = files.read(file, Holder.class);
    files.write(
        file,
        new Holder(
            lease,
            holder.host(),
            holder.pid(),
            "never",
            holder.user(),
            holder.command(),
            holder.started()));
  }

  private static Intent intent() {
    return new Intent(
        1,
        "run-1",
        "test",
        Instant.now().toString(),
        "1",
        Lakes.KEY,
        List.of(),
        List.of(),
        Map.of());
  }
}
