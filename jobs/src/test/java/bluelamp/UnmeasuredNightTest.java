package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.pseudonym.KeyFile;
import bluelamp.run.Derived;
import bluelamp.run.ExitCode;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.run.Stop;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that makes rows of which a contract is broken ends its night unreleased, and does not
 * stand in the way of what comes after it. Budget: three minutes.
 */
class UnmeasuredNightTest {
  @TempDir Path folder;

  @Test
  void whatBreaksItsContractIsNotReleasedAndTheNextNightGoesOn() throws IOException {
    List<String> files = TinyNight.files();
    Place place = Place.at(folder).deliver(files.subList(0, files.size() - 1));
    Stop stop = assertThrows(Stop.class, () -> nightOfABrokenProgram(place));
    assertEquals(ExitCode.FAILED, stop.code());
    assertTrue(
        stop.getMessage().startsWith("Table leader_reach was refused for"), stop.getMessage());
    assertTrue(stop.getMessage().endsWith("The next run measures again."), stop.getMessage());
    assertFalse(Files.exists(place.lake().resolve("published/_releases/000001.json")));
    assertEquals(1, place.table("published/runs").where("outcome = 'unmeasured'").count());
    Said next =
        place.deliver(files.subList(files.size() - 1, files.size())).night(TinyNight.LENIENT);
    assertTrue(next.out().contains(" in 1 files:"), next.out());
    place.assertSameTables(TinyNight.quiet());
  }

  private static void nightOfABrokenProgram(Place place) throws IOException {
    Order order =
        new Order(
            "test",
            place.lake().toString(),
            place.archives().toString(),
            place.registry().toString(),
            KeyFile.read(SmallSample.folder().keyFile()),
            1,
            Set.of(),
            Duration.ofSeconds(1),
            Goal.MEASURE);
    List<Derived> tables = Pipeline.TABLES.stream().map(UnmeasuredNightTest::broken).toList();
    try (Night night =
        new Night(TestSpark.session(), order, tables, Version.METRIC, Version.code())) {
      night.run();
    }
  }

  /** Leaders' reach has every row twice. */
  private static Derived broken(Derived table) {
    return table.name().equals("leader_reach")
        ? new Derived(table.name(), in -> twice(table.made().apply(in)))
        : table;
  }

  private static Dataset<Row> twice(Dataset<Row> rows) {
    return rows.union(rows);
  }
}
