package bluelamp;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.pseudonym.KeyFile;
import bluelamp.run.Derived;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake meets a program that counts every delivery twice, and says that its numbers mean something
 * else. Budget: three minutes.
 */
@Tag("slow")
class OtherDefinitionsTest {
  @TempDir Path folder;

  @Test
  void theLakeIsThenAsIfMadeByThemAndWhatTheyChangedIsTold() throws IOException {
    Place standing = TinyNight.quiet().copy(folder.resolve("standing"));
    Place anew = Place.at(folder.resolve("anew")).deliver(TinyNight.files());
    night(standing);
    night(anew);
    standing.assertSameTables(anew);
    Dataset<Row> revisions = standing.table("published/revisions");
    assertTrue(revisions.where("indicator = 'deliveries'").count() > 0);
    assertEquals(0, revisions.where("reason <> 'metric_version'").count());
  }

  private static void night(Place place) throws IOException {
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
    List<Derived> tables = Pipeline.TABLES.stream().map(OtherDefinitionsTest::redefined).toList();
    try (Night night = new Night(TestSpark.session(), order, tables, "other", "test")) {
      night.run();
    }
  }

  private static Derived redefined(Derived table) {
    return table.name().equals("account_day")
        ? new Derived(
            table.name(),
            in -> table.made().apply(in).withColumn("deliveries", col("deliveries").multiply(2)))
        : table;
  }
}
