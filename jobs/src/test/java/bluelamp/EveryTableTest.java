package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.contract.TableContract;
import bluelamp.lake.KernelRows;
import bluelamp.lake.Lake;
import bluelamp.lake.Release;
import bluelamp.testing.TestSpark;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.types.StructField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every table of a lake that {@code bluelamp nightly} has made of the small sample, opened with
 * Delta Kernel, which shares no code with Spark, at the version that the release names.
 */
class EveryTableTest {
  private static final Engine KERNEL = DefaultEngine.create(new Configuration());
  private static Release release;

  @BeforeAll
  static void openTheRelease() {
    release = Lake.toRead(TestSpark.session(), lake().toString()).releases().latest().orElseThrow();
  }

  @Test
  void holdsTheRowsThatTheReleaseSays() throws IOException {
    Map<String, Long> said = new TreeMap<>();
    Map<String, Long> found = new TreeMap<>();
    for (Release.Released each : release.tables().values()) {
      said.put(each.path(), each.rows());
      found.put(each.path(), KernelRows.count(KERNEL, snapshot(each)));
    }
    assertEquals(said, found);
  }

  @Test
  void staysAtReaderVersionOne() {
    release
        .tables()
        .values()
        .forEach(
            each ->
                assertEquals(1, snapshot(each).getProtocol().getMinReaderVersion(), each.path()));
  }

  @Test
  void saysWhatItsContractSays() {
    for (Release.Released each : release.tables().values()) {
      TableContract contract = contract(each);
      SnapshotImpl snapshot = snapshot(each);
      assertEquals(
          contract.description(), snapshot.getMetadata().getDescription().orElse(""), each.path());
      assertEquals(comments(contract), comments(snapshot), each.path());
    }
  }

  @Test
  void refusesWhatItsContractRefuses() {
    for (Release.Released each : release.tables().values()) {
      String prefix = "delta.constraints.";
      Map<String, String> kept =
          snapshot(each).getMetadata().getConfiguration().entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(prefix))
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
      assertEquals(contract(each).checkConstraints(), new TreeMap<>(kept), each.path());
    }
  }

  /** What a test of nothing would not notice. */
  @Test
  void holdsSomething() {
    assertTrue(release.tables().size() >= 20, release.tables().keySet().toString());
    assertTrue(release.tables().get("restricted/posts").rows() > 500);
    assertTrue(release.tables().get("published/indicator_values").rows() > 1_000);
  }

  private static Path lake() {
    return FinishedNight.place().lake();
  }

  private static SnapshotImpl snapshot(Release.Released table) {
    Snapshot snapshot =
        Table.forPath(KERNEL, lake().resolve(table.path()).toString())
            .getSnapshotAsOfVersion(KERNEL, table.version());
    return (SnapshotImpl) snapshot;
  }

  private static TableContract contract(Release.Released table) {
    Path place = Path.of(table.path());
    TableContract contract = TableContract.named(place.getFileName().toString());
    return place.startsWith("published") ? contract.published() : contract;
  }

  private static Map<String, String> comments(TableContract contract) {
    Map<String, String> comments = new TreeMap<>();
    contract.fields().forEach(field -> comments.put(field.name(), field.description()));
    return comments;
  }

  private static Map<String, String> comments(SnapshotImpl snapshot) {
    Stream<StructField> fields = snapshot.getSchema(KERNEL).fields().stream();
    return fields.collect(
        Collectors.toMap(
            StructField::getName,
            field -> String.valueOf(field.getMetadata().getString("comment")),
            (one, other) -> one,
            TreeMap::new));
  }
}
