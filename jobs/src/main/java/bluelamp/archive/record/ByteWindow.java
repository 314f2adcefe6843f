package bluelamp.archive.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a stream that is being looked at. Bytes from the mark on are kept, up to the limit of
 * a record; beyond it only a sample is. Fields are open to this package, whose inner loops run on
 * them.
 */
public final class ByteWindow {
  private static final int FIRST_SIZE = 1 << 17;
  private static final int NONE = -1;

  byte[] bytes = new byte[FIRST_SIZE];
  int at;
  int limit;

  private final InputStream in;
  private long base;
  private int mark = NONE;
  private long markedAt;
  private byte[] outgrown;
  private Reason fault;

  /** A window at the start of a stream. */
  public ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Makes bytes available at {@link #at}; false at the end, also where the stream breaks off. */
  boolean refill() throws IOException {
    makeRoom();
    try {
      int n = fault == null ? in.read(bytes, limit, bytes.length - limit) : NONE;
      limit += Math.max(n, 0);
      return n > 0;
    } catch (IOException e) {
      fault = Damage.reasonOf(e);
    }
    return false;
  }

  private void makeRoom() {
    int from = mark == NONE ? at : mark;
    if (mark != NONE && limit - mark > Limits.RECORD_BYTES) {
      outgrown = Arrays.copyOfRange(bytes, mark, mark + Limits.SAMPLE_BYTES);
      mark = NONE;
      from = at;
    }
    if (from > 0) {
      System.arraycopy(bytes, from, bytes, 0, limit - from);
      base += from;
      at -= from;
      limit -= from;
      mark = mark == NONE ? NONE : 0;
    }
    if (limit == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  /** Why the stream broke off, or null. */
  Reason fault() {
    return fault;
  }

  /** Keeps bytes from here on. */
  void mark() {
    mark = at;
    markedAt = base + at;
    outgrown = null;
  }

  void unmark() {
    mark = NONE;
    outgrown = null;
  }

  /** Whether what was marked is whole in the window. */
  boolean holdsMark() {
    return mark != NONE;
  }

  /** Where the mark was set, counted from the start of the stream. */
  long markedAt() {
    return markedAt;
  }

  int markIndex() {
    return mark;
  }

  /** How far this is from the mark. */
  int sinceMark() {
    return at - mark;
  }

  /** The first bytes from the mark on, for the quarantine. */
  byte[] sample() {
    if (outgrown != null) {
      return outgrown;
    }
    int from = mark == NONE ? at : mark;
    return Arrays.copyOfRange(
        bytes, from, Math.min(Math.max(at, from), from + Limits.SAMPLE_BYTES));
  }

  /** The bytes ahead, up to so many, without moving. */
  byte[] ahead(int most) throws IOException {
    while (limit - at < most && refill()) {
      // more arrives
    }
    return Arrays.copyOfRange(bytes, at, Math.min(limit, at + most));
  }
}
