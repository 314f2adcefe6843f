package bluelamp;

import bluelamp.benchmark.PeakMemory;
import bluelamp.evaluate.AnnotateBenchmark;
import bluelamp.run.ExitCode;
import bluelamp.run.Sessions;
import bluelamp.run.Stop;
import bluelamp.sample.SampleArchive;
import bluelamp.sample.SampleOptions;
import bluelamp.text.Model;
import bluelamp.text.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast parts of the pipeline are on this machine, beside something known. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measure how fast this machine is at a part of the pipeline.",
    synopsisSubcommandLabel = "(ingest | night | annotate)",
    subcommands = {BenchmarkIngestCommand.class, BenchmarkNightCommand.class},
    footer = {"", "Example:", "  bluelamp benchmark ingest --posts 300000"})
final class BenchmarkCommand {
  private static final int FEWEST = 100;

  /** A sample of so many posts has a thousand distinct texts and more. */
  private static final int POSTS_A_TEXT = 6;

  @Command(
      name = "annotate",
      mixinStandardHelpOptions = true,
      description =
          "Score made-up posts with the shipped models on one core, through Spark NLP and through ONNX Runtime alone.",
      footer = {"", "Example:", "  bluelamp benchmark annotate --texts 2000"})
  int annotate(
      @Option(
              names = "--texts",
              paramLabel = "N",
              defaultValue = "1000",
              description = "How many texts (default: 1000).")
          int wanted)
      throws IOException {
    if (wanted < FEWEST) {
      throw new Stop(
          ExitCode.USAGE,
          "--texts is at least %d, not %d: fewer say nothing of speed.".formatted(FEWEST, wanted));
    }
    List<String> texts = texts(wanted);
    SparkSession session = Sessions.open(Map.of("spark.master", "local[1]"), null, false);
    for (Task task : Task.values()) {
      AnnotateBenchmark result = AnnotateBenchmark.of(session, Model.shipped(task), texts);
      System.out.printf(
          Locale.ROOT,
          "%s by %s, %,d texts on one core: Spark NLP %.0f texts/s, ONNX Runtime alone %.0f texts/s, ratio %.2f; tokenising is %.1f %% of the latter's time%n",
          task.word(),
          result.model(),
          result.texts(),
          result.annotated(),
          result.raw(),
          result.ratio(),
          100 * result.tokenising());
    }
    System.out.println("peak memory of the process: " + PeakMemory.words());
    return ExitCode.DONE.number();
  }

  /** Texts of a sample, over again where it has too few that differ. */
  private static List<String> texts(int wanted) throws IOException {
    Path folder = Files.createTempDirectory("bluelamp-benchmark");
    try {
      SampleOptions options =
          SampleOptions.defaults().withPosts(Math.max(2_000L, (long) wanted * POSTS_A_TEXT));
      Path file = SampleArchive.write(folder, options).truth().resolve("texts.csv");
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
      try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
        List<String> distinct = rows.stream().map((CSVRecord row) -> row.get("text")).toList();
        return Stream.iterate(0, i -> i + 1)
            .limit(wanted)
            .map(i -> distinct.get(i % distinct.size()))
            .toList();
      }
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }
}
