package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableLogTest {
  @TempDir Path table;

  private TableLog log() {
    var place = new org.apache.hadoop.fs.Path(table.toUri());
    return new TableLog(LakeFiles.at(place, new Configuration()), place);
  }

  private OptionalLong rows(long version) {
    return log().table(version).map(LoggedTable::rows).orElse(OptionalLong.empty());
  }

  private void commit(long version, String... actions) throws IOException {
    Path file = table.resolve("_delta_log/%020d.json".formatted(version));
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(actions));
  }

  private static String add(String file, long rows) {
    return """
        {"add":{"path":"%s","stats":"{\\"numRecords\\":%d,\\"minValues\\":{}}"}}"""
        .formatted(file, rows);
  }

  private static String remove(String file) {
    return """
        {"remove":{"path":"%s","dataChange":true}}"""
        .formatted(file);
  }

  private static String stamped(String stamp) {
    return """
        {"commitInfo":{"operation":"WRITE","userMetadata":"%s"}}"""
        .formatted(stamp.replace("\"", "\\\""));
  }

  @Test
  void rowsAreThoseOfTheFilesThatStand() throws IOException {
    commit(0, add("a", 3), add("b", 2));
    commit(1, remove("a"), add("c", 4));
    assertEquals(OptionalLong.of(5), rows(0));
    assertEquals(OptionalLong.of(6), rows(1));
  }

  @Test
  void aCommitWithoutFilesAddsNoRows() throws IOException {
    commit(0, "{\"protocol\":{\"minReaderVersion\":1}}", add("a", 3));
    commit(1, stamped("{}"));
    assertEquals(OptionalLong.of(3), rows(1));
  }

  @Test
  void rowsAreNotKnownWhereAFileDoesNotSayAsLongAsItStands() throws IOException {
    commit(0, add("a", 3), "{\"add\":{\"path\":\"b\"}}");
    commit(1, remove("b"), add("c", 1));
    assertEquals(OptionalLong.empty(), rows(0));
    assertEquals(OptionalLong.of(4), rows(1));
  }

  @Test
  void aFileWithADeletionVectorHasFewerRowsThanItSays() throws IOException {
    commit(0, add("a", 3).replace("\"stats\"", "\"deletionVector\":{\"offset\":1},\"stats\""));
    assertEquals(OptionalLong.empty(), rows(0));
  }

  @Test
  void rowsAreNotKnownWhereTheLogLostItsBeginning() throws IOException {
    commit(1, add("a", 3));
    assertEquals(OptionalLong.empty(), rows(1));
  }

  @Test
  void aTornCommitIsLeftToDelta() throws IOException {
    commit(0, add("a", 3));
    commit(1, add("b", 2), "{\"add\":{\"pa");
    assertEquals(OptionalLong.of(3), rows(0));
    assertEquals(OptionalLong.empty(), rows(1));
  }

  @Test
  void aTableWhoseProtocolTheLogDoesNotSayIsNotPlain() throws IOException {
    String described =
        """
        {"metaData":{"schemaString":"{\\"type\\":\\"struct\\",\\"fields\\":[{\\"name\\":\\"a\\",\\"type\\":\\"long\\",\\"nullable\\":true,\\"metadata\\":{}}]}","partitionColumns":[]}}""";
    commit(0, described, add("a", 3));
    assertEquals(Optional.of(false), log().table(0).map(LoggedTable::isPlain));
    commit(1, "{\"protocol\":{\"minReaderVersion\":1}}");
    assertEquals(Optional.of(true), log().table(1).map(LoggedTable::isPlain));
    commit(2, "{\"protocol\":{\"minReaderVersion\":2}}");
    assertEquals(Optional.of(false), log().table(2).map(LoggedTable::isPlain));
  }

  @Test
  void aLogTooLongIsLeftToDelta() throws IOException {
    for (int version = 0; version <= 100; version++) {
      commit(version, add("file-" + version, 1));
    }
    assertEquals(OptionalLong.of(100), rows(99));
    assertEquals(OptionalLong.empty(), rows(100));
  }

  @Test
  void theNewestVersionIsThatOfTheNewestCommit() throws IOException {
    assertEquals(-1, log().version());
    commit(0, add("a", 1));
    commit(1, add("b", 1));
    Files.writeString(table.resolve("_delta_log/00000000000000000007.checkpoint.parquet"), "");
    assertEquals(1, log().version());
  }

  @Test
  void theNewestStampTellsOfEveryStep() throws IOException {
    commit(
        0,
        stamped(
            "{\"lease\":1,\"absorbed\":3,\"steps\":{\"append\":3},\"plan\":3,\"step\":\"append\"}"));
    commit(1, stamped("{\"lease\":2,\"absorbed\":3,\"steps\":{\"append\":3},\"step\":\"fence\"}"));
    commit(2, stamped("by hand"));
    assertEquals(3, log().taken().plan());
    assertEquals(OptionalLong.of(3), log().taken().planOf("append"));
    assertEquals(OptionalLong.empty(), log().taken().planOf("merge"));
  }
}
