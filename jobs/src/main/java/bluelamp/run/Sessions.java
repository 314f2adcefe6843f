package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.store.S3;
import bluelamp.text.Model;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.util.ConfigUtil;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Console$;
import scala.Tuple2;

/** Spark sessions as Bluelamp needs them; whatever the user sets wins, but for what rows mean. */
public final class Sessions {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("spark.master", "local[*]"),
          Map.entry("spark.app.name", "bluelamp"),
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.ui.showConsoleProgress", "false"),
          Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
          // A night makes more than the hundred pieces of code that Spark remembers by default;
          // what is made again is compiled again, down to machine code.
          Map.entry("spark.sql.codegen.cache.maxEntries", "2000"),
          // As many folders as a task writes at once without sorting its rows by folder first.
          Map.entry("spark.sql.maxConcurrentOutputFileWriters", "6"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2"),
          Map.entry("spark.databricks.delta.schema.autoMerge.enabled", "false"),
          // Spark writes down the plan of every query for its UI, at length; a tenth of a small
          // night.
          Map.entry("spark.sql.ui.explainMode", "simple"),
          Map.entry("spark.sql.debug.maxToStringFields", "0"),
          // What is kept for a moment is read once or twice: packing it costs more than it saves.
          Map.entry("spark.sql.inMemoryColumnarStorage.compressed", "false"),
          Map.entry(
              "spark.redaction.regex", "(?i)secret|passw|token|key|credential|auth|signature"));

