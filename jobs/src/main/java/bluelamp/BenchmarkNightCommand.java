package bluelamp;

import bluelamp.benchmark.NightBenchmark;
import bluelamp.benchmark.NightBenchmark.Lake;
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
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a night costs in a small lake and in one ten times as large. */
@Command(
    name = "night",
    mixinStandardHelpOptions = true,
    description =
        "Bring one day's new posts to a lake of N and to one of 10 N made-up posts, and say how long each night took, stage by stage.",
    footer = {"", "Example:", "  bluelamp benchmark night --posts 20000 --out night.json"})
final class BenchmarkNightCommand implements Callable<Integer> {
  private static final long FEWEST = 1_000;

  @Option(
      names = "--posts",
      paramLabel = "N",
      defaultValue = "20000",
      description = "About how many posts the smaller lake holds (default: 20,000).")
  long posts;

  @Option(
      names = "--day",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many posts a night brings (default: 200).")
  long day;

  @Option(
      names = "--nights",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many nights count, besides one to warm up; the median is told (default: 3).")
  int nights;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the figures as JSON.")
  Path out;

  @Override
  public Integer call() throws IOException, SQLException {
    if (posts < FEWEST || day < 1 || nights < 1) {
      throw new Stop(
          ExitCode.USAGE,
          "--posts is at least %,d, --day and --nights at least 1; not %d, %d and %d. Nothing was measured."
              .formatted(FEWEST, posts, day, nights));
    }
    Figures.refuseNoPlace(out, "measured");
    SparkSession spark = Sessions.open(Map.of(), null, false);
    Path folder = Files.createTempDirectory("bluelamp-benchmark");
    try {
      List<Lake> lakes =
          new NightBenchmark(spark, folder, Pipeline.TABLES, Version.METRIC)
              .run(posts, day, nights);
      print(lakes.get(0), lakes.get(1));
      Figures.write(out, figures(lakes.get(0), lakes.get(1)));
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
    return ExitCode.DONE.number();
  }

  private void print(Lake small, Lake large) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%,d new posts in a lake of   %,14d %,14d posts%n",
        day,
        small.posts(),
        large.posts());
    small.stages().keySet().stream()
        .filter(large.stages()::containsKey)
        .forEach(stage -> line(stage, small.stages().get(stage), large.stages().get(stage)));
    line("the night", small.night().seconds(), large.night().seconds());
    line("the night, seconds of cores", small.night().cpu(), large.night().cpu());
    System.out.println("peak memory of the process: " + PeakMemory.words());
  }

  private static void line(String stage, double small, double large) {
    String name = stage.length() <= 44 ? stage : stage.substring(0, 43) + "…";
    System.out.printf(
        Locale.ROOT, "%-44s %6.1f s %6.1f s   ratio %.2f%n", name, small, large, large / small);
  }

  private Map<String, Object> figures(Lake small, Lake large) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("day", day);
    figures.put("nights", nights);
    figures.put("cores", Runtime.getRuntime().availableProcessors());
    figures.put("small", small);
    figures.put("large", large);
    figures.put("ratio", large.night().seconds() / small.night().seconds());
    figures.put("cpu_ratio", large.night().cpu() / small.night().cpu());
    figures.put("peak_memory_kb", PeakMemory.kilobytes());
    return figures;
  }
}
