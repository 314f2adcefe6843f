package bluelamp.lake;

import static bluelamp.lake.FileWork.calm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Small files of the lake: read and written whole, so that a reader sees the old or the new content
 * and never half. What keeps them whole differs: in a bucket an object is replaced as one,
 * elsewhere a file is renamed into place.
 */
abstract class LakeFiles {
  final FileSystem fs;
  final Configuration conf;

  LakeFiles(FileSystem fs, Configuration conf) {
    this.fs = fs;
    this.conf = conf;
  }

  /** The files of the file system that the path lies on. */
  static LakeFiles at(Path place, Configuration conf) {
    try {
      FileSystem found = place.getFileSystem(conf);
      return switch (found.getUri().getScheme()) {
        case "file" -> new DiskFiles(found, conf);
        case "s3a" -> new BucketFiles(found, conf);
        default -> new RenamedFiles(found, conf);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("No file system for " + place + ".", e);
    }
  }

  /** Whether the paths are on a disk of this machine. */
  boolean areLocal() {
    return false;
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

  /**
   * The content of a file that the lake keeps beside its tables.
   *
   * @throws LakeRefused when it is damaged
   */
  <T> T read(Path path, Class<T> type) {
    byte[] content = bytes(path);
    try {
      return LakeJson.MAPPER.readValue(content, type);
    } catch (IOException e) {
      throw new LakeRefused(
          "The lake's file %s is damaged: it was cut off, or written by another program. Nothing was written. "
                  .formatted(path)
              + LakeRefused.REMEDY);
    }
  }

  /** The content of a file that may not be there. */
  <T> Optional<T> find(Path path, Class<T> type) {
    return exists(path) ? Optional.of(read(path, type)) : Optional.empty();
  }

  /** Writes a file whole, in place of any older one. */
  abstract void write(Path path, byte[] content);

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

  /** Writes a file unless there is one; whether it did. */
  boolean createIfAbsent(Path path, Object content) {
    byte[] bytes = LakeJson.bytes(content);
    return calm(
        "create " + path,
        () -> {
          try {
            make(path, bytes);
            return true;
          } catch (java.nio.file.FileAlreadyExistsException | FileAlreadyExistsException taken) {
            return false;
          }
        });
  }

  /** Makes a file; fails with one of the two exceptions that say so where there is one. */
  abstract void make(Path path, byte[] content) throws IOException;

  void delete(Path path) {
    calm("delete " + path, () -> fs.delete(path, true));
  }

  /**
   * Deletes what a killed program left in a folder.
   *
   * @param lease a file of the caller's own lease
   */
  abstract void clear(Path folder, Path lease);

  /** What time it is by the clock that files are dated with. */
  abstract long now(Path folder);

  /** When a file was last written, by the file system's clock. */
  long writtenAt(Path path) {
    return calm("look at " + path, () -> fs.getFileStatus(path).getModificationTime());
  }

  /** Gives a file the name of another, which takes no room on a disk. */
  void rename(Path from, Path to) {
    calm("rename " + from, () -> fs.rename(from, to));
  }
}
