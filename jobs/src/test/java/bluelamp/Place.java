package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.contract.Contracts;
import bluelamp.contract.TableContract;
import bluelamp.testing.DeltaRows;
import bluelamp.testing.DuckDb;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MapType;

/**
 * A folder in which nights are run: archives that files are delivered to, a registry of its own,
 * and the lake.
 *
 * @param root where
 */
record Place(Path root) {
  /** What differs between two lakes of the same archives, by what a rebuild promises. */
  private static final Set<String> OF_A_RUN =
      Set.of("run_id", "records_accepted", "records_repeated", "records_suppressed", "applied");

  private static final Set<String> DIARIES = Set.of("revisions", "runs");

  /** A place with the registry and key of the small sample, and no archive yet. */
  static Place at(Path root) {
    Place place = new Place(root);
    try {
      Files.createDirectories(place.archives());
      FileUtils.copyDirectory(SmallSample.folder().registry().toFile(), place.registry().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestSpark.session();
    return place;
  }

  /** The same in another folder, for a test that goes on from there. */
  Place copy(Path to) {
    try {
      FileUtils.copyDirectory(root.toFile(), to.toFile(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Place(to);
  }

  Path archives() {
    return root.resolve("archives");
  }

  Path registry() {
    return root.resolve("registry");
  }

  Path lake() {
    return root.resolve("lake");
  }

  /** Brings files of the small sample, with the times they have there. */
  Place deliver(List<String> files) {
    for (String file : files) {
      try {
        Path to = archives().resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(
            SmallSample.folder().archives().resolve(file), to, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** The arguments of a night here, with more options after them. */
  String[] nightly(String... more) {
    return arguments("nightly", more);
  }

  /** The arguments of a command here; what is given after it stands in place of the usual. */
  String[] arguments(String command, String... more) {
    Map<String, Object> usual = new LinkedHashMap<>();
    usual.put("--lake", lake());
    usual.put("--archives", archives());
    usual.put("--registry", registry());
    usual.put("--key-file", SmallSample.folder().keyFile());
    List<String> all = new ArrayList<>(List.of(command));
    usual.forEach(
        (option, value) -> {
          if (!List.of(more).contains(option)) {
            all.addAll(List.of(option, value.toString()));
          }
        });
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** A night that ends well. */
  Said night(String... more) {
    Said said = Said.by(nightly(more));
    assertEquals(0, said.code(), said.err());
    return said;
  }

  /** The newest rows of a table, {@code door/name}. */
  Dataset<Row> table(String table) {
    return TestSpark.session().read().format("delta").load(lake().resolve(table).toString());
  }

  /** The places of all tables that there are. */
  List<String> tables() {
    return Contracts.all().stream()
        .flatMap(Place::doors)
        .filter(table -> Files.isDirectory(lake().resolve(table).resolve("_delta_log")))
        .toList();
  }

  private static Stream<String> doors(TableContract contract) {
    return Stream.of("restricted/", "published/").map(door -> door + contract.name());
  }

  /** Every file of the lake with its size and time, but those of leases. */
  Map<String, String> everyFile() {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(lake())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = lake().relativize(file).toString();
        if (!name.startsWith("_lease")) {
          files.put(name, Files.size(file) + " bytes of " + Files.getLastModifiedTime(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Asserts that every table here has the rows it has in another place. */
  void assertSameTables(Place other) {
    assertEquals(other.tables(), tables());
    List<String> differences = new ArrayList<>();
    try (DuckDb duckdb = new DuckDb()) {
      for (String table : tables()) {
        if (!DIARIES.contains(table.substring(table.indexOf('/') + 1))) {
          String mine = whatLasts(DeltaRows.newest(lake().resolve(table)));
          String others = whatLasts(DeltaRows.newest(other.lake().resolve(table)));
          differ(duckdb, table + ": only in " + root, mine, others, differences);
          differ(duckdb, table + ": only in " + other.root, others, mine, differences);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    assertEquals("", String.join("\n", differences));
  }

  private static void differ(
      DuckDb duckdb, String where, String rows, String without, List<String> into)
      throws SQLException {
    List<List<Object>> some = duckdb.rows(rows + " EXCEPT ALL " + without);
    if (!some.isEmpty()) {
      into.add(where + ": " + some.size() + " rows");
      some.stream().limit(3).forEach(row -> into.add("  " + row));
    }
  }

  private static String whatLasts(DeltaRows rows) {
    return rows.columns()
        .filter(name -> !OF_A_RUN.contains(name))
        .map(
            name ->
                rows.isMap(name)
                    ? "list_sort(map_entries(\"%s\"))".formatted(name)
                    : "\"%s\"".formatted(name))
        .map(column -> column.equals("\"marker\"") ? "replace(marker, 'r', '')" : column)
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + rows.from()));
  }

  /**
   * How many rows each table has, and a sum over what lasts of them: equal for equal tables, in
   * whatever order and wherever their rows lie. Times of archive files are those of their place.
   */
  static Map<String, String> sums(List<String> tables, Function<String, Dataset<Row>> rows) {
    TreeMap<String, String> sums = new TreeMap<>();
    for (String table : tables) {
      if (!DIARIES.contains(table.substring(table.indexOf('/') + 1))) {
        Dataset<Row> lasting = whatLasts(rows.apply(table)).drop("mtime_or_etag");
        Column[] columns = Stream.of(lasting.columns()).map(lasting::col).toArray(Column[]::new);
        Column hash = functions.xxhash64(columns).cast("decimal(38,0)");
        sums.put(table, lasting.agg(functions.count("*"), functions.sum(hash)).first().toString());
      }
    }
    return sums;
  }

  private static Dataset<Row> whatLasts(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      if (name.equals("marker")) {
        columns.add(functions.regexp_replace(functions.col(name), "r", "").as(name));
      } else if (rows.schema().apply(name).dataType() instanceof MapType) {
        // Spark takes no difference of maps.
        columns.add(functions.array_sort(functions.map_entries(functions.col(name))).as(name));
      } else if (!OF_A_RUN.contains(name)) {
        columns.add(functions.col("`" + name + "`"));
      }
    }
    return rows.select(columns.toArray(Column[]::new));
  }
}
