package bluelamp.archive.bytes;

import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A member's bytes, held against the checksum that its container has of them. */
final class CheckedBytes extends FilterInputStream {
  private final CRC32 sum = new CRC32();
  private final long expected;

  /**
   * A member's bytes.
   *
   * @param expected their checksum, or {@link Slice#UNCHECKED}
   */
  CheckedBytes(InputStream bytes, long expected) {
    super(bytes);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    if (n > 0) {
      sum.update(buffer, offset, n);
    } else if (n < 0 && expected != Slice.UNCHECKED && sum.getValue() != expected) {
      throw new Damage(Reason.UNREADABLE);
    }
    return n;
  }

  /** None: a reader that asks for more than it needs would lose what came before a fault. */
  @Override
  public int available() {
    return 0;
  }
}
