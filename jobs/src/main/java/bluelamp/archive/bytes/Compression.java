package bluelamp.archive.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Undoes the compression of a stream; which, its first bytes say and never its name. */
final class Compression {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 4;

  private Compression() {}

  /** The bytes that a stream's compression holds, watched for bombs. */
  static InputStream undone(InputStream raw) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(raw, BUFFER);
    packed.mark(MAGIC);
    byte[] magic = packed.readNBytes(MAGIC);
    packed.reset();
    if (begins(magic, 0x1f, 0x8b)) {
      CountedStream counted = new CountedStream(packed);
      return new BombGuard(gzip(counted), counted);
    }
    if (begins(magic, 0x28, 0xb5, 0x2f, 0xfd) || isSkippable(magic)) {
      CountedStream counted = new CountedStream(packed);
      return new BombGuard(new ZstdInputStream(counted).setContinuous(false), counted);
    }
    return packed;
  }

  /**
   * A frame of Zstandard that holds a user's own bytes, as {@code pzstd} puts one before each of
   * its frames (RFC 8878, 3.1.2).
   */
  private static boolean isSkippable(byte[] magic) {
    return magic.length == MAGIC
        && (magic[0] & 0xf0) == 0x50
        && begins(new byte[] {magic[1], magic[2], magic[3]}, 0x2a, 0x4d, 0x18);
  }

  private static boolean begins(byte[] magic, int... wanted) {
    boolean all = magic.length >= wanted.length;
    for (int i = 0; all && i < wanted.length; i++) {
      all = (magic[i] & 0xff) == wanted[i];
    }
    return all;
  }

  /**
   * What gzip holds; a header that is cut or damaged is told when the first byte is read, like any
   * other damage.
   */
  private static InputStream gzip(InputStream packed) throws IOException {
    try {
      return new WholeGzip(packed, BUFFER);
    } catch (EOFException | ZipException e) {
      return new FilterInputStream(packed) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          throw e;
        }
      };
    }
  }
}
