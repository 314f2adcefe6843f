package bluelamp.archive.bytes;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Damage;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Opens the files of archives and the members of containers among them. The containers used last
 * stay open until others are used or it is closed; it serves one thread.
 */
public final class ArchiveBytes implements Closeable {
  private static final long SECOND = 1_000;

  private final OpenContainers containers;

  /** Opens nothing yet. */
  public ArchiveBytes(Configuration hadoop) {
    this.containers = new OpenContainers(hadoop);
  }

  /**
   * The file system of a path; the local one without its checksum files, which are no part of an
   * archive.
   */
  public static FileSystem fileSystem(Configuration hadoop, Path path) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  /**
   * When a file was last written, in milliseconds since 1970. A bucket's listing tells milliseconds
   * and its answer for one object whole seconds, so there it is the second.
   */
  public static long modified(FileStatus file) {
    long millis = file.getModificationTime();
    boolean isObject = "s3a".equals(file.getPath().toUri().getScheme());
    return isObject ? millis - Math.floorMod(millis, SECOND) : millis;
  }

  /**
   * What stands for a file in its file system: itself, or the container of which it is a member.
   *
   * @return a part of the path, from its start on
   */
  public static String standsFor(Configuration hadoop, String path) throws IOException {
    for (int mark = path.indexOf(ArchiveFile.INSIDE);
        mark >= 0;
        mark = path.indexOf(ArchiveFile.INSIDE, mark + 1)) {
      Path container = new Path(path.substring(0, mark));
      FileSystem files = fileSystem(hadoop, container);
      if (files.exists(container) && files.getFileStatus(container).isFile()) {
        return path.substring(0, mark);
      }
    }
    return path;
  }

  /**
   * The members of a container, those of containers inside it too; nothing where a file is no
   * container. They bear its size and time, by which it is seen that it has changed.
   */
  public List<ArchiveFile> members(ArchiveFile file) throws IOException {
    List<ArchiveFile> members = new ArrayList<>();
    Container outer = containers.of(file);
    if (outer != null) {
      for (String name : outer.names()) {
        ArchiveFile member = file.member(name);
        Container inner = containers.inside(outer, member, name);
        if (inner == null) {
          members.add(member);
        } else {
          inner.names().forEach(deeper -> members.add(member.member(deeper)));
        }
      }
    }
    return members;
  }

  /**
   * The bytes as they lie in the file or container.
   *
   * @throws Damage when a member cannot be had
   */
  public InputStream raw(ArchiveFile file) throws IOException {
    return containers.raw(file);
  }

  /**
   * The bytes that the file's compression holds, watched for bombs; damage is told when they are
   * read.
   */
  public InputStream open(ArchiveFile file) throws IOException {
    try {
      return Compression.undone(raw(file));
    } catch (IOException e) {
      Damage.reasonOf(e);
      return new FilterInputStream(InputStream.nullInputStream()) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          throw e;
        }
      };
    }
  }

  @Override
  public void close() throws IOException {
    containers.close();
  }
}
