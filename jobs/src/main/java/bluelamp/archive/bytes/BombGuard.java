package bluelamp.archive.bytes;

import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Limits;
import bluelamp.archive.record.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a compression of which more comes out than records of posts can explain. */
final class BombGuard extends FilterInputStream {
  private final CountedStream compressed;
  private long out;

  BombGuard(InputStream in, CountedStream compressed) {
    super(in);
    this.compressed = compressed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    out += Math.max(n, 0);
    if (out > Limits.RATIO_FLOOR && out > compressed.count() * Limits.RATIO) {
      throw new Damage(Reason.DECOMPRESSION_BOMB);
    }
    return n;
  }
}
