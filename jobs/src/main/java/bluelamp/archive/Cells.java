package bluelamp.archive;

import bluelamp.archive.record.Instants;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Values as Spark's own row form has them: null where nothing was said. */
final class Cells {
  private static final GenericArrayData EMPTY = new GenericArrayData(new Object[0]);

  private Cells() {}

  static UTF8String utf8(String text) {
    return UTF8String.fromString(text);
  }

  static Object count(long count) {
    return count < 0 ? null : (Object) count;
  }

  /** Microseconds of the epoch. */
  static Object instant(long micros) {
    return micros == Instants.NONE ? null : (Object) micros;
  }

  static GenericArrayData strings(List<String> strings) {
    return array(strings, Cells::utf8);
  }

  static <T> GenericArrayData array(List<T> things, Function<T, Object> cell) {
    if (things.isEmpty()) {
      return EMPTY;
    }
    Object[] cells = new Object[things.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell.apply(things.get(i));
    }
    return new GenericArrayData(cells);
  }
}
