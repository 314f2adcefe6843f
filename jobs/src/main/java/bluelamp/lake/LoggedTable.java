package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table at one version, put together from the actions of its log one by one.
 *
 * <p>Only a table at reader version 1 without deletion vectors is {@link #isPlain plain}: its rows
 * are those of its Parquet files, and nothing else has to be known to read it.
 */
final class LoggedTable {
  private final Path place;
  private final Map<String, DataFile> files = new LinkedHashMap<>();
  private int readerVersion;
  private boolean vectors;
  private StructType schema = new StructType();
  private List<String> partition = List.of();

  LoggedTable(Path place) {
    this.place = place;
  }

  /** What one line of the log says happened. */
  void happened(JsonNode action) {
    JsonNode added = action.path("add");
    JsonNode described = action.path("metaData");
    files.remove(action.path("remove").path("path").asText());
    if (added.isObject()) {
      files.put(added.path("path").asText(), DataFile.of(place, added));
      vectors |= added.hasNonNull("deletionVector");
    }
    if (described.isObject()) {
      schema = (StructType) DataType.fromJson(described.path("schemaString").asText());
      partition =
          StreamSupport.stream(described.path("partitionColumns").spliterator(), false)
              .map(JsonNode::asText)
              .toList();
    }
    JsonNode protocol = action.path("protocol");
    readerVersion = protocol.path("minReaderVersion").asInt(readerVersion);
  }

  boolean isPlain() {
    return readerVersion == 1 && !vectors && !schema.isEmpty();
  }

  List<DataFile> files() {
    return List.copyOf(files.values());
  }

  /** The columns that lie in the files, without the comments that would travel to every task. */
  StructType inFiles() {
    return fields(field -> !partition.contains(field.name()));
  }

  /** The columns that the table is parted by. */
  StructType partition() {
    return fields(field -> partition.contains(field.name()));
  }

  private StructType fields(Predicate<StructField> wanted) {
    StructType some = new StructType();
    for (StructField field : schema.fields()) {
      if (wanted.test(field)) {
        some = some.add(field.name(), field.dataType());
      }
    }
    return some;
  }

  /** All columns in the order of the table. */
  List<String> columns() {
    return List.of(schema.fieldNames());
  }

  /** Bytes of its files. */
  long bytes() {
    return files.values().stream().mapToLong(DataFile::size).sum();
  }

  /** How many rows there are; nothing where a file does not say. */
  OptionalLong rows() {
    return files.values().stream().allMatch(file -> file.rows().isPresent())
        ? OptionalLong.of(files.values().stream().mapToLong(file -> file.rows().getAsLong()).sum())
        : OptionalLong.empty();
  }

  /** Whether each file with rows says its least value of a column. */
  boolean knowsLeast(String column) {
    return files.values().stream()
        .allMatch(file -> file.least(column).isPresent() || file.rows().equals(OptionalLong.of(0)));
  }

  /** The least day in a column; nothing in an empty table. */
  Optional<LocalDate> leastDay(String column) {
    return files.values().stream()
        .flatMap(file -> file.least(column).stream())
        .map(LocalDate::parse)
        .min(Comparator.naturalOrder());
  }
}
