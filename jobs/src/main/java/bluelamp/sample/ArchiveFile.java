package bluelamp.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file of the archive while it is written, and the count of its records. */
final class ArchiveFile implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  final JsonGenerator json;
  private final String path;
  private final Books books;
  private long posts;
  private long profiles;
  private long ignored;
  private long refused;

  /** Opens a file; its name says how it is packed: {@code .gz}, {@code .zst} or plain. */
  ArchiveFile(Path archives, String path, Books books) throws IOException {
    this.path = path;
    this.books = books;
    Path file = archives.resolve(path);
    Files.createDirectories(file.getParent());
    this.json = JSON.createGenerator(packed(path, Files.newOutputStream(file)));
    json.setRootValueSeparator(null);
  }

  private static OutputStream packed(String name, OutputStream out) throws IOException {
    if (name.endsWith(".zst")) {
      return new BufferedOutputStream(new ZstdOutputStream(out), BUFFER);
    }
    return new BufferedOutputStream(name.endsWith(".gz") ? new FastGzip(out) : out, BUFFER);
  }

  /** Quick rather than small: writing is bound by this. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  void post() {
    posts++;
  }

  void profile() {
    profiles++;
  }

  /** Ends a line that holds something which is no post. */
  void ignored() throws IOException {
    ignored++;
    endLine();
  }

  /** Writes a line as it is, which no reader should take. */
  void refused(String line) throws IOException {
    refused++;
    json.writeRaw(line);
    endLine();
  }

  void endLine() throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
    books.add(new Books.Entry(path, posts, profiles, ignored, refused));
  }
}
