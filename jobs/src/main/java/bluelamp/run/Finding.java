package bluelamp.run;

import static java.util.stream.Collectors.partitioningBy;

import bluelamp.archive.ArchiveListing;
import bluelamp.archive.Bundles;
import bluelamp.archive.DeclaredHarvests;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.lake.FrozenFile;
import bluelamp.lake.Lake;
import bluelamp.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run finds to do among the archives.
 *
 * @param fresh files to be read: the lake does not know them, or has to read them again
 * @param heldBack files left out because an earlier run refused records of theirs
 * @param known hashes of all files that the lake has read
 * @param lifts whether all files are read again for what platforms have given back
 */
record Finding(
    List<FrozenFile> fresh, List<FrozenFile> heldBack, Set<String> known, boolean lifts) {
  private static final Logger LOG = LoggerFactory.getLogger(Finding.class);
  private static final int NAMED = 5;

  static final Finding NONE = new Finding(List.of(), List.of(), Set.of(), false);

  /** Looks through the archives that an order names. */
  static Finding among(
      Configuration hadoop, Order order, Lake lake, TakenIn last, Registry registry)
      throws IOException {
    FilesRead read = new FilesRead(new Tables(lake));
    List<ArchiveFile> listed =
        ArchiveListing.opened(
            hadoop, ArchiveListing.list(hadoop, order.archives()), read::standingFor);
    warnOfIdle(listed, registry);
    Set<String> unchanged = read.unchanged(listed);
    Map<Boolean, List<ArchiveFile>> looked =
        listed.stream().collect(partitioningBy(file -> unchanged.contains(file.relativePath())));
    List<ArchiveFile> changed = ArchiveListing.hashed(hadoop, looked.get(false));
    List<ArchiveFile> unread =
        changed.stream().filter(file -> !read.hashes().contains(file.hash())).toList();
    List<ArchiveFile> standing =
        Stream.concat(looked.get(true).stream(), changed.stream().filter(read::holds)).toList();
    Set<String> refused = new HashSet<>(read.refused());
    refused.removeAll(order.accepted());
    List<ArchiveFile> arrived =
        unread.stream().filter(file -> !refused.contains(file.hash())).toList();
    boolean lifts = Lifted.isDue(lake, last);
    List<ArchiveFile> again =
        new ArrayList<>(lifts ? standing : redeclared(standing, last, registry));
    again.addAll(Bundles.rejoined(hadoop, arrived, known(looked.get(true), changed, read)));
    List<ArchiveFile> fresh =
        Stream.concat(arrived.stream(), hashed(hadoop, again).stream()).toList();
    return new Finding(
        frozen(Bundles.once(hadoop, fresh)),
        frozen(unread.stream().filter(file -> refused.contains(file.hash())).toList()),
        read.hashes(),
        lifts);
  }

  /** Whoever declares a harvest where nothing lies has most likely misspelt its path. */
  private static void warnOfIdle(List<ArchiveFile> listed, Registry registry) {
    List<String> idle =
        Reading.declared(registry).idle(listed.stream().map(ArchiveFile::relativePath).toList());
    if (!idle.isEmpty()) {
      LOG.warn(
          "{} of the paths in harvests.csv lead to no archive file, so nothing is read by them: {}{}. Paths are relative to the archives.",
          idle.size(),
          String.join(", ", idle.subList(0, Math.min(NAMED, idle.size()))),
          idle.size() > NAMED ? " …" : "");
    }
  }

  /** Hashes of the files to be read that the lake has read before. */
  List<String> readAgain() {
    return fresh.stream().map(FrozenFile::hash).filter(known::contains).toList();
  }

  /**
   * Files whose bytes have been read, here or at another path: two archives of one account may hold
   * the same description of it.
   */
  private static List<ArchiveFile> known(
      List<ArchiveFile> unchanged, List<ArchiveFile> changed, FilesRead read) {
    return Stream.concat(
            unchanged.stream(),
            changed.stream().filter(file -> read.hashes().contains(file.hash())))
        .toList();
  }

  private static List<ArchiveFile> hashed(Configuration hadoop, List<ArchiveFile> again)
      throws IOException {
    return ArchiveListing.hashed(hadoop, again.stream().distinct().toList());
  }

  /** The files in the order of their paths. */
  private static List<FrozenFile> frozen(List<ArchiveFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(ArchiveFile::relativePath))
        .map(
            file ->
                new FrozenFile(
                    file.relativePath(), file.bytes(), FilesRead.time(file), file.hash()))
        .toList();
  }

  /** Files of which the registry says something else than when they were read. */
  private static List<ArchiveFile> redeclared(
      List<ArchiveFile> standing, TakenIn last, Registry registry) {
    if (last.plan().isEmpty()) {
      return List.of();
    }
    DeclaredHarvests before = Reading.declared(last.registry().orElseThrow());
    DeclaredHarvests now = Reading.declared(registry);
    return standing.stream()
        .filter(file -> !before.of(file.relativePath()).equals(now.of(file.relativePath())))
        .toList();
  }
}
