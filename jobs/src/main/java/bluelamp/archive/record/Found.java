package bluelamp.archive.record;

import bluelamp.archive.record.RecordScanner.Event;
import java.nio.charset.StandardCharsets;

/** What a scanner found last: where it stands, its bytes, and what is wrong with it. */
public final class Found {
  private final ByteWindow window;
  private final JsonSkipper skip;
  private final boolean lines;
  private String key;
  private String position;
  private Reason reason;
  private byte[] bytes;
  private int from;
  private int to;
  private boolean isRow;

  Found(ByteWindow window, JsonSkipper skip, boolean lines) {
    this.window = window;
    this.skip = skip;
    this.lines = lines;
  }

  /** Which part of an envelope it is; null for a record of its own. */
  public String key() {
    return key;
  }

  /** Where it stands, as in "line 3 data[17]" or "byte 1234". */
  public String position() {
    return position;
  }

  /** Why it is no record. */
  public Reason reason() {
    return reason;
  }

  /** What holds its bytes, or a sample of them when it is no record. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where its bytes begin. */
  public int from() {
    return from;
  }

  /** Where its bytes end. */
  public int to() {
    return to;
  }

  /** What the quarantine keeps of it. */
  public String sample() {
    byte[] sample = isRow ? window.sample() : bytes;
    int start = isRow ? 0 : from;
    int end = isRow ? sample.length : to;
    int length = Math.min(end - start, Limits.SAMPLE_BYTES);
    return shortened(new String(sample, start, length, StandardCharsets.UTF_8));
  }

  /** A byte that is none of UTF-8 is shown by a character of three. */
  private static String shortened(String text) {
    byte[] shown = text.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(shown.length, Limits.SAMPLE_BYTES);
    while (end < shown.length && (shown[end] & 0xc0) == 0x80) {
      end--;
    }
    return end == shown.length ? text : new String(shown, 0, end, StandardCharsets.UTF_8);
  }

  /** Something that is only a place. */
  Event place(Event event, String place) {
    position = place;
    return event;
  }

  /** A record from the mark to here: handed on when its bytes are text and it keeps the limits. */
  Event whole(Event event, String name, String place) {
    if (!window.holdsMark()) {
      return refused(Reason.TOO_LARGE, place);
    }
    if (skip.deepest() > Limits.DEPTH) {
      return refused(Reason.TOO_DEEP, place);
    }
    bytes = window.bytes;
    from = window.markIndex();
    to = window.at;
    return sound(event, name, place, window.markedAt());
  }

  /** A row of a table from the mark to here, handed on as the JSON of an object. */
  Event row(Table table, boolean endsInList, String place) {
    if (!window.holdsMark()) {
      return refused(Reason.TOO_LARGE, place);
    }
    int start = window.markIndex();
    int bad = Utf8.firstBad(window.bytes, start, window.at);
    if (bad >= 0) {
      return refused(Reason.BAD_ENCODING, place + " byte " + (window.markedAt() + bad - start));
    }
    int end = window.at;
    while (end > start && (window.bytes[end - 1] == '\n' || window.bytes[end - 1] == '\r')) {
      end--;
    }
    String row = new String(window.bytes, start, end - start, StandardCharsets.UTF_8);
    bytes = table.json(row, endsInList);
    if (bytes == null) {
      return refused(Reason.BAD_ROW, place);
    }
    from = 0;
    to = bytes.length;
    isRow = true;
    key = null;
    position = place;
    return Event.RECORD;
  }

  /** An item of an envelope that was copied before the envelope was known. */
  Event early(ObjectScanner.Early item, String place) {
    bytes = item.bytes;
    from = 0;
    to = bytes.length;
    return sound(Event.ITEM, item.key, place, 0);
  }

  private Event sound(Event event, String name, String place, long start) {
    int bad = Utf8.firstBad(bytes, from, to);
    if (bad >= 0) {
      String which = "byte " + (start + bad - from);
      return refused(Reason.BAD_ENCODING, lines ? place + " " + which : which);
    }
    if (skip.sawEscapes() && Utf8.hasLoneSurrogate(bytes, from, to)) {
      return refused(Reason.LONE_SURROGATE, place);
    }
    key = name;
    position = place;
    return event;
  }

  /** Something that is not taken; of its bytes a sample is kept. */
  Event refused(Reason why, String place) {
    reason = why;
    position = place;
    isRow = false;
    bytes = window.sample();
    from = 0;
    to = bytes.length;
    return Event.BROKEN;
  }
}
