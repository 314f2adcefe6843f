package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** A file's bytes, as they lie in it or as they were before compression. */
final class ArchiveBytes {
  private ArchiveBytes() {}

  /**
   * The file system of a path; the local one without its checksum files, which are no part of an
   * archive.
   */
  static FileSystem fileSystem(Configuration hadoop, Path path) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  /** The bytes as they lie in the file. */
  static InputStream raw(Configuration hadoop, Path path) throws IOException {
    return fileSystem(hadoop, path).open(path);
  }

  /** The bytes that the file's compression holds, watched for bombs. */
  static InputStream open(Configuration hadoop, ArchiveFile file) throws IOException {
    return Compression.undone(raw(hadoop, new Path(file.path())));
  }
}
