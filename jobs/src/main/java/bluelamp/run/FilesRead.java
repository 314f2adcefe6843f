package bluelamp.run;

import bluelamp.archive.format.ArchiveFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Map<String, List<ArchiveFile>> byContainer = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> unread = new HashSet<>();

  FilesRead(Tables tables) {
    rows =
        tables
            .rows("archive_files")
            .select("path", "bytes", "mtime_or_etag", "file_hash")
            .collectAsList();
    rows.forEach(row -> hashByPath.put(row.getString(0), row.getString(3)));
    hashes = Set.copyOf(hashByPath.values());
    for (Row file :
        tables.rows("quarantine").select("path", "file_hash").distinct().collectAsList()) {
      if (!hashes.contains(file.getString(1))) {
        unread.add(container(file.getString(0)));
        refused.add(file.getString(1));
      }
    }
    for (Row row : rows) {
      ArchiveFile read =
          new ArchiveFile(null, row.getString(0), row.getLong(1), modified(row), null);
      byContainer
          .computeIfAbsent(container(row.getString(0)), container -> new ArrayList<>())
          .add(read);
    }
  }

  private static long modified(Row row) {
    return Long.parseLong(row.getString(2));
  }

  private static String container(String path) {
    int mark = path.indexOf(ArchiveFile.INSIDE);
    return mark < 0 ? path : path.substring(0, mark);
  }

  /**
   * What a listed file stands for, told without opening it: itself or its members as they were
   * read; nothing where it is new, has changed, or holds a member that was refused and left out.
   */
  List<ArchiveFile> standingFor(ArchiveFile listed) {
    List<ArchiveFile> read = byContainer.getOrDefault(listed.relativePath(), List.of());
    boolean same =
        read.stream()
            .allMatch(f -> f.bytes() == listed.bytes() && f.modified() == listed.modified());
    if (!same || unread.contains(listed.relativePath())) {
      return List.of();
    }
    int length = listed.relativePath().length();
    return read.stream()
        .map(
            file ->
                new ArchiveFile(
                    listed.path() + file.relativePath().substring(length),
                    file.relativePath(),
                    file.bytes(),
                    file.modified(),
                    null))
        .toList();
  }

  /** The hashes of all of them. */
  Set<String> hashes() {
    return hashes;
  }

  /** The hashes of files that were left out, as too much of them was refused. */
  Set<String> refused() {
    return refused;
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
