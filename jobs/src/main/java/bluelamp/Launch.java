package bluelamp;

import bluelamp.pseudonym.KeyFile;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.run.Buckets;
import bluelamp.run.ExitCode;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.run.Result;
import bluelamp.run.Sessions;
import bluelamp.run.Stop;
import bluelamp.run.Watch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** From options to a run: checks what can be checked before Spark starts, runs, prints the page. */
final class Launch {
  private Launch() {}

  static int run(String command, RunOptions options, boolean reads, Goal goal, PrintStream out)
      throws Exception {
    if (reads && options.archives == null) {
      throw new Stop(
          ExitCode.USAGE,
          "No archives were named, so nothing was done. Give a folder with --archives (or BLUELAMP_ARCHIVES),"
              + " or see a whole run on made-up data: bluelamp nightly --sample");
    }
    if (!(options.maxRefused >= 0 && options.maxRefused <= 1)) {
      throw new Stop(
          ExitCode.USAGE,
          "--max-refused is a share between 0 and 1, not " + options.maxRefused + ".");
    }
    Buckets.checkName(options.lake);
    Pseudonyms key = key(options.keyFile, options.lake);
    Order order =
        new Order(
            command,
            options.lake,
            reads ? options.archives : null,
            options.registry,
            key,
            options.maxRefused,
            Set.copyOf(options.accept),
            Duration.ofSeconds(options.waitSeconds),
            goal);
    Configuration hadoop = Sessions.hadoop(options.conf, options.propertiesFile);
    Buckets.check(order, hadoop);
    return Watch.over(options.lake, hadoop, () -> run(options, order, out));
  }

  private static int run(RunOptions options, Order order, PrintStream out) throws IOException {
    SparkSession spark = Sessions.open(options.conf, options.propertiesFile, options.verbose);
    try (Night night = new Night(spark, order, Pipeline.TABLES, Version.METRIC, Version.code())) {
      Result result = night.run();
      out.print(night.page(result));
      return result.outcome().code().number();
    }
  }

  /** The key in a file that lies outside the lake. */
  static Pseudonyms key(Path file, String lake) {
    if (file == null) {
      throw new Stop(
          ExitCode.USAGE,
          "No key was given, so nothing was done: people and texts stand in a lake under pseudonyms only."
              + " Make one with `bluelamp key FILE` and give it with --key-file (or BLUELAMP_KEY_FILE).");
    }
    if (Places.liesIn(file, lake)) {
      throw new Stop(
          ExitCode.USAGE,
          "The key "
              + file
              + " lies inside the lake, where whoever reads the pseudonyms could undo them. Nothing was done."
              + " Keep it in another folder.");
    }
    return KeyFile.read(file);
  }
}
