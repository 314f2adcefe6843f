package bluelamp.archive.bytes;

import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A zip or tar: its members are opened where they lie. */
final class Container implements Closeable {
  /** Opens the bytes of a member. */
  @FunctionalInterface
  interface Opening {
    /** The bytes, or {@link Damage} where there are none to be had. */
    InputStream open() throws IOException;
  }

  /** A tar shows itself by its first header. */
  static final int HEAD = 512;

  private final Members members;
  private final Map<String, Opening> byName;

  private Container(Members members) {
    this.members = members;
    this.byName = members.byName();
  }

  /**
   * The container that some bytes are; null where not one member of it can be found.
   *
   * @param fault why the bytes break off, or null
   */
  static Container of(SeekableByteChannel bytes, Reason fault) throws IOException {
    byte[] head = new byte[HEAD];
    try (Slice first = new Slice(bytes, 0, Math.min(HEAD, bytes.size()))) {
      int n = first.readNBytes(head, 0, HEAD);
      Members members = isZip(head, n) ? ZipMembers.of(bytes) : TarMembers.of(bytes);
      if (members.isEmpty()) {
        members.source().close();
        return null;
      }
      if (fault != null) {
        members.lost(fault);
      }
      return new Container(members);
    }
  }

  /** Whether bytes are those of a container. */
  static boolean begins(InputStream bytes) throws IOException {
    return begins(bytes.readNBytes(HEAD));
  }

  static boolean begins(byte[] head) {
    boolean tar = head.length == HEAD && TarArchiveInputStream.matches(head, HEAD);
    return tar || isZip(head, head.length);
  }

  private static boolean isZip(byte[] head, int n) {
    return n > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  Set<String> names() {
    return byName.keySet();
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  InputStream open(String name) throws IOException {
    Opening member = byName.get(name);
    if (member == null) {
      throw new Damage(Reason.UNREADABLE);
    }
    return member.open();
  }

  @Override
  public void close() throws IOException {
    members.source().close();
  }
}
