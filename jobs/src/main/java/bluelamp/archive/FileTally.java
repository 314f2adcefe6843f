package bluelamp.archive;

import bluelamp.archive.record.Instants;
import bluelamp.archive.record.UnknownFields;

/** What was counted while a file was read. */
final class FileTally {
  final UnknownFields unknown = new UnknownFields();
  long posts;
  long profiles;
  long notices;
  long ignored;
  long refused;
  long embedded;
  long newest = Instants.NONE;

  long read() {
    return posts + profiles + notices + ignored + refused;
  }

  /** Keeps the newest instant that the file shows. */
  void seen(long micros) {
    newest = Math.max(newest, micros);
  }
}
