package bluelamp.archive.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;

/** Goes through an object until its end, or until a member shows it to be an envelope. */
final class ObjectScanner {
  /** How far an object was gone through. */
  enum End {
    /** It is whole. */
    CLOSED,
    /** It is an envelope, and its first item begins here. */
    ENVELOPE,
    /** It comes to no end; {@link #stop} says why. */
    NONE
  }

  /** A member that stood before its object was known to be an envelope. */
  static final class Early {
    final String key;
    final byte[] bytes;

    private Early(String key, byte[] bytes) {
      this.key = key;
      this.bytes = bytes;
    }
  }

  /** Members before the one that shows an object to be an envelope: real ones have three. */
  private static final int MOST_EARLY = 32;

  private static final int LONGEST_KEY = 20;

  private final ByteWindow window;
  private final JsonSkipper skip;
  private final JsonWalk walk;
  private final Set<String> envelopeKeys;
  private final int[] spans = new int[4 * MOST_EARLY];
  private int spanCount;
  private String envelopeKey;
  private int stop;

  ObjectScanner(ByteWindow window, JsonSkipper skip, JsonWalk walk, Set<String> envelopeKeys) {
    this.window = window;
    this.skip = skip;
    this.walk = walk;
    this.envelopeKeys = envelopeKeys;
  }

  /** Goes through the object that begins here, which is marked. */
  End scan() throws IOException {
    spanCount = 0;
    skip.fresh();
    walk.enter();
    while (true) {
      int c = walk.separated('}');
      if (c == '}') {
        window.at++;
        return End.CLOSED;
      }
      int keyFrom = window.sinceMark();
      if (c != '"' || !skip.value() || walk.space() != ':') {
        return c < 0 && c != JsonSkipper.ODD ? none(c) : giveUp();
      }
      int keyTo = window.sinceMark();
      window.at++;
      c = walk.space();
      if ((c == '{' || c == '[') && window.holdsMark() && opensEnvelope(keyFrom, keyTo)) {
        return End.ENVELOPE;
      }
      int valueFrom = window.sinceMark();
      if (!skip.value()) {
        return none(skip.stoppedAt());
      }
      remember(keyFrom, keyTo, valueFrom);
    }
  }

  /** The key that showed the object to be an envelope. */
  String envelopeKey() {
    return envelopeKey;
  }

  int stop() {
    return stop;
  }

  /** The members before the envelope's key, their bytes copied. */
  Queue<Early> early() {
    Queue<Early> early = new ArrayDeque<>();
    int mark = window.markIndex();
    for (int i = 0; i < spanCount; i += 4) {
      byte[] value = Arrays.copyOfRange(window.bytes, mark + spans[i + 2], mark + spans[i + 3]);
      early.add(new Early(walk.quoted(spans[i], spans[i + 1]), value));
    }
    return early;
  }

  /**
   * Leaves an object whose grammar is broken at its closing bracket; the parser will say what is
   * wrong with it.
   */
  private End giveUp() throws IOException {
    return skip.toClose() ? End.CLOSED : none(skip.stoppedAt());
  }

  private End none(int why) {
    stop = why;
    return End.NONE;
  }

  private boolean opensEnvelope(int keyFrom, int keyTo) {
    envelopeKey = keyTo - keyFrom - 2 <= LONGEST_KEY ? walk.quoted(keyFrom, keyTo) : null;
    return envelopeKey != null && envelopeKeys.contains(envelopeKey);
  }

  private void remember(int keyFrom, int keyTo, int valueFrom) {
    if (window.holdsMark() && spanCount < spans.length) {
      spans[spanCount++] = keyFrom;
      spans[spanCount++] = keyTo;
      spans[spanCount++] = valueFrom;
      spans[spanCount++] = window.sinceMark();
    }
  }
}
