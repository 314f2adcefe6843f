package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.contract.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/** What stands behind the published door tells of nobody who may not be told of. */
class PeopleTest {
  private static final Map<String, Set<String>> CELLS = new HashMap<>();

  private static List<String> published() {
    return FinishedNight.place().tables().stream()
        .filter(table -> table.startsWith("published/"))
        .toList();
  }

  private static Dataset<Row> rows(String table) {
    return FinishedNight.place().table(table);
  }

  /** Accounts that the registry lets nobody see alone on any day. */
  private static List<String> keptBack() {
    return strings(
        rows("restricted/account_registry")
            .groupBy("account_id")
            .agg(functions.max("published_alone").as("alone"))
            .where("NOT alone")
            .select("account_id"));
  }

  private static List<String> strings(Dataset<Row> column) {
    return column.collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  /** Every text in a published table, whatever its column. */
  private static Set<String> cells(String table) {
    return CELLS.computeIfAbsent(table, PeopleTest::cellsOnce);
  }

  private static Set<String> cellsOnce(String table) {
    Dataset<Row> rows = rows(table);
    Column[] texts =
        Arrays.stream(rows.schema().fields())
            .filter(field -> field.dataType().equals(DataTypes.StringType))
            .map(field -> functions.col("`" + field.name() + "`"))
            .toArray(Column[]::new);
    Dataset<Row> cells =
        rows.select(functions.explode(functions.array(texts)).as("cell")).distinct();
    return new HashSet<>(strings(cells.where("cell IS NOT NULL")));
  }

  @Test
  void noAccountStandsAloneThatMayNot() {
    List<String> keptBack = keptBack();
    assertFalse(keptBack.isEmpty(), "the sample has accounts that are kept back");
    for (String table : published()) {
      Set<String> cells = cells(table);
      assertEquals(List.of(), keptBack.stream().filter(cells::contains).toList(), table);
    }
  }

  @Test
  void noPseudonymAndNoText() {
    for (String table : published()) {
      for (StructField field : rows(table).schema().fields()) {
        assertFalse(
            (field.name().endsWith("_key") && !field.name().equals("person_key"))
                || field.name().contains("text")
                || field.name().equals("post_id"),
            table + "." + field.name());
      }
    }
    Set<String> keys =
        new HashSet<>(strings(rows("restricted/posts").select("account_key").distinct()));
    for (String table : published()) {
      assertTrue(cells(table).stream().noneMatch(keys::contains), table);
    }
  }

  /** Plain bytes would not show what is packed; so cells are looked at above, and names here. */
  @Test
  void noHandleIdOrTextOfThePublicInAnyFile() throws IOException {
    Set<String> written = new HashSet<>();
    Dataset<Row> texts =
        rows("restricted/posts").select("text").where("length(text) > 30").distinct();
    written.addAll(strings(texts));
    for (String table : published()) {
      assertTrue(cells(table).stream().noneMatch(written::contains), table);
    }
    String key = Files.readString(SmallSample.folder().keyFile()).strip();
    List<String> forbidden = new ArrayList<>(List.of(key, key.substring(0, 32)));
    forbidden.addAll(keptBack());
    try (Stream<Path> all = Files.walk(FinishedNight.place().lake().resolve("published"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String secret : forbidden) {
          assertFalse(bytes.contains(secret), secret + " in " + file);
        }
      }
    }
  }

  @Test
  void theKeyStandsNowhereInTheLake() throws IOException {
    String key = Files.readString(SmallSample.folder().keyFile()).strip();
    try (Stream<Path> all = Files.walk(FinishedNight.place().lake())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(key), file.toString());
      }
    }
  }

  @Test
  void everyPublishedTableHasAContractThatPublishesIt() {
    for (String table : published()) {
      String name = table.substring(table.indexOf('/') + 1);
      assertTrue(
          Contracts.all().stream()
              .anyMatch(contract -> contract.name().equals(name) && contract.door().isPublished()),
          table);
    }
  }
}
