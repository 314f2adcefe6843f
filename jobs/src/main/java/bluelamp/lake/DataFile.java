package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;

/**
 * A data file as the log of its table names it.
 *
 * @param path where it lies
 * @param size its bytes
 * @param written when it was, in milliseconds since 1970
 * @param partition the value of each column that the table is parted by, null for none
 * @param stats Delta's statistics: {@code numRecords}, {@code minValues} and so on; empty where the
 *     log has none, or where rows of the file have been taken away since
 * @param addition the action of the log that added it
 */
record DataFile(
    Path path,
    long size,
    long written,
    Map<String, String> partition,
    JsonNode stats,
    String addition) {

  /** The file that an {@code add} of a log names. */
  static DataFile of(Path table, JsonNode add) {
    Map<String, String> partition = new HashMap<>();
    add.path("partitionValues")
        .fields()
        .forEachRemaining(value -> partition.put(value.getKey(), value.getValue().textValue()));
    return new DataFile(
        new Path(table, new Path(URI.create(add.path("path").asText()))),
        add.path("size").asLong(),
        add.path("modificationTime").asLong(),
        partition,
        LakeJson.tree(add.hasNonNull("deletionVector") ? "" : add.path("stats").asText())
            .orElseGet(LakeJson.MAPPER::createObjectNode),
        LakeJson.MAPPER.createObjectNode().set("add", add).toString());
  }

  /** The action that added it, as Delta knows it. */
  AddFile added() {
    return (AddFile) Action.fromJson(addition);
  }

  OptionalLong rows() {
    JsonNode rows = stats.path("numRecords");
    return rows.isNumber() ? OptionalLong.of(rows.asLong()) : OptionalLong.empty();
  }

  /** The least value of a column, as the log writes it. */
  Optional<String> least(String column) {
    return Optional.ofNullable(stats.path("minValues").path(column).textValue());
  }

  FileStatus status() {
    return new FileStatus(size, false, 1, Math.max(1, size), written, path);
  }
}
