package bluelamp.archive.bytes;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a compression holds, in a file of this machine's own, for a container under a compression
 * cannot be read from wherever one likes. Each is made once and goes with the process.
 *
 * @param file where it lies
 * @param fault why it breaks off, or null
 */
record Spool(Path file, Reason fault) {
  private static final int MOST = 4;
  private static final Map<String, Spool> KEPT = new LinkedHashMap<>();

  /** The spool of a file, or of a member, that looks as this one does. */
  static Spool of(ArchiveFile file, Container.Opening raw) throws IOException {
    String identity = file.path() + "|" + file.bytes() + "|" + file.modified();
    synchronized (KEPT) {
      Spool kept = KEPT.get(identity);
      if (kept == null) {
        if (KEPT.size() == MOST) {
          String oldest = KEPT.keySet().iterator().next();
          // who reads it goes on: the file goes when they close it
          Files.deleteIfExists(KEPT.remove(oldest).file());
        }
        kept = made(raw);
        KEPT.put(identity, kept);
      }
      return kept;
    }
  }

  private static Spool made(Container.Opening raw) throws IOException {
    Path file = Files.createTempFile("bluelamp-", ".container");
    file.toFile().deleteOnExit();
    try (InputStream bytes = raw.open();
        InputStream undone = Compression.undone(bytes);
        OutputStream out = Files.newOutputStream(file)) {
      return new Spool(file, copied(undone, out));
    }
  }

  private static Reason copied(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        to.write(buffer, 0, n);
      }
      return null;
    } catch (IOException e) {
      return Damage.reasonOf(e);
    }
  }
}
