package bluelamp.archive.bytes;

import static org.apache.commons.compress.archivers.tar.TarConstants.LF_NORMAL;
import static org.apache.commons.compress.archivers.tar.TarConstants.LF_OLDNORM;

import bluelamp.archive.record.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The members of a tar as their headers follow each other. */
final class TarMembers {
  private TarMembers() {}

  static Members of(SeekableByteChannel bytes) throws IOException {
    Members members = new Members(bytes);
    bytes.position(0);
    TarArchiveInputStream tar =
        new TarArchiveInputStream(new BufferedInputStream(Channels.newInputStream(bytes)));
    try {
      for (TarArchiveEntry entry = tar.getNextTarEntry();
          entry != null;
          entry = tar.getNextTarEntry()) {
        add(members, bytes, entry, tar.getBytesRead());
      }
    } catch (IOException | RuntimeException e) {
      members.lost(Reason.CUT_SHORT);
    }
    return members;
  }

  private static void add(
      Members members, SeekableByteChannel bytes, TarArchiveEntry entry, long from) {
    if (entry.isDirectory()) {
      return;
    }
    boolean bytesOfItsOwn = entry.getLinkFlag() == LF_NORMAL || entry.getLinkFlag() == LF_OLDNORM;
    if (!bytesOfItsOwn && !entry.isSparse()) {
      members.refused(entry.getName(), Reason.UNSAFE_MEMBER);
    } else if (entry.isSparse()) {
      members.refused(entry.getName(), Reason.UNREADABLE);
    } else {
      long length = entry.getSize();
      members.add(
          entry.getName(), () -> new CheckedBytes(new Slice(bytes, from, length), Slice.UNCHECKED));
    }
  }
}
