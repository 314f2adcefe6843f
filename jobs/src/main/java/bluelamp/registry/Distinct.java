package bluelamp.registry;

import java.util.HashMap;
import java.util.Map;

/** Finds values that stand in more than one line of a column that tells the lines apart. */
final class Distinct {
  private final Map<String, Long> lines = new HashMap<>();
  private final String column;
  private final String remedy;

  Distinct(String column, String remedy) {
    this.column = column;
    this.remedy = remedy;
  }

  void check(CsvLine line, String value) {
    Long before = value == null ? null : lines.putIfAbsent(value, line.number());
    if (before != null) {
      line.fault(column + " '" + value + "' stands in line " + before + " too", remedy);
    }
  }
}
