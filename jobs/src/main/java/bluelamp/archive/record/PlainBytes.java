package bluelamp.archive.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes the bytes of a string that mean nothing but themselves, eight at a time. */
final class PlainBytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private PlainBytes() {}

  /**
   * Where a quote, backslash or line feed stands; without one, some place within eight bytes of the
   * limit.
   */
  static int end(byte[] bytes, int from, int limit) {
    int i = from;
    while (i + 8 <= limit) {
      long word = (long) EIGHT.get(bytes, i);
      long found = where(word, '"') | where(word, '\\') | where(word, '\n');
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / 8;
      }
      i += 8;
    }
    return i;
  }

  /** A word whose lowest bit set is in the first byte that is the one wanted. */
  private static long where(long word, char wanted) {
    long differing = word ^ (ONES * wanted);
    return (differing - ONES) & ~differing & HIGH_BITS;
  }
}
