package bluelamp.lake;

import bluelamp.store.S3;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A lake: tables behind two doors, read by anyone, written by whoever holds it. A table is named by
 * its place, {@code restricted/posts}.
 */
public final class Lake {
  /** What a Spark session needs from its start to read and write lakes. */
  public static final Map<String, String> SETTINGS = settings();

  private final SparkSession session;
  private final LakeFiles files;
  private final Path root;
  private final Commits commits = new Commits(this);
  private final TableReader reader;
  private Lease lease;

  private Lake(SparkSession session, Path place) {
    this.session = session;
    this.files = LakeFiles.at(place, session.sparkContext().hadoopConfiguration());
    this.root = files.qualified(place);
    this.reader = new TableReader(session);
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(S3.settings(System.getenv()));
    settings.put("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension");
    settings.put(
        "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    settings.put("spark.databricks.delta.snapshotPartitions", "1");
    // Delta would ask for all files of a table, by a query, to write them beside its first commits.
    settings.put("spark.databricks.delta.allFilesInCrc.enabled", "false");
    settings.putAll(LogStores.SETTINGS);
    return Map.copyOf(settings);
  }

  /**
   * Opens the lake, or makes one that remembers the key's fingerprint.
   *
   * @throws LakeRefused when the lake belongs to another key or has another layout
   */
  public static Lake open(SparkSession session, String location, String keyFingerprint) {
    Lake lake = new Lake(session, new Path(location));
    Identity.foundOrMade(lake.files, lake.root, keyFingerprint).mustSuit(keyFingerprint, lake.root);
    return lake;
  }

  /**
   * Opens a lake for reading alone, which takes no key.
   *
   * @throws LakeRefused when there is none, or it has another layout
   */
  public static Lake toRead(SparkSession session, String location) {
    Lake lake = new Lake(session, new Path(location));
    Identity identity =
        Identity.found(lake.files, lake.root)
            .orElseThrow(
                () ->
                    new LakeRefused(
                        "There is no lake at %s. Nothing was read. Name one with --lake (or BLUELAMP_LAKE), or make it with bluelamp nightly."
                            .formatted(lake.root)));
    identity.mustSuit(identity.keyFingerprint(), lake.root);
    return lake;
  }

  /**
   * What the lake at a place remembers of itself; nothing where there is no lake. Needs no Spark
   * session.
   */
  public static Optional<Identity> identity(String location, Configuration conf) {
    Path place = new Path(location);
    return Identity.found(LakeFiles.at(place, conf), place);
  }

  /**
   * What the lake at a place has lost of what it made public last, each in a few words. Needs no
   * Spark session.
   *
   * @throws LakeRefused when a file beside its tables is damaged
   */
  public static List<String> losses(String location, Configuration conf) {
    Path place = new Path(location);
    return new Losses(LakeFiles.at(place, conf), place).all();
  }

  /**
   * Refuses a lake that has lost something of what it made public last.
   *
   * @throws LakeRefused which says what
   */
  public void mustBeWhole() {
    List<String> losses = new Losses(files, root).all();
    if (!losses.isEmpty()) {
      throw new LakeRefused(
          "The lake %s is not whole: %s. Nothing was written. %s"
              .formatted(root, String.join(", ", losses), LakeRefused.REMEDY));
    }
  }

  /**
   * Takes the lake for writing; let go of it by closing the lease. After a holder that never let
   * go, every table is fenced: it gets a commit that no transaction begun before can get past.
   *
   * @param command what this program was told to do, for whoever finds the lake held
   * @param wait how long to wait for another holder
   * @throws LakeHeld when another still holds the lake then; it says who
   */
  public Lease hold(String command, Duration wait) {
    LogStores.mustServe(session, root);
    lease = Lease.take(new Leases(files, root), command, wait);
    if (lease.takenOver()) {
      tables().forEach(commits::fence);
      lease.fenced();
    }
    return lease;
  }

  /** Who holds the lake now, if anybody does. */
  public Optional<Holder> holder() {
    return new Leases(files, root).liveHolder();
  }

  /** Adds rows; the table is made if it is not there. */
  public Committed append(TableSpec table, Dataset<Row> rows, Step step) {
    return commits.append(table, rows, step);
  }

  /**
   * Puts the rows in place of those in the window, in one commit; the table is made if it is not
   * there.
   */
  public Committed replaceWindow(TableSpec table, Dataset<Row> rows, Window window, Step step) {
    return commits.replaceWindow(table, rows, window, step);
  }

  /** Lets rows that beat an existing one take its place, and adds the new if the merge says so. */
  public Committed merge(TableSpec table, Dataset<Row> rows, Merge how, Step step) {
    return commits.merge(table, rows, how, step);
  }

  /**
   * Takes out the rows that match others by their keys and fulfil the merge's condition; nothing
   * happens where there is no table.
   */
  public Committed remove(TableSpec table, Dataset<Row> keys, Merge how, Step step) {
    return commits.remove(table, keys, how, step);
  }

  /** Takes out the rows in the window; nothing happens where there is no table. */
  public Committed delete(TableSpec table, Window window, Step step) {
    return commits.delete(table, window, step);
  }

  /** The places of all tables. */
  public List<String> tables() {
    return Stream.of(LakePaths.RESTRICTED, LakePaths.PUBLISHED)
        .flatMap(door -> files.in(new Path(root, door)).stream())
        .filter(FileStatus::isDirectory)
        .map(status -> status.getPath().getParent().getName() + "/" + status.getPath().getName())
        .filter(this::has)
        .toList();
  }

  /** Whether there is such a table. */
  public boolean has(String table) {
    return version(table) >= 0;
  }

  /** The newest rows of a table. */
  public Dataset<Row> table(String table) {
    return table(table, version(table));
  }

  /** The rows of a table as they were at a version. */
  public Dataset<Row> table(String table, long version) {
    return reader.rows(log(table), version);
  }

  /** The newest rows of a table, none where it has not been made yet. */
  public Dataset<Row> tableOrNone(TableSpec table) {
    return has(table.path())
        ? table(table.path())
        : session.createDataFrame(List.of(), table.schema());
  }

  /** The newest version of a table, or -1. */
  public long version(String table) {
    return log(table).version();
  }

  /** How many rows a table has at a version; counted from the log, no data file is opened. */
  public long rowCount(String table, long version) {
    return reader.rowCount(log(table), version);
  }

  /** What a table's log says of it at a version; nothing where only Delta can tell. */
  Optional<LoggedTable> logged(String table, long version) {
    return reader.logged(log(table), version);
  }

  /** The least day in a column of a table; nothing where there is no row. */
  public Optional<LocalDate> leastDay(String table, String column) {
    return reader.leastDay(log(table), version(table), column);
  }

  /** The number of the last plan that the table has absorbed, 0 before the first. */
  public long lastPlanAbsorbed(String table) {
    return log(table).taken().plan();
  }

  /** What runs set out to do here. */
  public Plans plans() {
    return new Plans(this);
  }

  /** What has been made public as one. */
  public Releases releases() {
    return new Releases(this);
  }

  /** The folder of the lake, of a table or of anything else in it. */
  public Path place(String within) {
    return new Path(root, within);
  }

  SparkSession session() {
    return session;
  }

  LakeFiles files() {
    return files;
  }

  TableLog log(String table) {
    return new TableLog(files, place(table));
  }

  Lease lease() {
    if (lease == null) {
      throw new IllegalStateException(
          "Only the holder of a lake writes to it; call hold() first. Nothing was written.");
    }
    return lease;
  }

  /** Writes to files beside the tables, if this program still holds the lake. */
  <T> T held(Supplier<T> work) {
    return CommitLock.alone(
        files,
        root,
        () -> {
          lease().check();
          return work.get();
        });
  }
}
