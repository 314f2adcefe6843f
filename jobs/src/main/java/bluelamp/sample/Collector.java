package bluelamp.sample;

import java.io.Closeable;
import java.io.IOException;

/** Writes posts into an archive as a program did that collected them. */
interface Collector extends Closeable {
  /** Takes a post; they come by and large in the order of writing. */
  void take(Post post, int day) throws IOException;

  /** The last post of the quarter that ends with this day was taken. */
  void endQuarter(int day) throws IOException;
}
