package bluelamp.archive.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A part of a channel as a stream; where the channel ends too early, that is told. */
final class Slice extends InputStream {
  /** No checksum is known. */
  static final long UNCHECKED = -1;

  private final SeekableByteChannel bytes;
  private long at;
  private final long end;

  Slice(SeekableByteChannel bytes, long from, long length) {
    this.bytes = bytes;
    this.at = from;
    this.end = from + length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at >= end || length == 0) {
      return at >= end ? -1 : 0;
    }
    int n;
    synchronized (bytes) {
      bytes.position(at);
      n = bytes.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, end - at)));
    }
    if (n < 0) {
      throw new EOFException();
    }
    at += n;
    return n;
  }
}
