package bluelamp.run;

import bluelamp.archive.Archives;
import bluelamp.archive.Bundles;
import bluelamp.archive.DeclaredHarvest;
import bluelamp.archive.DeclaredHarvests;
import bluelamp.archive.Staged;
import bluelamp.archive.bytes.ArchiveBytes;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.lake.FrozenFile;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.registry.HarvestRow;
import bluelamp.registry.PartnerHandles;
import bluelamp.registry.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a plan's archive files, each once, into its staged rows. */
final class Reading {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  private final SparkSession spark;
  private final Lake lake;
  private final Plan plan;
  private final Pseudonyms key;
  private final Registry registry;
  private final Configuration hadoop;

  Reading(SparkSession spark, Lake lake, Plan plan, Pseudonyms key, Registry registry) {
    this.spark = spark;
    this.lake = lake;
    this.plan = plan;
    this.key = key;
    this.registry = registry;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  /** Reads the files unless an earlier attempt has done so. */
  void stage() {
    if (plan.staged().isComplete()) {
      return;
    }
    try {
      plan.staged().write(read(), "record");
    } catch (IOException e) {
      throw new UncheckedIOException("The archives could not be read; nothing was taken in.", e);
    }
  }

  /** What was read. */
  StagedRows staged() {
    List<FrozenFile> files = plan.intent().files();
    long different = files.stream().map(FrozenFile::hash).distinct().count();
    return new StagedRows(
        plan.staged().rows(Staged.SCHEMA), plan.intent().runId(), different < files.size());
  }

  /**
   * Ids of the accounts behind the handle keys, from the archive file of a hash; empty where it is
   * gone.
   */
  Map<String, String> ids(String fileHash, Set<String> handleKeys) {
    Map<String, String> found = new HashMap<>();
    try {
      for (ArchiveFile file : withHash(fileHash)) {
        found.putAll(Archives.idOf(hadoop, file, handleKeys, key));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn(
          "An archive file that names handles of the registry cannot be read again, so they stay unbound: {}",
          e.getMessage());
    }
    return found;
  }

  private Dataset<Row> read() throws IOException {
    List<ArchiveFile> files = new ArrayList<>();
    for (FrozenFile file : plan.intent().files()) {
      ArchiveFile found = found(file);
      if (found == null) {
        LOG.warn(
            "{} has gone or changed since this run began; it is left to the next run.",
            file.path());
      } else {
        files.add(found);
      }
    }
    return Archives.read(spark, Bundles.of(hadoop, files), key, declared(), Reading::partner);
  }

  /** The file as it was frozen, or null when it is so no more. */
  private ArchiveFile found(FrozenFile file) throws IOException {
    String whole = place(file.path());
    Path path = new Path(ArchiveBytes.standsFor(hadoop, whole));
    if (!path.getFileSystem(hadoop).exists(path)) {
      return null;
    }
    FileStatus status = path.getFileSystem(hadoop).getFileStatus(path);
    long modified = ArchiveBytes.modified(status);
    boolean same =
        status.getLen() == file.size() && String.valueOf(modified).equals(file.modified());
    return same ? new ArchiveFile(whole, file.path(), file.size(), modified, file.hash()) : null;
  }

  /** Where a file lies: a member's name is no path and is left as it is. */
  private String place(String relative) {
    String root = plan.intent().options().get(Freezing.ARCHIVES);
    String name = new Path(root).getName();
    boolean isRoot = relative.equals(name) || relative.startsWith(name + ArchiveFile.INSIDE);
    return isRoot ? root + relative.substring(name.length()) : root + "/" + relative;
  }

  private List<ArchiveFile> withHash(String fileHash) throws IOException {
    for (FrozenFile file : plan.intent().files()) {
      if (file.hash().equals(fileHash)) {
        ArchiveFile found = found(file);
        return found == null ? List.of() : List.of(found);
      }
    }
    List<ArchiveFile> earlier = new ArrayList<>();
    for (Row row :
        new Tables(lake)
            .rows("archive_files")
            .where("file_hash = '" + fileHash + "'")
            .select("path", "bytes", "mtime_or_etag")
            .collectAsList()) {
      ArchiveFile found =
          found(new FrozenFile(row.getString(0), row.getLong(1), row.getString(2), fileHash));
      if (found != null) {
        earlier.add(found);
      }
    }
    return earlier;
  }

  private DeclaredHarvests declared() {
    return declared(registry);
  }

  /** What a registry says of folders and files. */
  static DeclaredHarvests declared(Registry registry) {
    return new DeclaredHarvests(registry.harvests().stream().map(Reading::declared).toList());
  }

  private static DeclaredHarvest declared(HarvestRow row) {
    return new DeclaredHarvest(
        row.harvestId(),
        row.path(),
        row.kind(),
        row.platform(),
        row.accounts(),
        row.from(),
        row.to(),
        row.retrievedAt(),
        row.zone() == null ? null : row.zone().getId());
  }

  /** The class of a partner's handle by the patterns that ship, or null. */
  private static String partner(String handle) {
    return PartnerHandles.shipped().classOf(handle).orElse(null);
  }
}
