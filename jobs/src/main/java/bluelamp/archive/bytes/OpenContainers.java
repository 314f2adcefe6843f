package bluelamp.archive.bytes;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Damage;
import bluelamp.archive.record.Reason;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The containers that one thread reads of: the last one of the archives and the last one in it. */
final class OpenContainers implements Closeable {
  private final Configuration hadoop;
  private final Map<String, Container> open = new LinkedHashMap<>();

  OpenContainers(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** The bytes of a file or member as they lie there. */
  InputStream raw(ArchiveFile file) throws IOException {
    String path = file.path();
    String container = ArchiveBytes.standsFor(hadoop, path);
    if (container.equals(path)) {
      if (file.bytes() == 0) {
        // a pipe has no bytes to be found, and would never be read to its end
        return InputStream.nullInputStream();
      }
      // as many bytes as were found: somebody may still append to it
      return BoundedInputStream.builder()
          .setInputStream(stream(path))
          .setMaxCount(file.bytes())
          .get();
    }
    String name = path.substring(container.length() + ArchiveFile.INSIDE.length());
    Container outer = of(file.at(container));
    if (outer == null) {
      throw new Damage(Reason.UNREADABLE);
    }
    int mark = outer.has(name) ? -1 : name.indexOf(ArchiveFile.INSIDE);
    return mark < 0 ? outer.open(name) : deeper(outer, file.at(container), name, mark);
  }

  private InputStream deeper(Container outer, ArchiveFile file, String name, int mark)
      throws IOException {
    String middle = name.substring(0, mark);
    Container inner = inside(outer, file.member(middle), middle);
    if (inner == null) {
      throw new Damage(Reason.UNREADABLE);
    }
    String last = name.substring(mark + ArchiveFile.INSIDE.length());
    BufferedInputStream bytes = new BufferedInputStream(inner.open(last), Container.HEAD);
    bytes.mark(Container.HEAD);
    boolean container = Container.begins(bytes.readNBytes(Container.HEAD));
    bytes.reset();
    if (container) {
      bytes.close();
      throw new Damage(Reason.TOO_DEEP);
    }
    return bytes;
  }

  /** The container that a file is, or null. */
  Container of(ArchiveFile file) throws IOException {
    Container known = open.get(file.path());
    return known == null ? kept(file.path(), opened(file)) : known;
  }

  /** The container that a member is, or null; only then it is copied to a place of its own. */
  Container inside(Container outer, ArchiveFile member, String name) throws IOException {
    Container known = open.get(member.path());
    if (known != null) {
      return known;
    }
    boolean packed;
    try (InputStream bytes = outer.open(name)) {
      packed = Container.begins(bytes) || holdsContainer(outer.open(name));
    } catch (IOException e) {
      Damage.reasonOf(e); // whoever reads it is told
      packed = false;
    }
    return packed ? kept(member.path(), spooled(member, () -> outer.open(name))) : null;
  }

  private Container opened(ArchiveFile file) throws IOException {
    if (file.bytes() == 0) {
      return null;
    }
    boolean plain;
    try (InputStream bytes = stream(file.path())) {
      plain = Container.begins(bytes);
    }
    if (plain) {
      return Container.of(channel(file), null);
    }
    return holdsContainer(stream(file.path())) ? spooled(file, () -> stream(file.path())) : null;
  }

  /** Whether bytes are compressed and a container lies under the compression. */
  private static boolean holdsContainer(InputStream raw) throws IOException {
    try (InputStream bytes = raw;
        InputStream undone = Compression.undone(bytes)) {
      return undone instanceof BombGuard && Container.begins(undone);
    } catch (IOException e) {
      Damage.reasonOf(e); // whoever reads it is told
      return false;
    }
  }

  private static Container spooled(ArchiveFile file, Container.Opening raw) throws IOException {
    Spool spool = Spool.of(file, raw);
    return Container.of(FileChannel.open(spool.file()), spool.fault());
  }

  private Container kept(String path, Container container) throws IOException {
    if (container != null) {
      for (String other : open.keySet().stream().filter(o -> !path.startsWith(o)).toList()) {
        open.remove(other).close();
      }
      open.put(path, container);
    }
    return container;
  }

  private InputStream stream(String path) throws IOException {
    Path file = new Path(path);
    try {
      return ArchiveBytes.fileSystem(hadoop, file).open(file);
    } catch (FileNotFoundException e) {
      throw FileChanged.gone(path);
    }
  }

  private SeekableByteChannel channel(ArchiveFile file) throws IOException {
    Path path = new Path(file.path());
    FileSystem files = ArchiveBytes.fileSystem(hadoop, path);
    return new HadoopChannel(files.open(path), files.getFileStatus(path).getLen());
  }

  @Override
  public void close() throws IOException {
    for (Container container : open.values()) {
      container.close();
    }
    open.clear();
  }
}
