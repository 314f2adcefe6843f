package bluelamp;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.run.Sessions;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * How fast archives become tables, beside DuckDB turning the same files into Parquet: lines of
 * single posts and lines of pages, each read four times in one JVM; the last time counts.
 *
 * <p>Run with {@code java @jobs/java.options -Xmx2g -cp
 * "target/test-classes:target/classes:target/lib/*:target/spark/*:DUCKDB_JDBC.jar"
 * bluelamp.IngestBenchmark [POSTS]}, where the last jar is in the local Maven repository.
 */
public final class IngestBenchmark {
  private static final int PASSES = 4;

  private final Path folder;
  private final SparkSession spark;
  private int lakes;

  private IngestBenchmark(Path folder, SparkSession spark) {
    this.folder = folder;
    this.spark = spark;
  }

  /**
   * Writes posts to a temporary folder, takes them in, and says how fast.
   *
   * @param args how many posts, 300,000 when nothing is said; then Spark settings {@code key=value}
   */
  public static void main(String[] args) throws IOException, SQLException {
    long posts = args.length > 0 ? Long.parseLong(args[0]) : 300_000;
    Map<String, String> conf = new LinkedHashMap<>();
    for (String setting : List.of(args).subList(Math.min(1, args.length), args.length)) {
      conf.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    Path folder = Files.createTempDirectory("bluelamp-benchmark");
    try (SparkSession spark = Sessions.open(conf, null, false)) {
      IngestBenchmark benchmark = new IngestBenchmark(folder, spark);
      benchmark.compare("single posts", new RawPosts(posts).singles(folder.resolve("singles")));
      benchmark.compare("pages of 100", new RawPosts(posts).pages(folder.resolve("pages")));
    } finally {
      org.apache.commons.io.FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private void compare(String what, Path archives) throws IOException, SQLException {
    double megabytes = RawPosts.bytes(archives) / 1e6;
    for (int pass = 1; pass <= PASSES; pass++) {
      Took ours = Took.by(() -> ingest(archives));
      Took theirs = Took.by(() -> duckdb(archives));
      System.out.printf(
          Locale.ROOT,
          "%s, pass %d, %.0f MB: Bluelamp %.1f MB/s (%.1f s of CPU), DuckDB %.1f MB/s (%.1f s of CPU); ratio %.2f, of CPU %.2f%n",
          what,
          pass,
          megabytes,
          megabytes / ours.seconds,
          ours.cpu,
          megabytes / theirs.seconds,
          theirs.cpu,
          theirs.seconds / ours.seconds,
          theirs.cpu / ours.cpu);
    }
  }

  private void ingest(Path archives) throws IOException {
    Order order =
        new Order(
            "benchmark",
            folder.resolve("lake-" + lakes++).toString(),
            archives.toString(),
            null,
            new Pseudonyms(new byte[32]),
            0,
            Set.of(),
            Duration.ofSeconds(1),
            Goal.READ);
    try (Night night = new Night(spark, order, List.of(), "benchmark", "benchmark")) {
      night.run();
    }
  }

  private void duckdb(Path archives) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads TO " + Runtime.getRuntime().availableProcessors());
      statement.execute(
          "COPY (SELECT * FROM read_json('%s/*.jsonl', format = 'newline_delimited')) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(archives, folder.resolve("duckdb.parquet")));
    }
  }

  private record Took(double seconds, double cpu) {
    interface Work {
      void run() throws IOException, SQLException;
    }

    static Took by(Work work) throws IOException, SQLException {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      long began = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      work.run();
      return new Took((System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }
  }
}
