package bluelamp.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Holds the rows of a table against those of a query: counts exactly, fractions to 1e-9. */
final class Agreement {
  private static final double TOLERANCE = 1e-9;
  private static final int SHOWN = 10;

  private Agreement() {}

  /**
   * Asserts that both have the same rows.
   *
   * @param keys how many of the first columns name a row
   */
  static void of(String what, int keys, List<List<Object>> expected, Dataset<Row> actual) {
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : actual.collectAsList()) {
      List<Object> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.get(i));
      }
      rows.add(cells);
    }
    Map<String, List<Object>> wanted = byKey(keys, expected);
    Map<String, List<Object>> found = byKey(keys, rows);
    TreeSet<String> all = new TreeSet<>(wanted.keySet());
    all.addAll(found.keySet());
    List<String> apart = new ArrayList<>();
    for (String key : all) {
      if (!same(wanted.get(key), found.get(key))) {
        apart.add(key + "\n    DuckDB " + wanted.get(key) + "\n    lake   " + found.get(key));
      }
    }
    assertFalse(wanted.isEmpty(), what + ": nothing to compare");
    assertEquals(
        "",
        String.join("\n", apart.subList(0, Math.min(SHOWN, apart.size()))),
        () -> "%s: %,d of %,d rows differ".formatted(what, apart.size(), all.size()));
  }

  private static Map<String, List<Object>> byKey(int keys, List<List<Object>> rows) {
    Map<String, List<Object>> byKey = new TreeMap<>();
    for (List<Object> row : rows) {
      String key = row.subList(0, keys).toString();
      List<Object> before = byKey.put(key, row.subList(keys, row.size()));
      assertEquals(null, before, "two rows of " + key);
    }
    return byKey;
  }

  private static boolean same(List<Object> one, List<Object> other) {
    if (one == null || other == null) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return Math.abs(a.doubleValue() - b.doubleValue()) <= TOLERANCE;
    }
    return String.valueOf(one).equals(String.valueOf(other));
  }
}
