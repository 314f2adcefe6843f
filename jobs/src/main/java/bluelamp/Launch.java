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
    options.accept.forEach(Launch::checkHash);
    Buckets.checkName(options.lake);
    if (reads) {
      refuseOneInTheOther(options.lake, options.archives);
    }
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

  private static void checkHash(String accepted) {
    if (!accepted.matches("[0-9a-f]{64}")) {
      throw new Stop(
          ExitCode.USAGE,
          "--accept takes the hash of a file, 64 hex digits as a refused run prints them, and not '"
              + accepted
              + "'. Nothing was done.");
    }
  }

  /** A run would read the files of its own tables. */
  private static void refuseOneInTheOther(String lake, String archives) {
    boolean local = !lake.contains("://") && !archives.contains("://");
    if (local
        && (Places.liesIn(Path.of(lake), archives) || Places.liesIn(Path.of(archives), lake))) {
      throw new Stop(
          ExitCode.USAGE,
          "The lake "
              + lake
              + " and the archives "
              + archives
              + " lie one in the other, so the one would be read as the other. Nothing was done."
              + " Name folders beside each other with --lake and --archives.");
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
