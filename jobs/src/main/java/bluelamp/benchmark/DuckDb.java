package bluelamp.benchmark;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * DuckDB, to be measured against. Its driver has 80 MB and nothing else here needs it, so it is
 * taken from where it lies: a jar that is named, or the newest in Maven's local repository, where
 * the tests bring it.
 */
public final class DuckDb {
  private static final Path REPOSITORY =
      Path.of(System.getProperty("user.home"), ".m2/repository/org/duckdb/duckdb_jdbc");

  private final Driver driver;

  private DuckDb(Driver driver) {
    this.driver = driver;
  }

  /** DuckDB from the newest driver in Maven's local repository, if there is one. */
  public static Optional<DuckDb> found() throws IOException {
    if (!Files.isDirectory(REPOSITORY)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(REPOSITORY, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .max(Comparator.comparing(Path::toString))
          .flatMap(DuckDb::in);
    }
  }

  /** DuckDB from a driver's jar; nothing where it is none. */
  public static Optional<DuckDb> in(Path jar) {
    try {
      // Open for as long as the program runs: the driver goes on loading classes.
      @SuppressWarnings("resource")
      ClassLoader loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      Class<?> driver = Class.forName("org.duckdb.DuckDBDriver", true, loader);
      return Optional.of(new DuckDb((Driver) driver.getDeclaredConstructor().newInstance()));
    } catch (ReflectiveOperationException | MalformedURLException e) {
      return Optional.empty();
    }
  }

  /** Turns JSON lines into one Parquet file, on as many cores as this program has. */
  void parquet(Path json, Path parquet) throws SQLException {
    try (Connection connection = driver.connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads TO " + Runtime.getRuntime().availableProcessors());
      statement.execute(
          "COPY (SELECT * FROM read_json('%s/*.jsonl', format = 'newline_delimited')) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(quoted(json), quoted(parquet)));
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
