package bluelamp.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes small objects of a bucket whole, a PUT each: a reader never sees half of one. */
public final class WholeObject {
  /** With it the store itself decides who was first; asking and then writing would leave a gap. */
  private static final String ONLY_IF_ABSENT = "fs.option.create.conditional.overwrite";

  /** Without it Hadoop would ask twice what stands there before it writes. */
  private static final String AT_ONCE = "fs.s3a.create.performance";

  private WholeObject() {}

  /** Writes an object in place of any older one. */
  public static void put(FileSystem store, Path path, byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = store.createFile(path);
    builder.recursive();
    builder.overwrite(true);
    builder.opt(AT_ONCE, true);
    write(builder, content);
  }

  /**
   * Makes an object that must not be there yet.
   *
   * <p>An answer can be lost on its way back. Then the client asks again and meets its own object;
   * so what stands there is read back, and is ours where its bytes are. Content must tell writers
   * apart for that.
   *
   * @throws FileAlreadyExistsException when another made it first; nothing was written
   */
  public static void make(FileSystem store, Path path, byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = store.createFile(path);
    builder.recursive();
    builder.overwrite(true);
    builder.must(ONLY_IF_ABSENT, true);
    try {
      write(builder, content);
    } catch (IOException e) {
      byte[] standing = standing(store, path).orElseThrow(() -> e);
      if (!Arrays.equals(standing, content)) {
        FileAlreadyExistsException taken = new FileAlreadyExistsException(path.toString());
        taken.initCause(e);
        throw taken;
      }
    }
  }

  private static void write(FSDataOutputStreamBuilder<?, ?> builder, byte[] content)
      throws IOException {
    try (OutputStream out = builder.build()) {
      out.write(content);
    }
  }

  private static Optional<byte[]> standing(FileSystem store, Path path) throws IOException {
    try (InputStream in = store.open(path)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
  }
}
