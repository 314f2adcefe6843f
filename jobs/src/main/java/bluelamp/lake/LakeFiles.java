package bluelamp.lake;

import bluelamp.store.WholeObject;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Small files of the lake: read and written whole, so that a reader sees the old or the new content
 * and never half. In a bucket an object is replaced as one; elsewhere a file is renamed into place.
 *
 * <p>On a local disk Hadoop's checksum files are left out: they are renamed after their file, and a
 * kill in between would make the file unreadable.
 */
final class LakeFiles {
  private final Configuration conf;
  private final FileSystem fs;

  /** The files of the file system that the path lies on. */
  LakeFiles(Path place, Configuration conf) {
    this.conf = conf;
    try {
      FileSystem found = place.getFileSystem(conf);
      this.fs = found instanceof LocalFileSystem local ? local.getRaw() : found;
    } catch (IOException e) {
      throw new UncheckedIOException("No file system for " + place + ".", e);
    }
  }

  /** Whether the paths are on a disk of this machine. */
  boolean areLocal() {
    return fs.getUri().getScheme().equals("file");
  }

  /** Whether the paths are in a bucket, where an object shows when it is whole. */
  private boolean areObjects() {
    return fs.getUri().getScheme().equals("s3a");
  }

  /** The full form of a path, scheme included. */
  Path qualified(Path path) {
    return fs.makeQualified(path);
  }

  boolean exists(Path path) {
    return calm("look for " + path, () -> fs.exists(path));
  }

  /** What lies in a folder, in the order of names; nothing when there is no such folder. */
  List<FileStatus> in(Path folder) {
    return calm(
        "list " + folder,
        () -> {
          try {
            FileStatus[] found = fs.listStatus(folder);
            Arrays.sort(found);
            return List.of(found);
          } catch (FileNotFoundException absent) {
            return List.of();
          }
        });
  }

  byte[] bytes(Path path) {
    return calm(
        "read " + path,
        () -> {
          try (var in = fs.open(path)) {
            return in.readAllBytes();
          }
        });
  }

  /** The actions in a checkpoint of a table's log. */
  List<JsonNode> checkpoint(Path path) {
    return calm("read " + path, () -> Checkpoint.actions(path, conf));
  }

  <T> T read(Path path, Class<T> type) {
    return calm("read " + path, () -> LakeJson.MAPPER.readValue(bytes(path), type));
  }

  /** The content of a file that may not be there. */
  <T> Optional<T> find(Path path, Class<T> type) {
    return exists(path) ? Optional.of(read(path, type)) : Optional.empty();
  }

  /** Writes a file whole, in place of any older one. */
  void write(Path path, byte[] content) {
    if (areObjects()) {
      calm(
          "write " + path,
          () -> {
            WholeObject.put(fs, path, content);
            return null;
          });
    } else {
      writeAside(path, content);
    }
  }

  private void writeAside(Path path, byte[] content) {
    Path temporary = new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
    calm(
        "write " + path,
        () -> {
          createOrClear(temporary, content);
          if (!areLocal()) {
            FileContext.getFileContext(fs.getUri(), conf)
                .rename(temporary, path, Options.Rename.OVERWRITE);
          } else if (!fs.rename(temporary, path)) {
            throw new IOException("The file system would not rename " + temporary + ".");
          }
          return null;
        });
  }

  void write(Path path, Object content) {
    write(path, LakeJson.bytes(content));
  }

  /**
   * Writes a file that must not exist yet.
   *
   * @throws UncheckedIOException when it does
   */
  void create(Path path, Object content) {
    if (!createIfAbsent(path, content)) {
      throw new UncheckedIOException(new FileAlreadyExistsException(path.toString()));
    }
  }

  /**
   * Writes a file unless there is one; whether it did. On a disk of this machine, where only one
   * program at a time does so (see {@link CommitLock}), it is renamed into place: a kill would else
   * leave it there and empty. A bucket itself makes an object once.
   */
  boolean createIfAbsent(Path path, Object content) {
    byte[] bytes = LakeJson.bytes(content);
    if (areLocal()) {
      boolean absent = !exists(path);
      if (absent) {
        write(path, bytes);
      }
      return absent;
    }
    return calm(
        "create " + path,
        () -> {
          try {
            if (areObjects()) {
              WholeObject.make(fs, path, bytes);
            } else {
              create(path, bytes);
            }
            return true;
          } catch (java.nio.file.FileAlreadyExistsException | FileAlreadyExistsException taken) {
            return false;
          }
        });
  }

  void delete(Path path) {
    calm("delete " + path, () -> fs.delete(path, true));
  }

  /**
   * Deletes what a killed program left in a folder. In a bucket, where a program that lost the lake
   * can wake at any time, only what is older than a file of the caller's own lease: whatever a
   * later holder has written stays.
   */
  void clear(Path folder, Path lease) {
    if (areObjects()) {
      long since = writtenAt(lease);
      calm("clear " + folder, () -> deletedBefore(folder, since));
    } else {
      delete(folder);
    }
  }

  private Void deletedBefore(Path folder, long instant) throws IOException {
    if (fs.exists(folder)) {
      for (var files = fs.listFiles(folder, true); files.hasNext(); ) {
        LocatedFileStatus file = files.next();
        if (file.getModificationTime() < instant) {
          fs.delete(file.getPath(), false);
        }
      }
    }
    return null;
  }

  /** What time it is by the clock that files are dated with. */
  long now(Path folder) {
    if (!areObjects()) {
      return System.currentTimeMillis();
    }
    Path clock = new Path(folder, ".clock");
    write(clock, new byte[0]);
    return writtenAt(clock);
  }

  /** When a file was last written, by the file system's clock. */
  long writtenAt(Path path) {
    return calm("look at " + path, () -> fs.getFileStatus(path).getModificationTime());
  }

  /** Gives a file the name of another, which takes no room on a disk. */
  void rename(Path from, Path to) {
    calm("rename " + from, () -> fs.rename(from, to));
  }

  private void create(Path path, byte[] content) throws IOException {
    try (OutputStream out = fs.create(path, false)) {
      out.write(content);
    }
  }

  /** Writes a file of nobody else's; what a full disk takes of it goes again. */
  private void createOrClear(Path temporary, byte[] content) throws IOException {
    try {
      create(temporary, content);
    } catch (IOException | FSError e) {
      fs.delete(temporary, false);
      throw e;
    }
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> T calm(String doing, Work<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not " + doing + ": " + e.getMessage(), e);
    } catch (FSError e) {
      // what Hadoop makes of a disk that is full
      throw new UncheckedIOException(
          "Could not " + doing + ": " + e.getMessage(), new IOException(e.getMessage(), e));
    }
  }
}
