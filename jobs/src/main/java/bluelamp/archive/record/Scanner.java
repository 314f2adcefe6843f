package bluelamp.archive.record;

import java.io.IOException;

/** Finds where the records of a file begin and end, without judging them. */
public interface Scanner {
  /** What {@link #next} found; it changes with every event. */
  Found found();

  /** The next event. */
  RecordScanner.Event next() throws IOException;
}
