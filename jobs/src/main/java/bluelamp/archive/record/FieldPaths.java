package bluelamp.archive.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Gathers the fields of the records that a file begins with, as paths. */
final class FieldPaths {
  private static final JsonFactory LENIENT = new JsonFactory();
  private static final int MOST_PATHS = 500;
  private static final int DEEPEST = 4;

  private final Set<String> paths = new HashSet<>();
  private final String[] open = new String[DEEPEST + 1];
  private int depth;

  private FieldPaths() {}

  /** The paths in some bytes; what is no JSON is left out up to its line's end. */
  static Set<String> of(byte[] bytes, Layout layout) {
    FieldPaths found = new FieldPaths();
    int at = layout.start();
    while (at < bytes.length && found.hasRoom()) {
      int stop = found.walk(bytes, at);
      while (stop < bytes.length && bytes[stop] != '\n') {
        stop++;
      }
      at = stop + 1;
    }
    return found.paths;
  }

  private boolean hasRoom() {
    return paths.size() < MOST_PATHS;
  }

  /** Gathers fields until something is no JSON, and says where. */
  private int walk(byte[] bytes, int from) {
    depth = 0;
    try (JsonParser json =
        LENIENT.createParser(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      try {
        JsonToken token = json.nextToken();
        while (token != null && hasRoom()) {
          take(token, json);
          token = json.nextToken();
        }
        return bytes.length;
      } catch (IOException e) {
        return from + (int) Math.max(0, json.getCurrentLocation().getByteOffset());
      }
    } catch (IOException e) {
      return bytes.length;
    }
  }

  private void take(JsonToken token, JsonParser json) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      depth++;
    } else if (token == JsonToken.END_OBJECT) {
      depth--;
    } else if (token == JsonToken.FIELD_NAME && depth <= DEEPEST) {
      String name = json.getCurrentName();
      open[depth] = depth > 1 ? open[depth - 1] + "." + name : name;
      paths.add(open[depth]);
    }
  }
}
