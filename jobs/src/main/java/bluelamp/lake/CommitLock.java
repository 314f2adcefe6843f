package bluelamp.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One at a time, over all threads and, on a local disk, over all processes: looking at the lease
 * and acting on it. Held for milliseconds. The operating system lets go of it when its process
 * dies.
 *
 * <p>On other file systems only the threads of this process are kept apart; see {@link
 * LeasedLogStore} for why that is enough there.
 */
final class CommitLock {
  private static final ReentrantLock THREADS = new ReentrantLock();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private CommitLock() {}

  /** Does the work alone, as far as the lake at this root goes. */
  static <T> T alone(LakeFiles files, org.apache.hadoop.fs.Path root, Supplier<T> work) {
    THREADS.lock();
    try {
      boolean outermost = THREADS.getHoldCount() == 1;
      return files.areLocal() && outermost
          ? aloneOnThisDisk(Path.of(root.toUri().getPath()), work)
          : work.get();
    } finally {
      THREADS.unlock();
    }
  }

  private static <T> T aloneOnThisDisk(Path root, Supplier<T> work) {
    Path file = root.resolve(LakePaths.LEASES).resolve(".lock");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = locked(channel, file)) {
        assert lock.isValid();
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Could not lock " + file + ", so nothing was written: " + e.getMessage(), e);
    }
  }

  private static FileLock locked(FileChannel channel, Path file) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    for (FileLock lock = channel.tryLock(); ; lock = channel.tryLock()) {
      if (lock != null) {
        return lock;
      }
      if (Instant.now().isAfter(end)) {
        throw new LakeHeld(
            "Another program has been in the middle of a commit for a minute (%s is locked; it may be suspended)."
                    .formatted(file)
                + " Nothing was written. Let it go on or end it, then try again.");
      }
      rest();
    }
  }

  private static void rest() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
