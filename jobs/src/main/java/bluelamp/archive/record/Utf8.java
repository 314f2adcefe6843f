package bluelamp.archive.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What Jackson 2.15 lets through and a strict reader must not: overlong forms, surrogates as bytes,
 * halves of pairs.
 */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /** Index of the first byte that is not UTF-8 as RFC 3629 has it, or -1. */
  static int firstBad(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= to && ((long) EIGHT.get(bytes, i) & NOT_ASCII) == 0) {
        i += 8;
      } else {
        int length = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
        if (length == 0) {
          return i;
        }
        i += length;
      }
    }
    return -1;
  }

  /** Length of the sequence of two to four bytes that starts here, 0 when it is none. */
  private static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Whether JSON text has an escape of half a surrogate pair without the other half after it. */
  static boolean hasLoneSurrogate(byte[] bytes, int from, int to) {
    boolean highBefore = false;
    int i = from;
    while (i < to) {
      int unit = -1;
      int step = 1;
      if (bytes[i] == '\\') {
        step = 2;
        if (i + 5 < to && bytes[i + 1] == 'u') {
          unit = hex(bytes, i + 2);
          step = 6;
        }
      }
      boolean high = unit >= 0xd800 && unit <= 0xdbff;
      boolean low = unit >= 0xdc00 && unit <= 0xdfff;
      if (low != highBefore) {
        return true;
      }
      highBefore = high;
      i += step;
    }
    return highBefore;
  }

  private static int hex(byte[] bytes, int at) {
    int value = 0;
    for (int k = at; k < at + 4; k++) {
      int digit = Character.digit(bytes[k], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
