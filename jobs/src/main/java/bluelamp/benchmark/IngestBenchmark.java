package bluelamp.benchmark;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;

/**
 * How fast archives become tables, beside DuckDB turning the same files into Parquet and Spark's
 * own reader turning them into Delta; all on the same cores, one after another. Ours does more than
 * they: it checks, dedupes, pseudonymises and keeps books.
 */
public final class IngestBenchmark {
  /** Ours, by its name in results. */
  public static final String OURS = "bluelamp";

  /** DuckDB's {@code read_json} to Parquet with zstd. */
  public static final String DUCKDB = "duckdb";

  /** {@code spark.read.json} to Delta. */
  public static final String SPARK = "spark_json";

  /**
   * What reading one form of the same posts took.
   *
   * @param form what a line of the files holds
   * @param megabytes how large the files are
   * @param took by whom, in the last of the passes
   * @param untilPosts seconds until ours had posts, their counts and the accounts in their tables;
   *     the days they touch and the books come after
   */
  public record Form(
      @JsonProperty("form") String form,
      @JsonProperty("megabytes") double megabytes,
      @JsonProperty("took") Map<String, Took> took,
      @JsonProperty("until_posts") double untilPosts) {
    /** Megabytes a second. */
    public double rate(String whose) {
      return megabytes / took.get(whose).seconds();
    }

    /** Our rate in that of another, by the clock. */
    public double ratio(String whose) {
      return took.get(whose).seconds() / took.get(OURS).seconds();
    }

    /** The same, until posts, counts and accounts stood. */
    public double ratioUntilPosts(String whose) {
      return took.get(whose).seconds() / untilPosts;
    }

    /** The same by seconds of cores. */
    public double cpuRatio(String whose) {
      return took.get(whose).cpu() / took.get(OURS).cpu();
    }
  }

  private final SparkSession spark;
  private final Path folder;
  private final int passes;
  private final Optional<DuckDb> duckdb;
  private int written;
  private long peak;

  /**
   * A benchmark that writes to a folder.
   *
   * @param passes how often each form is read; the first ones warm the program up
   */
  public IngestBenchmark(SparkSession spark, Path folder, int passes, Optional<DuckDb> duckdb) {
    this.spark = spark;
    this.folder = folder;
    this.passes = passes;
    this.duckdb = duckdb;
  }

  /** Measures both forms of so many posts: one a line, and pages of a hundred a line. */
  public List<Form> run(long posts) throws IOException, SQLException {
    RawPosts raw = RawPosts.of(posts);
    List<Form> forms = new ArrayList<>();
    forms.add(measured("single posts", raw.singles(folder.resolve("singles"))));
    forms.add(measured("pages of 100", raw.pages(folder.resolve("pages"))));
    return forms;
  }

  /** Kilobytes that the process held at most while ours read, the others' leavings among them. */
  public long peak() {
    return peak;
  }

  private Form measured(String form, Path archives) throws IOException, SQLException {
    Map<String, Took> took = new LinkedHashMap<>();
    AtomicReference<Double> booking = new AtomicReference<>();
    for (int pass = 0; pass < passes; pass++) {
      PeakMemory.forget();
      took.put(OURS, Took.by(() -> booking.set(ours(archives))));
      peak = Math.max(peak, PeakMemory.kilobytes());
      if (duckdb.isPresent()) {
        took.put(
            DUCKDB,
            Took.by(
                () -> duckdb.orElseThrow().parquet(archives, folder.resolve("duckdb.parquet"))));
      }
      took.put(SPARK, Took.by(() -> spark(archives)));
    }
    double untilPosts = took.get(OURS).seconds() - booking.get();
    return new Form(form, RawPosts.bytes(archives) / 1e6, took, untilPosts);
  }

  /** Seconds that it took after posts, counts and accounts stood in their tables. */
  private double ours(Path archives) throws IOException {
    Order order =
        new Order(
            "benchmark",
            next("lake").toString(),
            archives.toString(),
            null,
            new Pseudonyms(new byte[32]),
            0,
            Set.of(),
            Duration.ofSeconds(1),
            Goal.READ);
    try (Night night = new Night(spark, order, List.of(), "benchmark", "benchmark")) {
      night.run();
      List<Map.Entry<String, Double>> stages = List.copyOf(night.stages().entrySet());
      int posts = 0;
      while (!stages.get(posts).getKey().contains("posts")) {
        posts++;
      }
      return stages.subList(posts + 1, stages.size()).stream()
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }
  }

  private void spark(Path archives) {
    spark.read().json(archives.toString()).write().format("delta").save(next("delta").toString());
  }

  private Path next(String name) {
    return folder.resolve(name + "-" + written++);
  }
}
