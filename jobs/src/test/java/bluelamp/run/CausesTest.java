package bluelamp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.Pipeline;
import bluelamp.lake.Lake;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why days of a lake are measured anew. */
class CausesTest {
  private static final Pseudonyms KEY = new Pseudonyms(new byte[32]);

  @TempDir Path folder;

  @BeforeEach
  void deliver() throws IOException {
    Files.createDirectories(folder.resolve("archives"));
    Files.writeString(
        folder.resolve("archives/posts.jsonl"), post(1, "2023-11-30") + post(2, "2023-12-31"));
    Path registry = Files.createDirectories(folder.resolve("registry"));
    Files.writeString(
        registry.resolve("forces.csv"),
        """
        force_id,ons_code,name,nation,bilingual,population,population_year,officers,officers_year,peer_group
        kent,E23000032,Kent Police,england,false,1,2011,1,2019,
        """);
    Files.writeString(
        registry.resolve("accounts.csv"),
        """
        platform,account_id,handle,force_id,account_type,policing_type,function,rank,rank_group,person_key,publish,source,valid_from,valid_to
        x,17,,kent,corporate,,communications,,,,,,2023-11-01,
        """);
  }

  private static String post(int id, String day) {
    return "{\"id\":\"16%02d\",\"author_id\":\"17\",\"created_at\":\"%sT10:00:00.000Z\",\"text\":\"The road is closed.\"}\n"
        .formatted(id, day);
  }

  @Test
  void otherDefinitionsMeasureEveryDayAnewAndOnce() throws IOException {
    assertEquals(Outcome.PUBLISHED, night("1"));
    assertStand("1");
    // As if that night had been killed at its end: the other program does not go on with it.
    assertTrue(Files.deleteIfExists(folder.resolve("lake/_plans/000001/closed.json")));

    assertEquals(Outcome.PUBLISHED, night("2"));
    assertEquals(Optional.of("read"), lake().plans().of(1).orElseThrow().outcome());
    assertEquals(Set.of("metric_version"), touched(2));
    assertStand("2");
    assertEquals(Outcome.NOTHING, night("2"));
  }

  @Tag("slow")
  @Test
  void postsThatAreTakenBackTouchTheirDaysByErasure() throws IOException {
    night("1", Goal.READ);
    Files.writeString(
        folder.resolve("archives/notices.jsonl"),
        "{\"delete\":{\"status\":{\"id_str\":\"1601\",\"user_id_str\":\"17\"},\"timestamp_ms\":\"1704100000000\"}}\n");
    night("1", Goal.READ);
    assertTrue(touched(2).contains("erasure"), touched(2).toString());
    assertEquals(1, lake().table("restricted/posts").count());
  }

  @Tag("slow")
  @Test
  void aForceThatComesTouchesEveryDaySinceEveryPeriodHasARowOfIt() throws IOException {
    night("1", Goal.READ);
    assertEquals(Outcome.NOTHING, night("1", Goal.READ));
    Files.writeString(
        folder.resolve("registry/forces.csv"),
        "essex,E23000028,Essex Police,england,false,1,2011,1,2019,\n",
        StandardOpenOption.APPEND);
    night("1", Goal.READ);
    assertEquals(Set.of("registry"), touched(2));
    Dataset<Row> days = lake().plans().of(2).orElseThrow().touched().rows(Touches.SCHEMA);
    assertEquals(1, days.where("day = DATE'2023-01-01'").count());
  }

  /** Both days stand, by the same definitions. */
  private void assertStand(String metricVersion) {
    Dataset<Row> days = lake().table("restricted/account_day").where("posts > 0");
    assertEquals(2, days.count());
    assertEquals(2, days.where("metric_version = '" + metricVersion + "'").count());
  }

  private Set<String> touched(long plan) {
    return Set.copyOf(
        lake()
            .plans()
            .of(plan)
            .orElseThrow()
            .touched()
            .rows(Touches.SCHEMA)
            .select("reason")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList());
  }

  private Lake lake() {
    return Lake.toRead(TestSpark.session(), folder.resolve("lake").toString());
  }

  private Outcome night(String metricVersion) throws IOException {
    return night(metricVersion, Goal.MEASURE);
  }

  private Outcome night(String metricVersion, Goal goal) throws IOException {
    Order order =
        new Order(
            "test",
            folder.resolve("lake").toString(),
            folder.resolve("archives").toString(),
            folder.resolve("registry").toString(),
            KEY,
            0,
            Set.of(),
            Duration.ofSeconds(1),
            goal);
    List<Derived> days = Pipeline.TABLES.subList(0, 1);
    try (Night night = new Night(TestSpark.session(), order, days, metricVersion, "test")) {
      return night.run().outcome();
    }
  }
}
