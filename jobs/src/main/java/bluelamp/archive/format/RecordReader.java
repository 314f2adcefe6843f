package bluelamp.archive.format;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Reads the records of one bundle, handed to it one by one. */
public interface RecordReader {
  /** A record's JSON, opened when somebody wants it. */
  @FunctionalInterface
  interface Source {
    /** A cursor before the record. */
    JsonCursor open() throws IOException;
  }

  /**
   * Reads a companion file from its layout alone, or leaves it alone for what its layout shows it
   * to be; false when its records are wanted.
   */
  default boolean readsWhole(Layout layout) {
    return false;
  }

  /**
   * Reads a record or a part of an envelope.
   *
   * @param key the part's key, as in {@code includes.users}; null for a record of its own
   * @throws Refusal before anything of the record was recorded
   */
  void record(String key, Source source, String position) throws IOException, Refusal;

  /** Whether the file being read holds what nobody may see: then no sample is kept of it. */
  default boolean isPrivate() {
    return false;
  }

  /** A record was refused before it could be handed over. */
  default void broken() {}

  /** The envelope is over; what was held back for its includes is recorded now. */
  default void envelopeEnd() {}
}
