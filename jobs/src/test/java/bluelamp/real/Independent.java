package bluelamp.real;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A computation in DuckDB over the raw files that shares nothing with the program under test. */
final class Independent implements AutoCloseable {
  private final Connection duckdb;

  Independent() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET timezone = 'UTC'");
  }

  /** Runs a script beside this class on a folder of archives; a registry is written if it does. */
  void run(String script, Path archives, Path registry) throws SQLException {
    execute(
        RealData.script(script)
            .replace("${archives}", archives.toString())
            .replace("${registry}", String.valueOf(registry)));
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes a table of one column. */
  void table(String name, String column, Collection<String> values) throws SQLException {
    execute("CREATE TABLE %s (%s VARCHAR)".formatted(name, column));
    try (PreparedStatement insert =
        duckdb.prepareStatement("INSERT INTO %s VALUES (?)".formatted(name))) {
      for (String value : values) {
        insert.setString(1, value);
        insert.executeUpdate();
      }
    }
  }

  /** The rows of a query. */
  List<List<Object>> rows(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<List<Object>> rows = new ArrayList<>();
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(results.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
