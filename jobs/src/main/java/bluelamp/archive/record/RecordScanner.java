package bluelamp.archive.record;

import java.io.IOException;
import java.util.Set;

/**
 * Finds where records begin and end, without judging them: elements of top-level arrays, objects of
 * their own, and the items of envelopes such as {@code {"data": […], "includes": {"users": […]}}}.
 * Only one record is in memory at a time, so an array of a gigabyte without a line break is read
 * like any other; and a record that is broken inside is given up alone, because its brackets and
 * quotes still say where it ends.
 */
public final class RecordScanner implements Scanner {
  /** What {@link #next} found. */
  public enum Event {
    /** A record of its own. */
    RECORD,
    /** A part of an envelope; {@link Found#key} says which. */
    ITEM,
    /** The end of an envelope, also of a broken one. */
    ENVELOPE_END,
    /** Something that is no record; {@link Found#reason} says why. */
    BROKEN,
    /** A blank line between records. */
    BLANK,
    /** Nothing more. */
    END
  }

  private enum State {
    TOP,
    TRAIL,
    ARRAY,
    ENVELOPE,
    CLOSING,
    DONE
  }

  private final ByteWindow window;
  private final boolean lines;
  private final JsonSkipper skip;
  private final JsonWalk walk;
  private final Found found;
  private final ObjectScanner object;
  private final Envelope envelope;

  private State state = State.TOP;
  private boolean inArray;
  private int arrayIndex;
  private long line = 1;
  private String top;
  private boolean faultTold;
  private boolean script;

  /** A scanner of a file that is laid out so, whose window stands at its first byte. */
  public RecordScanner(
      ByteWindow window,
      Layout layout,
      Set<String> envelopeKeys,
      String groupKey,
      Set<String> branchKeys) {
    this(window, envelopeKeys, groupKey, branchKeys, layout.lines());
    script = layout.variable() != null;
    window.at += script ? layout.start() : layout.mark();
  }

  /**
   * A scanner of what a window shows.
   *
   * @param envelopeKeys keys of an object that make it an envelope when they hold an object or
   *     array
   * @param groupKey the one among them whose members are arrays of items themselves
   * @param branchKeys keys whose objects are gone into like the envelope itself
   * @param lines whether a line feed ends a record whatever came before it
   */
  RecordScanner(
      ByteWindow window,
      Set<String> envelopeKeys,
      String groupKey,
      Set<String> branchKeys,
      boolean lines) {
    this.window = window;
    this.lines = lines;
    this.skip = new JsonSkipper(window, lines);
    this.walk = new JsonWalk(window, skip, lines);
    this.found = new Found(window, skip, lines);
    this.object = new ObjectScanner(window, skip, walk, envelopeKeys);
    this.envelope = new Envelope(window, skip, walk, found, groupKey, branchKeys);
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public Event next() throws IOException {
    Event event = null;
    while (event == null) {
      event =
          switch (state) {
            case TOP -> top();
            case TRAIL -> trail();
            case ARRAY -> element();
            case ENVELOPE -> part();
            case CLOSING -> closed();
            case DONE -> Event.END;
          };
    }
    return event;
  }

  private Event top() throws IOException {
    inArray = false;
    int c = walk.space();
    if (c < 0) {
      return end();
    }
    if (c == '\n') {
      window.at++;
      line++;
      return found.place(Event.BLANK, "line " + (line - 1));
    }
    window.mark();
    top = lines ? "line " + line : "byte " + window.markedAt();
    if (c == '[') {
      walk.enter();
      inArray = true;
      arrayIndex = 0;
      state = State.ARRAY;
      return null;
    }
    return c == '{' ? object() : broken(Reason.NOT_JSON);
  }

  /**
   * After a whole value: its line must hold nothing more. Where no lines are to be kept, the next
   * value may follow at once, as in answers that were put together without a line feed.
   */
  private Event trail() throws IOException {
    int c = walk.blanks();
    if (c < 0) {
      return end();
    }
    if (c == '\n') {
      window.at++;
      line++;
      state = State.TOP;
      return null;
    }
    if (c == ';' && script) {
      script = false;
      window.at++;
      return null;
    }
    boolean another = c == '{' || c == '[';
    if (another && !lines) {
      state = State.TOP;
      return null;
    }
    window.mark();
    top = lines ? "line " + line : "byte " + window.markedAt();
    return broken(another ? Reason.TWO_ON_ONE_LINE : Reason.TRAILING_GARBAGE);
  }

  private Event end() {
    if (window.fault() == null || faultTold) {
      state = State.DONE;
      return Event.END;
    }
    window.mark();
    top = "byte " + window.markedAt();
    return refused(window.fault(), "");
  }

  private Event element() throws IOException {
    int c = walk.separated(']');
    if (c == ']') {
      window.at++;
      state = State.TRAIL;
      return null;
    }
    window.mark();
    if (c < 0) {
      return broken(walk.why(c));
    }
    top = lines ? "line " + line + " [" + arrayIndex + "]" : "byte " + window.markedAt();
    arrayIndex++;
    if (c == '{') {
      return object();
    }
    return skip.value()
        ? found.refused(Reason.UNKNOWN_RECORD, top)
        : broken(walk.why(skip.stoppedAt()));
  }

  private Event object() throws IOException {
    return switch (object.scan()) {
      case CLOSED -> {
        afterRecord();
        yield found.whole(Event.RECORD, null, top);
      }
      case ENVELOPE -> {
        envelope.open(top, object);
        state = State.ENVELOPE;
        yield null;
      }
      case NONE -> broken(walk.why(object.stop()));
    };
  }

  private void afterRecord() {
    state = inArray ? State.ARRAY : State.TRAIL;
  }

  private Event part() throws IOException {
    Event event = envelope.next();
    if (event == Event.ENVELOPE_END) {
      afterRecord();
    }
    return event == null ? broken(envelope.reason()) : event;
  }

  private Event closed() {
    state = lines ? State.TRAIL : State.DONE;
    return found.place(Event.ENVELOPE_END, top);
  }

  /**
   * A place from which no end can be found: lines go on with the next, anything else is left unread
   * from here on.
   */
  private Event broken(Reason why) throws IOException {
    if (!window.holdsMark()) {
      window.mark();
    }
    if (lines) {
      walk.toLineEnd();
    } else {
      top = "byte " + window.markedAt() + " to the end";
      window.at = window.limit;
    }
    return refused(why, lines && state == State.ENVELOPE ? envelope.part() : "");
  }

  private Event refused(Reason why, String part) {
    faultTold |= why == window.fault();
    state = state == State.ENVELOPE ? State.CLOSING : lines ? State.TRAIL : State.DONE;
    return found.refused(why, top + part);
  }
}
