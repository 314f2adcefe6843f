package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** What reading a folder yields, without Spark: rows as maps from column to value, by record. */
final class Reading {
  private static final Configuration HADOOP = new Configuration();

  final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  private Reading() {}

  static Pseudonyms pseudonyms() {
    return new Pseudonyms("a key for tests, of 32 bytes and more".getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(Path folder) throws IOException {
    return of(folder, DeclaredHarvests.none(), PartnerHandles.none());
  }

  static Reading of(Path folder, DeclaredHarvests declared, PartnerHandles partners)
      throws IOException {
    return of(found(folder), declared, partners);
  }

  /** The files of a folder, hashed. */
  static List<ArchiveFile> found(Path folder) throws IOException {
    return ArchiveListing.hashed(
        HADOOP,
        ArchiveListing.opened(
            HADOOP, ArchiveListing.list(HADOOP, folder.toString()), file -> List.of()));
  }

  /** Reads files that were found before. */
  static Reading of(List<ArchiveFile> files) throws IOException {
    return of(files, DeclaredHarvests.none(), PartnerHandles.none());
  }

  private static Reading of(
      List<ArchiveFile> files, DeclaredHarvests declared, PartnerHandles partners)
      throws IOException {
    Reading reading = new Reading();
    for (Bundle bundle : Bundles.of(HADOOP, files)) {
      DeclaredHarvest harvest = declared.of(bundle.files().get(0).relativePath()).orElse(null);
      StagedRows rows = new StagedRows(pseudonyms(), partners, bundle.format());
      new BundleReader(HADOOP, new Task(bundle, harvest, harvest != null), rows, (id, handle) -> {})
          .forEachRemaining(reading::add);
    }
    return reading;
  }

  /** Reads one file made of bytes. */
  static Reading of(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return of(folder);
  }

  static Reading of(Path folder, String name, String... lines) throws IOException {
    return of(folder, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void add(InternalRow row) {
    for (int i = 1; i < row.numFields(); i++) {
      if (!row.isNullAt(i)) {
        StructType type = (StructType) Staged.SCHEMA.apply(i).dataType();
        rows.computeIfAbsent(row.getString(0), record -> new ArrayList<>())
            .add(cells(row.getStruct(i, type.size()), type));
      }
    }
  }

  private static Map<String, Object> cells(InternalRow row, StructType type) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < type.size(); i++) {
      Object value = row.isNullAt(i) ? null : row.get(i, type.apply(i).dataType());
      boolean text = value instanceof org.apache.spark.unsafe.types.UTF8String;
      cells.put(type.apply(i).name(), text ? value.toString() : value);
    }
    return cells;
  }

  List<Map<String, Object>> all(String record) {
    return rows.getOrDefault(record, List.of());
  }

  /** Ids of archived posts, in order. */
  List<Object> archived() {
    return posts("archived").stream().map(post -> post.get("post_id")).toList();
  }

  List<Map<String, Object>> posts(String observedAs) {
    return all("post").stream().filter(post -> post.get("observed_as").equals(observedAs)).toList();
  }

  /** What was refused, as "position: reason". */
  List<String> refused() {
    return all("refused").stream()
        .map(row -> row.get("position") + ": " + row.get("reason"))
        .toList();
  }

  Map<String, Object> file() {
    return all("file").get(0);
  }
}
