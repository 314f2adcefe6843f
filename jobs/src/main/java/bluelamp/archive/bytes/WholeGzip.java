package bluelamp.archive.bytes;

import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Java's own reader takes what follows the last member for nothing; here it is told. */
final class WholeGzip extends GZIPInputStream {
  private static final int TRAILER = 8;

  WholeGzip(InputStream packed, int buffer) throws IOException {
    super(packed, buffer);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n < 0 && (inf.getRemaining() > TRAILER || in.available() > 0)) {
      throw new Damage(Reason.TRAILING_GARBAGE);
    }
    return n;
  }
}