  /**
   * What the same archives come to depends on these. Civil days are computed from UTC instants; a
   * session elsewhere would shift them silently.
   */
  private static final Map<String, String> MEANING =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "false",
          "spark.sql.caseSensitive", "false");

  /**
   * Columns of posts in which hardly a value comes twice: looking each up in a dictionary first
   * costs a fifth of writing them.
   */
  private static final List<String> EACH_ITS_OWN =
      List.of(
          "post_id",
          "version_id",
          "text",
          "text_hash",
          "content_hash",
          "position",
          "conversation_id",
          "reply_to_post_id",
          "links.list.element");

  /** Spark numbers the pages of a task's memory with thirteen bits. */
  private static final int MOST_PAGES = 1 << 13;

  private static final long LEAST_PAGE = 256 << 10;

  private Sessions() {}

  /**
   * The session of a run: on the cluster that spark-submit names, else on this machine with as many
   * shuffle partitions as cores.
   *
   * @param conf Spark settings of the user
   * @param propertiesFile more of them, or null; {@code conf} wins
   */
  public static SparkSession open(Map<String, String> conf, Path propertiesFile, boolean verbose) {
    Configurator.setRootLevel(verbose ? Level.INFO : Level.WARN);
    quieten();
    SparkConf given = new SparkConf();
    Map<String, String> chosen = chosen(given, conf, propertiesFile);
    Map<String, String> settings = new LinkedHashMap<>(DEFAULTS);
    for (String column : EACH_ITS_OWN) {
      settings.put("spark.hadoop.parquet.enable.dictionary#" + column, "false");
    }
    settings.putAll(Lake.SETTINGS);
    settings.putAll(Model.SETTINGS);
    if (!given.contains("spark.master")) {
      settings.put(
          "spark.sql.shuffle.partitions",
          String.valueOf(Runtime.getRuntime().availableProcessors()));
      // Planning again between stages pays on a cluster; on one machine it cost a tenth of a night.
      settings.put("spark.sql.adaptive.enabled", "false");
      // Tables are made in places of their own, and the default would leave an empty folder where
      // the command was given.
      settings.put("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
      settings.put("spark.buffer.pageSize", page() + "b");
    }
    settings.keySet().removeIf(given::contains);
    settings.putAll(chosen);
    settings.putAll(MEANING);
    // Spark NLP prints from its tasks, whose threads inherit this; standard output is for results.
    Console$.MODULE$.setOutDirect(System.err);
    SparkSession.Builder builder = SparkSession.builder();
    settings.forEach(builder::config);
    SparkSession session = builder.getOrCreate();
    if (session.sparkContext().isLocal()) {
      withoutYarn(session);
    }
    return session;
  }

  /**
   * Spark sends all of Hadoop's settings along with every scan and every write, and half of them
   * are of a scheduler that has no part in a run on one machine.
   */
  private static void withoutYarn(SparkSession session) {
    // What loads Hadoop's defaults has to be there first: it would load these again.
    session.sessionState();
    ConfigUtil.loadResources();
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    List<String> names = new ArrayList<>();
    hadoop.forEach(setting -> names.add(setting.getKey()));
    names.stream().filter(name -> name.startsWith("yarn.")).forEach(hadoop::unset);
  }

  /**
   * Bytes of a page of a task's memory: the least with which a task can still reach all of the
   * heap. Spark would take 32 MB for each sort and each hash table of each task, most of them of a
   * few rows: half of a night's memory, and a tenth of its time.
   */
  private static long page() {
    long needed = Runtime.getRuntime().maxMemory() / MOST_PAGES;
    return Math.max(LEAST_PAGE, 2 * Long.highestOneBit(needed));
  }

  /**
   * What Hadoop's file systems are told in such a session, for who asks them without one.
   *
   * @param conf Spark settings of the user
   * @param propertiesFile more of them, or null; {@code conf} wins
   */
  public static Configuration hadoop(Map<String, String> conf, Path propertiesFile) {
    quieten();
    SparkConf given = new SparkConf();
    Map<String, String> settings = new LinkedHashMap<>(Lake.SETTINGS);
    for (var each : given.getAll()) {
      settings.put(each._1(), each._2());
    }
    settings.putAll(chosen(given, conf, propertiesFile));
    Configuration hadoop = new Configuration();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(S3.PREFIX)) {
            hadoop.set(name.substring(S3.PREFIX.length()), value);
          }
        });
    return hadoop;
  }

  /** The client of buckets warns at length of each object that is there already. */
  private static void quieten() {
    Configurator.setLevel("org.apache.hadoop.fs.s3a", Level.ERROR);
  }

  /** What the user sets, which must be neither credentials nor another meaning of rows. */
  private static Map<String, String> chosen(
      SparkConf given, Map<String, String> conf, Path propertiesFile) {
    Map<String, String> chosen = new LinkedHashMap<>(fromFile(propertiesFile));
    chosen.putAll(conf);
    Stream.concat(chosen.keySet().stream(), Arrays.stream(given.getAll()).map(Tuple2::_1))
        .filter(S3::isCredential)
        .findFirst()
        .ifPresent(Sessions::refuse);
    MEANING.forEach((name, value) -> refuseOther(name, value, chosen.getOrDefault(name, value)));
    return chosen;
  }

  private static void refuseOther(String name, String value, String chosen) {
    if (!value.equalsIgnoreCase(chosen)) {
      throw new Stop(
          ExitCode.USAGE,
          "The setting %s is %s here, since other numbers would come out with %s. Nothing was done. Leave it out."
              .formatted(name, value, chosen));
    }
  }

  private static void refuse(String credential) {
    throw new Stop(
        ExitCode.USAGE,
        "The setting "
            + credential
            + " holds a credential, which then stands in lists of processes, in logs and in Spark's event logs."
            + " Nothing was done. Leave it out and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment,"
            + " or name a provider with --conf spark.hadoop.fs.s3a.aws.credentials.provider=CLASS.");
  }

  private static Map<String, String> fromFile(Path file) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (file == null) {
      return settings;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new Stop(
          ExitCode.USAGE,
          "The properties file "
              + file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "). Nothing was done. Give one that is there with --properties-file.");
    }
    properties
        .stringPropertyNames()
        .forEach(name -> settings.put(name, properties.getProperty(name)));
    return settings;
  }
}
