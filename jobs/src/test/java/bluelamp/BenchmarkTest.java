package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks measure what they say, on few posts; how fast they find anything is no test. */
class BenchmarkTest {
  @TempDir Path folder;

  private JsonNode figures(String... arguments) throws IOException {
    TestSpark.session();
    Path out = folder.resolve("figures.json");
    Said said = Said.by(arguments);
    assertEquals(0, said.code(), said.err());
    String held = arguments[1].equals("ingest") ? "while bluelamp read: " : "of the process: ";
    assertTrue(said.out().contains("peak memory " + held), said.out());
    return new ObjectMapper().readTree(out.toFile());
  }

  @Test
  void ingestIsMeasuredBesideOthers() throws IOException {
    String out = folder.resolve("figures.json").toString();
    JsonNode figures =
        figures("benchmark", "ingest", "--posts", "400", "--passes", "1", "--out", out);
    assertEquals(
        List.of("single posts", "pages of 100"), figures.path("forms").findValuesAsText("form"));
    for (JsonNode form : figures.path("forms")) {
      for (String whose : List.of("bluelamp", "duckdb", "spark_json")) {
        assertTrue(form.path(whose).path("megabytes_per_second").asDouble() > 0, whose);
        assertTrue(form.path(whose).path("cpu_ratio").asDouble() > 0, whose);
      }
      JsonNode ours = form.path("bluelamp");
      assertEquals(1.0, ours.path("ratio").asDouble());
      double untilPosts = form.path("seconds_until_posts").asDouble();
      assertTrue(untilPosts > 0 && untilPosts < ours.path("seconds").asDouble(), form.toString());
    }
  }

  @Test
  @Tag("slow")
  void aNightIsMeasuredInASmallAndALargeLake() throws IOException {
    String out = folder.resolve("figures.json").toString();
    JsonNode figures =
        figures(
            "benchmark", "night", "--posts", "1000", "--day", "50", "--nights", "1", "--out", out);
    assertTrue(figures.path("ratio").asDouble() > 0);
    assertTrue(
        figures.path("large").path("posts").asLong()
            > 5 * figures.path("small").path("posts").asLong());
    assertTrue(figures.path("small").path("stages").has("release"), figures.toString());
  }

  @Test
  void scoringIsMeasuredBesideTheModelAlone() {
    TestSpark.session();
    Said said = Said.by("benchmark", "annotate", "--texts", "100");
    assertEquals(0, said.code(), said.err());
    for (String task : List.of("sentiment", "purpose")) {
      assertTrue(said.out().contains(task), said.out());
    }
    assertTrue(said.out().contains("peak memory"), said.out());
  }

  @Test
  void whatCannotBeMeasuredIsSaidBeforehand() {
    assertEquals(2, Said.by("benchmark", "ingest", "--posts", "10").code());
    assertEquals(2, Said.by("benchmark", "night", "--nights", "0").code());
    assertEquals(2, Said.by("benchmark", "ingest", "--duckdb", "no.jar").code());
    assertEquals(2, Said.by("benchmark", "night", "--out", "no/such/folder/f.json").code());
  }
}
