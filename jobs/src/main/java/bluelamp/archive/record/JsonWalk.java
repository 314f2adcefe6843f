package bluelamp.archive.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Walks from value to value: over white space, commas, colons and names. */
final class JsonWalk {
  private final ByteWindow window;
  private final JsonSkipper skip;
  private final boolean lines;
  private boolean first;

  /**
   * A walk over what a window shows.
   *
   * @param lines whether a line feed ends a record whatever came before it
   */
  JsonWalk(ByteWindow window, JsonSkipper skip, boolean lines) {
    this.window = window;
    this.skip = skip;
    this.lines = lines;
  }

  /** Moves past the bracket that opens an array or object. */
  void enter() {
    window.at++;
    first = true;
  }

  /**
   * The next byte that is not white space, without moving past it; a line feed counts as one among
   * lines.
   */
  int space() throws IOException {
    while (true) {
      int c = blanks();
      if (c != '\n' || lines) {
        return c;
      }
      window.at++;
    }
  }

  /** The next byte that is neither space, tab nor carriage return. */
  int blanks() throws IOException {
    while (window.at < window.limit || window.refill()) {
      byte c = window.bytes[window.at];
      if (c != ' ' && c != '\t' && c != '\r') {
        return c & 0xff;
      }
      window.at++;
    }
    return JsonSkipper.NO_MORE;
  }

  /** Moves to the line feed that ends this line, or to the end. */
  void toLineEnd() throws IOException {
    while (window.at < window.limit || window.refill()) {
      if (window.bytes[window.at] == '\n') {
        return;
      }
      window.at++;
    }
  }

  /**
   * The byte after the comma that must part two values; the closing bracket; or why there is none.
   */
  int separated(char close) throws IOException {
    int c = space();
    if (!first && c == ',') {
      window.at++;
      c = space();
      return c == close ? JsonSkipper.ODD : c == '\n' ? JsonSkipper.LINE_END : c;
    }
    boolean fine = c == close || first;
    first = false;
    return c < 0 ? c : c == '\n' ? JsonSkipper.LINE_END : fine ? c : JsonSkipper.ODD;
  }

  /**
   * The name that begins here, with the colon after it passed; null where there is none.
   *
   * @param c the byte that stands here
   */
  String name(int c) throws IOException {
    window.mark();
    if (c != '"' || !skip.value()) {
      return null;
    }
    String name = quoted(0, window.sinceMark());
    if (space() != ':') {
      return null;
    }
    window.at++;
    return name;
  }

  /** What stands between quotes, counted from the mark; white space may follow it. */
  String quoted(int from, int to) {
    int start = window.markIndex() + from + 1;
    int end = window.markIndex() + to;
    while (end > start && window.bytes[end - 1] != '"') {
      end--;
    }
    return new String(window.bytes, start, Math.max(0, end - 1 - start), StandardCharsets.UTF_8);
  }

  /** What it means that something cannot go on here. */
  Reason why(int stop) {
    if (stop == JsonSkipper.NO_MORE && window.fault() != null) {
      return window.fault();
    }
    boolean atEnd = stop == JsonSkipper.NO_MORE || stop == JsonSkipper.LINE_END;
    return atEnd ? Reason.CUT_SHORT : Reason.NOT_JSON;
  }
}
