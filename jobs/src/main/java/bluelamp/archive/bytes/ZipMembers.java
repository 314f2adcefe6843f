package bluelamp.archive.bytes;

import bluelamp.archive.record.Limits;
import bluelamp.archive.record.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/**
 * The members of a zip as its directory lists them; where it was cut, and so has none, those whose
 * headers stand before the cut.
 */
final class ZipMembers {
  private static final int DEFLATE64 = 9;

  private ZipMembers() {}

  static Members of(SeekableByteChannel bytes) throws IOException {
    try {
      return listed(bytes, new ZipFile(bytes));
    } catch (IOException | RuntimeException e) {
      return beforeTheCut(bytes);
    }
  }

  private static Members listed(SeekableByteChannel bytes, ZipFile zip) throws IOException {
    Members members = new Members(zip);
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
    long packed = entries.stream().mapToLong(ZipArchiveEntry::getCompressedSize).sum();
    if (packed > bytes.size()) {
      // members that share their bytes can make any size out of little
      members.lost(Reason.DECOMPRESSION_BOMB);
      return members;
    }
    for (ZipArchiveEntry entry : entries) {
      add(members, bytes, entry, entry.getCompressedSize(), entry.getCrc());
    }
    return members;
  }

  private static Members beforeTheCut(SeekableByteChannel bytes) throws IOException {
    Members members = new Members(bytes);
    bytes.position(0);
    ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new BufferedInputStream(Channels.newInputStream(bytes)));
    try {
      for (ZipArchiveEntry entry = zip.getNextZipEntry();
          entry != null;
          entry = zip.getNextZipEntry()) {
        boolean stored = entry.getMethod() == ZipEntry.STORED;
        long length = stored ? entry.getSize() : bytes.size() - entry.getDataOffset();
        add(members, bytes, entry, length, Slice.UNCHECKED);
        if (!skips(zip)) {
          members.lost(Reason.DECOMPRESSION_BOMB);
          return members;
        }
      }
    } catch (IOException | RuntimeException e) {
      // the cut
    }
    if (!members.isEmpty()) {
      members.lost(Reason.CUT_SHORT);
    }
    return members;
  }

  private static boolean skips(ZipArchiveInputStream zip) throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (zip.read(buffer) >= 0) {
      long out = zip.getUncompressedCount();
      if (out > Limits.RATIO_FLOOR && out > zip.getCompressedCount() * Limits.RATIO) {
        return false;
      }
    }
    return true;
  }

  private static void add(
      Members members, SeekableByteChannel bytes, ZipArchiveEntry entry, long length, long crc) {
    int method = entry.getMethod();
    boolean known = method == ZipEntry.STORED || method == ZipEntry.DEFLATED || method == DEFLATE64;
    if (entry.isDirectory()) {
      return;
    }
    if (entry.isUnixSymlink()) {
      members.refused(entry.getName(), Reason.UNSAFE_MEMBER);
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      members.refused(entry.getName(), Reason.ENCRYPTED);
    } else if (!known) {
      members.refused(entry.getName(), Reason.UNREADABLE);
    } else {
      long from = entry.getDataOffset();
      members.add(entry.getName(), () -> open(new Slice(bytes, from, length), method, crc));
    }
  }

  private static InputStream open(Slice packed, int method, long crc) throws IOException {
    if (method == ZipEntry.STORED) {
      return new CheckedBytes(packed, crc);
    }
    CountedStream counted = new CountedStream(packed);
    InputStream undone =
        method == DEFLATE64
            ? new Deflate64CompressorInputStream(counted)
            : new InflaterInputStream(counted, new Inflater(true), 1 << 16);
    return new CheckedBytes(new BombGuard(undone, counted), crc);
  }
}
