package bluelamp.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FSError;

/** Work on files, which a disk or a network may fail. */
interface FileWork<T> {
  T done() throws IOException;

  /**
   * Does the work; its fault says what was not done.
   *
   * @param doing what could not be done then, {@code read PATH} for instance
   */
  static <T> T calm(String doing, FileWork<T> work) {
    try {
      return work.done();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not " + doing + ": " + e.getMessage(), e);
    } catch (FSError e) {
      // what Hadoop makes of a disk that is full
      throw new UncheckedIOException(
          "Could not " + doing + ": " + e.getMessage(), new IOException(e.getMessage(), e));
    }
  }
}
