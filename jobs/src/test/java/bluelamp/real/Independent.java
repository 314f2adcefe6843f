package bluelamp.real;

import bluelamp.testing.DuckDb;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** A computation in DuckDB over the raw files that shares nothing with the program under test. */
final class Independent implements AutoCloseable {
  private final DuckDb duckdb = new DuckDb();

  Independent() throws SQLException {}

  /** Runs a script beside this class on a folder of archives; a registry is written if it does. */
  void run(String script, Path archives, Path registry) throws SQLException {
    duckdb.execute(
        RealData.script(script)
            .replace("${archives}", archives.toString())
            .replace("${registry}", String.valueOf(registry)));
  }

  /** Makes a table of one column. */
  void table(String name, String column, Collection<String> values) throws SQLException {
    duckdb.execute("CREATE TABLE %s (%s VARCHAR)".formatted(name, column));
    try (PreparedStatement insert =
        duckdb.connection().prepareStatement("INSERT INTO %s VALUES (?)".formatted(name))) {
      for (String value : values) {
        insert.setString(1, value);
        insert.executeUpdate();
      }
    }
  }

  /** The rows of a query. */
  List<List<Object>> rows(String sql) throws SQLException {
    return duckdb.rows(sql);
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
