package bluelamp.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Bytes as compressions and containers hold them, whole and hurt. */
final class Packed {
  private static final int LINK = 0120777;

  private Packed() {}

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] zstd(byte[] bytes) {
    return com.github.luben.zstd.Zstd.compress(bytes);
  }

  /** A zip of name after bytes; a member named link is one. */
  static byte[] zip(Object... members) {
    SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        ZipArchiveEntry entry = new ZipArchiveEntry((String) members[i]);
        if (members[i].equals("link")) {
          entry.setUnixMode(LINK);
        }
        zip.putArchiveEntry(entry);
        zip.write((byte[]) members[i + 1]);
        zip.closeArchiveEntry();
      }
      zip.finish();
      return Arrays.copyOf(bytes.array(), (int) bytes.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tar of name after bytes, a pipe and a link after them. */
  static byte[] tar(Object... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (int i = 0; i < members.length; i += 2) {
        TarArchiveEntry entry = new TarArchiveEntry((String) members[i], true);
        entry.setSize(((byte[]) members[i + 1]).length);
        tar.putArchiveEntry(entry);
        tar.write((byte[]) members[i + 1]);
        tar.closeArchiveEntry();
      }
      tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
      tar.closeArchiveEntry();
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Without its last bytes. */
  static byte[] cut(byte[] bytes, int last) {
    return Arrays.copyOf(bytes, bytes.length - last);
  }

  /** A zip cut in the middle of a member. */
  static byte[] cutInside(byte[] zip, String member) {
    int name = new String(zip, StandardCharsets.ISO_8859_1).indexOf(member);
    return Arrays.copyOf(zip, name + member.length() + 60);
  }

  /** With one byte changed, counted from the end where it is below nothing. */
  static byte[] hurt(byte[] bytes, int at) {
    byte[] hurt = bytes.clone();
    hurt[Math.floorMod(at, bytes.length)] ^= 0x55;
    return hurt;
  }

  /** A zip whose directory says that its first member is encrypted. */
  static byte[] locked(byte[] zip) {
    byte[] locked = zip.clone();
    locked[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
    return locked;
  }

  static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
