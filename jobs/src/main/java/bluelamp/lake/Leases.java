package bluelamp.lake;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The folder {@code _lease}: who took the lake, who let go, who still lives. */
final class Leases {
  private final LakeFiles files;
  private final Path root;
  private final Path folder;

  Leases(LakeFiles files, Path root) {
    this.files = files;
    this.root = root;
    this.folder = new Path(root, LakePaths.LEASES);
  }

  Leases(Path root, Configuration conf) {
    this(LakeFiles.at(root, conf), root);
  }

  /** Does the work while no other process takes the lake or commits to it. */
  <T> T alone(Supplier<T> work) {
    return CommitLock.alone(files, root, work);
  }

  /** The number of the newest lease, 0 before the first. */
  long newestNumber() {
    return files.in(folder).stream()
        .map(FileStatus::getPath)
        .filter(path -> path.getName().endsWith(".json"))
        .mapToLong(LakePaths::numberOf)
        .max()
        .orElse(0);
  }

  /** Whoever took the lake last. */
  Optional<Holder> newest() {
    long number = newestNumber();
    return number == 0 ? Optional.empty() : Optional.of(files.read(file(number), Holder.class));
  }

  /** Whoever holds the lake and may be alive. */
  Optional<Holder> liveHolder() {
    return newest()
        .filter(holder -> !isReleased(holder.number()))
        .filter(holder -> !holder.hasEnded() && !isSilent(holder.number()));
  }

  boolean isReleased(long number) {
    return files.exists(file(number, "released"));
  }

  /** Writes down a new holder; false when another has just taken that number. */
  boolean create(Holder holder) {
    boolean created = files.createIfAbsent(file(holder.number()), holder);
    if (created) {
      beat(holder.number());
    }
    return created;
  }

  void beat(long number) {
    files.write(file(number, "beat"), Map.of("alive", Instant.now().toString()));
  }

  /** Says that a holder has let go; on a full disk its last beat gets the name that says so. */
  void release(long number) {
    alone(
        () -> {
          Path released = file(number, "released");
          try {
            files.write(released, Map.of("released", Instant.now().toString()));
          } catch (UncheckedIOException e) {
            files.rename(file(number, "beat"), released);
          }
          return null;
        });
  }

  /** Removes what was written of leases up to this number. */
  void prune(long upTo) {
    files.in(folder).stream()
        .map(FileStatus::getPath)
        .filter(path -> LakePaths.numberOf(path) > 0 && LakePaths.numberOf(path) <= upTo)
        .sorted(Comparator.comparing(Path::getName))
        .forEach(files::delete);
  }

  void check(long number) {
    long newest = newestNumber();
    if (newest != number) {
      throw new LeaseLost(
          "Lease %d of the lake %s is no longer the newest: ".formatted(number, root)
              + newest().map(Holder::described).orElse("nobody")
              + " has taken the lake over. This commit was refused, nothing was written. Start again when it is done.");
    }
    if (isReleased(number)) {
      throw new LeaseLost(
          "Lease %d of the lake %s was released before this commit, which was refused. Nothing was written."
              .formatted(number, root));
    }
  }

  LakeHeld held() {
    String who = newest().map(Holder::described).orElse("another program");
    return new LakeHeld(
        "The lake %s is held by %s. Nothing was written. Wait until it is done, or end it; then try again."
            .formatted(root, who));
  }

  static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LakeHeld("Interrupted while waiting for the lake. Nothing was written.");
    }
  }

  private boolean isSilent(long number) {
    Path beat = file(number, "beat");
    long last = files.writtenAt(files.exists(beat) ? beat : file(number));
    return files.now(folder) - last > Lease.SILENCE.toMillis();
  }

  /** The file of a lease. */
  Path file(long number) {
    return file(number, "json");
  }

  private Path file(long number, String ending) {
    return new Path(folder, LakePaths.numbered(number) + "." + ending);
  }
}
