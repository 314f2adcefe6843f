package bluelamp.archive.record;

import java.io.IOException;

/** Moves over JSON by its brackets and quotes alone: one look at each byte. */
final class JsonSkipper {
  /** The stream has ended, as a byte read. */
  static final int NO_MORE = -1;

  /** A line has ended where a record had not. */
  static final int LINE_END = -2;

  /** A byte stands where the grammar has no place for it. */
  static final int ODD = -3;

  private static final byte QUOTE = 1;
  private static final byte OPEN = 2;
  private static final byte CLOSE = 3;
  private static final byte FEED = 4;
  private static final byte[] CLASS = new byte[256];

  static {
    CLASS['"'] = QUOTE;
    CLASS['{'] = OPEN;
    CLASS['['] = OPEN;
    CLASS['}'] = CLOSE;
    CLASS[']'] = CLOSE;
    CLASS['\n'] = FEED;
  }

  private final ByteWindow window;
  private final boolean lines;
  private int deepest;
  private boolean escapes;
  private int stoppedAt;

  JsonSkipper(ByteWindow window, boolean lines) {
    this.window = window;
    this.lines = lines;
  }

  /** Forgets depth and escapes of the record before. */
  void fresh() {
    deepest = 1;
    escapes = false;
    stoppedAt = 0;
  }

  int deepest() {
    return deepest;
  }

  /** Whether a string had an escape by number, which may name half a pair. */
  boolean sawEscapes() {
    return escapes;
  }

  /** Why the last skip came to no end. */
  int stoppedAt() {
    return stoppedAt;
  }

  /** Moves past the value that begins here. */
  boolean value() throws IOException {
    int c = window.at < window.limit || window.refill() ? window.bytes[window.at] : NO_MORE;
    if (c == '"') {
      window.at++;
      return string();
    }
    return (c == '{' || c == '[') ? container(0) : scalar();
  }

  /** Moves past the bracket that closes the object this stands in. */
  boolean toClose() throws IOException {
    return container(1);
  }

  private boolean container(int open) throws IOException {
    int depth = open;
    byte[] bytes = window.bytes;
    int i = window.at;
    int limit = window.limit;
    while (true) {
      if (i == limit) {
        window.at = i;
        if (!window.refill()) {
          return stopped(NO_MORE);
        }
        bytes = window.bytes;
        i = window.at;
        limit = window.limit;
      }
      byte kind = CLASS[bytes[i++] & 0xff];
      if (kind == 0) {
        continue;
      }
      if (kind == QUOTE) {
        window.at = i;
        if (!string()) {
          return false;
        }
        bytes = window.bytes;
        i = window.at;
        limit = window.limit;
      } else if (kind == OPEN) {
        depth++;
        deepest = Math.max(deepest, depth + 1 - open);
      } else if (kind == CLOSE) {
        if (--depth <= 0) {
          window.at = i;
          return true;
        }
      } else if (lines) {
        window.at = i - 1;
        return stopped(LINE_END);
      }
    }
  }

  /** Moves past a string whose opening quote has been passed. */
  private boolean string() throws IOException {
    byte[] bytes = window.bytes;
    int i = window.at;
    int limit = window.limit;
    boolean escaped = false;
    while (true) {
      i = escaped ? i : PlainBytes.end(bytes, i, limit);
      if (i == limit) {
        window.at = i;
        if (!window.refill()) {
          return stopped(NO_MORE);
        }
        bytes = window.bytes;
        i = window.at;
        limit = window.limit;
      }
      byte c = bytes[i++];
      if (c == '\n' && lines) {
        window.at = i - 1;
        return stopped(LINE_END);
      }
      if (escaped) {
        escapes |= c == 'u';
        escaped = false;
      } else if (c == '"') {
        window.at = i;
        return true;
      } else if (c == '\\') {
        escaped = true;
      }
    }
  }

  private boolean scalar() throws IOException {
    while (window.at < window.limit || window.refill()) {
      byte c = window.bytes[window.at];
      if (c == ',' || c == ']' || c == '}' || c <= ' ') {
        return true;
      }
      window.at++;
    }
    return stopped(NO_MORE);
  }

  private boolean stopped(int why) {
    stoppedAt = why;
    return false;
  }
}
