package bluelamp.archive.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read of a stream. */
final class CountedStream extends FilterInputStream {
  private long count;

  CountedStream(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  /**
   * At least one where anything follows. A member of a container says none before its end, which
   * Java's gzip takes for the end of all its parts.
   */
  @Override
  public int available() throws IOException {
    int known = in.available();
    if (known > 0 || !in.markSupported()) {
      return known;
    }
    in.mark(1);
    int next = in.read();
    in.reset();
    return next < 0 ? 0 : 1;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    count += Math.max(n, 0);
    return n;
  }
}
