package bluelamp.run;

import bluelamp.archive.format.ArchiveFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The archive files that a lake has read, as {@code archive_files} names them. */
final class FilesRead {
  private final List<Row> rows;
  private final Map<String, String> hashByPath = new LinkedHashMap<>();
  private final Set<String> hashes;

  FilesRead(Tables tables) {
    rows =
        tables
            .rows("archive_files")
            .select("path", "bytes", "mtime_or_etag", "file_hash")
            .collectAsList();
    rows.forEach(row -> hashByPath.put(row.getString(0), row.getString(3)));
    hashes = Set.copyOf(hashByPath.values());
  }

  /** The hashes of all of them. */
  Set<String> hashes() {
    return hashes;
  }

  /** Listed files that look as they did when they were read: path, size and time. */
  Set<String> unchanged(List<ArchiveFile> listed) {
    Set<String> seen =
        rows.stream()
            .map(row -> identity(row.getString(0), row.getLong(1), row.getString(2)))
            .collect(Collectors.toSet());
    return listed.stream()
        .filter(file -> seen.contains(identity(file.relativePath(), file.bytes(), time(file))))
        .map(ArchiveFile::relativePath)
        .collect(Collectors.toSet());
  }

  /** Whether a hashed file stands here at its own path. */
  boolean holds(ArchiveFile file) {
    return file.hash().equals(hashByPath.get(file.relativePath()));
  }

  /** A file's time as plans and tables name it. */
  static String time(ArchiveFile file) {
    return String.valueOf(file.modified());
  }

  private static String identity(String path, long bytes, String time) {
    return path + "|" + bytes + "|" + time;
  }
}
