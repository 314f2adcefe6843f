package bluelamp;

import bluelamp.benchmark.DuckDb;
import bluelamp.benchmark.IngestBenchmark;
import bluelamp.benchmark.IngestBenchmark.Form;
import bluelamp.benchmark.PeakMemory;
import bluelamp.run.ExitCode;
import bluelamp.run.Sessions;
import bluelamp.run.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast archives become tables, beside DuckDB and Spark's own reader. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Read made-up posts of X, beside DuckDB (read_json to Parquet) and spark.read.json (to Delta) on the same files and cores.",
    footer = {
      "",
      "DuckDB's driver does not come with Bluelamp. It is taken from --duckdb, or from Maven's local repository",
      "(mvn dependency:get -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1); without it DuckDB is left out.",
      "",
      "Example:",
      "  bluelamp benchmark ingest --posts 300000 --out ingest.json"
    })
final class BenchmarkIngestCommand implements Callable<Integer> {
  /** A page has a hundred posts, and there are four files. */
  private static final long FEWEST = 400;

  @Option(
      names = "--posts",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many posts (default: 100,000).")
  long posts;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each is read; the last counts, the others warm up (default: 5).")
  int passes;

  @Option(names = "--duckdb", paramLabel = "JAR", description = "The jar of DuckDB's JDBC driver.")
  Path duckdb;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the figures as JSON.")
  Path out;

  @Override
  public Integer call() throws IOException, SQLException {
    if (posts < FEWEST || passes < 1) {
      throw new Stop(
          ExitCode.USAGE,
          "--posts is at least %d and --passes at least 1, not %d and %d. Nothing was measured."
              .formatted(FEWEST, posts, passes));
    }
    Figures.refuseNoPlace(out, "measured");
    Optional<DuckDb> rival = rival();
    SparkSession spark = Sessions.open(Map.of(), null, false);
    Path folder = Files.createTempDirectory("bluelamp-benchmark");
    try {
      IngestBenchmark benchmark = new IngestBenchmark(spark, folder, passes, rival);
      List<Form> forms = benchmark.run(posts);
      forms.forEach(BenchmarkIngestCommand::print);
      if (rival.isEmpty()) {
        System.out.println("DuckDB was left out: its driver is not here; see --help.");
      }
      System.out.println("peak memory while bluelamp read: " + PeakMemory.words(benchmark.peak()));
      Figures.write(out, figures(forms, benchmark.peak()));
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
    return ExitCode.DONE.number();
  }

  private Optional<DuckDb> rival() throws IOException {
    if (duckdb == null) {
      return DuckDb.found();
    }
    Optional<DuckDb> named = DuckDb.in(duckdb);
    if (named.isEmpty()) {
      throw new Stop(
          ExitCode.USAGE,
          duckdb
              + " is no jar with DuckDB's JDBC driver, so nothing was measured. Name one with --duckdb.");
    }
    return named;
  }

  private static void print(Form form) {
    form.took()
        .forEach(
            (whose, took) ->
                System.out.printf(
                    Locale.ROOT,
                    "%s, %.1f MB: %-10s %7.1f MB/s, %6.1f s of cores%s%n",
                    form.form(),
                    form.megabytes(),
                    whose,
                    form.rate(whose),
                    took.cpu(),
                    whose.equals(IngestBenchmark.OURS)
                        ? ""
                        : String.format(
                            Locale.ROOT,
                            "; ours to it %.2f by the clock (%.2f until posts, counts and accounts stand), %.2f by cores",
                            form.ratio(whose),
                            form.ratioUntilPosts(whose),
                            form.cpuRatio(whose))));
  }

  private Map<String, Object> figures(List<Form> forms, long peak) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("posts", posts);
    figures.put("passes", passes);
    figures.put("cores", Runtime.getRuntime().availableProcessors());
    figures.put("forms", forms.stream().map(BenchmarkIngestCommand::figures).toList());
    figures.put("peak_memory_kb", peak);
    return figures;
  }

  private static Map<String, Object> figures(Form form) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("form", form.form());
    figures.put("megabytes", form.megabytes());
    figures.put("seconds_until_posts", form.untilPosts());
    form.took()
        .forEach(
            (whose, took) ->
                figures.put(
                    whose,
                    Map.of(
                        "seconds", took.seconds(),
                        "cpu_seconds", took.cpu(),
                        "megabytes_per_second", form.rate(whose),
                        "ratio", form.ratio(whose),
                        "ratio_until_posts", form.ratioUntilPosts(whose),
                        "cpu_ratio", form.cpuRatio(whose))));
    return figures;
  }
}
