package bluelamp.archive.record;

import bluelamp.archive.record.RecordScanner.Event;
import java.io.IOException;

/**
 * Finds the rows of a table; a line feed between quotes belongs to its cell. Only one row is in
 * memory at a time.
 */
public final class RowScanner implements Scanner {
  private final ByteWindow window;
  private final Table table;
  private final boolean endsInList;
  private final Found found;
  private long line = 1;
  private boolean pastNames;
  private boolean faultTold;

  /**
   * A scanner of a file that is laid out so, whose window stands at its first byte.
   *
   * @param endsInList whether the last cell of a row may be missing, or stand several times
   */
  public RowScanner(ByteWindow window, Layout layout, boolean endsInList) {
    this.window = window;
    this.table = layout.table();
    this.endsInList = endsInList;
    this.found = new Found(window, new JsonSkipper(window, true), true);
    window.at += layout.start();
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public Event next() throws IOException {
    if (!pastNames) {
      pastNames = true;
      row();
    }
    String place = "line " + line;
    window.unmark();
    if (!more()) {
      return end(place);
    }
    window.mark();
    if (!row()) {
      faultTold = window.fault() != null;
      return found.refused(faultTold ? window.fault() : Reason.CUT_SHORT, place + " to the end");
    }
    return isBlank() ? found.place(Event.BLANK, place) : found.row(table, endsInList, place);
  }

  private Event end(String place) {
    if (window.fault() == null || faultTold) {
      return Event.END;
    }
    faultTold = true;
    window.mark();
    return found.refused(window.fault(), place);
  }

  private boolean more() throws IOException {
    return window.at < window.limit || window.refill();
  }

  /**
   * Moves past the row that begins here and its line feed; false where it comes to no end. A quote
   * opens only at the start of a cell, or after one that closed: then it stands for itself.
   */
  private boolean row() throws IOException {
    boolean quoted = false;
    boolean opens = true;
    while (more()) {
      byte c = window.bytes[window.at++];
      boolean closes = quoted && c == '"';
      if (c == '\n') {
        line++;
        if (!quoted) {
          return true;
        }
      } else if (quoted) {
        quoted = !closes;
      } else if (c == '"' && opens) {
        quoted = true;
      }
      opens = closes || (!quoted && c == table.delimiter());
    }
    return !quoted && window.fault() == null;
  }

  private boolean isBlank() {
    boolean blank = window.holdsMark();
    for (int i = window.markIndex(); blank && i < window.at; i++) {
      blank = window.bytes[i] == '\r' || window.bytes[i] == '\n';
    }
    return blank;
  }
}
