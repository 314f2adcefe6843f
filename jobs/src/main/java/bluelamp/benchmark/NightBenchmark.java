package bluelamp.benchmark;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.run.Derived;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.sample.SampleArchive;
import bluelamp.sample.SampleOptions;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.spark.sql.SparkSession;

/**
 * What one day's new posts cost in a lake of some size and in one ten times as large. Both lakes
 * hold made-up posts of the same days; every night brings the same day to both, and the first night
 * of each warms the program up.
 */
public final class NightBenchmark {
  /** How much larger the larger lake is. */
  public static final int TIMES = 10;

  private static final Instant FIRST_DAY = Instant.parse("2024-01-01T00:00:00Z");
  private static final long DAY = 86_400;

  /**
   * What a night took in one lake, the median of those that counted.
   *
   * @param posts how many posts the lake holds before
   * @param stages seconds by stage of that night, in order
   */
  public record Lake(
      @JsonProperty("posts") long posts,
      @JsonProperty("night") Took night,
      @JsonProperty("stages") Map<String, Double> stages) {}

  private record Nightly(Took took, Map<String, Double> stages) {}

  private final SparkSession spark;
  private final Path folder;
  private final List<Derived> pipeline;
  private final String metricVersion;

  /** A benchmark that writes to a folder. */
  public NightBenchmark(
      SparkSession spark, Path folder, List<Derived> pipeline, String metricVersion) {
    this.spark = spark;
    this.folder = folder;
    this.pipeline = pipeline;
    this.metricVersion = metricVersion;
  }

  /**
   * The smaller lake, then the larger.
   *
   * @param posts how many posts the smaller holds
   * @param day how many posts a night brings
   * @param nights how many nights count
   */
  public List<Lake> run(long posts, long day, int nights) throws IOException, SQLException {
    List<Path> places = List.of(folder.resolve("small"), folder.resolve("large"));
    List<Long> sizes = new ArrayList<>();
    for (Path place : places) {
      long size = place.endsWith("small") ? posts : posts * TIMES;
      sizes.add(SampleArchive.write(place, SampleOptions.defaults().withPosts(size)).posts());
      night(place);
    }
    List<List<Nightly>> took = List.of(new ArrayList<>(), new ArrayList<>());
    for (int night = 0; night <= nights; night++) {
      for (int i = 0; i < places.size(); i++) {
        deliver(places.get(i), night, day);
        Nightly one = night(places.get(i));
        if (night > 0) {
          took.get(i).add(one);
        }
      }
    }
    return List.of(lake(sizes.get(0), took.get(0)), lake(sizes.get(1), took.get(1)));
  }

  private static Lake lake(long posts, List<Nightly> nights) {
    nights.sort(Comparator.comparingDouble(night -> night.took().seconds()));
    Nightly median = nights.get(nights.size() / 2);
    return new Lake(posts, median.took(), median.stages());
  }

  /** Brings a day's posts of the sample's accounts. */
  private static void deliver(Path place, int night, long posts) throws IOException {
    List<String> accounts = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    Path registry = place.resolve("registry/accounts.csv");
    try (CSVParser rows = CSVParser.parse(registry, StandardCharsets.UTF_8, format)) {
      rows.forEach(
          row -> {
            if (row.get("platform").equals("x") && !row.get("account_id").isEmpty()) {
              accounts.add(row.get("account_id"));
            }
          });
    }
    Instant from = FIRST_DAY.plusSeconds(night * DAY);
    new RawPosts(posts, night * posts, accounts, from, DAY)
        .singles(place.resolve("archives/new-" + night));
  }

  private Nightly night(Path place) throws IOException, SQLException {
    Order order =
        new Order(
            "benchmark",
            place.resolve("lake").toString(),
            place.resolve("archives").toString(),
            place.resolve("registry").toString(),
            new Pseudonyms(new byte[32]),
            1,
            Set.of(),
            Duration.ofSeconds(1),
            Goal.MEASURE);
    try (Night night = new Night(spark, order, pipeline, metricVersion, "benchmark")) {
      Took took = Took.by(night::run);
      return new Nightly(took, new LinkedHashMap<>(night.stages()));
    }
  }
}
