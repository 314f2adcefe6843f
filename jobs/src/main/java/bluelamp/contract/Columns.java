package bluelamp.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Compares the columns that rows have with those of the contract: missing, of another type,
 * unknown.
 */
final class Columns {
  private Columns() {}

  static List<Fault> faults(TableContract contract, StructType rows) {
    Map<String, DataType> found = new LinkedHashMap<>();
    Arrays.stream(rows.fields()).forEach(field -> found.put(field.name(), field.dataType()));
    List<Fault> faults = new ArrayList<>();
    for (Field field : contract.fields()) {
      DataType type = found.remove(field.name());
      if (type == null) {
        faults.add(
            Fault.ofColumn(
                field.name(), "is missing, a column of type " + name(field.type()) + "."));
      } else if (!name(type).equals(name(field.type()))) {
        faults.add(
            Fault.ofColumn(
                field.name(), "has type " + name(type) + ", not " + name(field.type()) + "."));
      }
    }
    found
        .keySet()
        .forEach(each -> faults.add(Fault.ofColumn(each, "is no column of the contract.")));
    return faults.isEmpty() ? repeated(rows) : faults;
  }

  private static List<Fault> repeated(StructType rows) {
    List<String> names = List.of(rows.fieldNames());
    return names.stream()
        .distinct()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .map(name -> Fault.ofColumn(name, "stands there twice."))
        .toList();
  }

  /** A type without whether its parts may be null, which Spark widens as it computes. */
  private static String name(DataType type) {
    return type.catalogString().toUpperCase(Locale.ROOT);
  }

  /** Whether rows have each of the columns, and once. */
  static boolean hasAll(StructType rows, List<String> names) {
    List<String> found = List.of(rows.fieldNames());
    return names.stream()
        .allMatch(name -> found.contains(name) && found.indexOf(name) == found.lastIndexOf(name));
  }
}
