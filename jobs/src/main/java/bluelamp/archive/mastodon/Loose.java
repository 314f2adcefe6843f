package bluelamp.archive.mastodon;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Values of ActivityPub that stand alone or in an array, as addresses or as objects with one. */
final class Loose {
  private Loose() {}

  /** The addresses of the value that comes next. */
  static List<String> uris(JsonCursor json) throws IOException, Refusal {
    List<String> found = new ArrayList<>(1);
    take(json, json.peek(), found);
    return found;
  }

  /** The first address of the value that comes next, or null. */
  static String uri(JsonCursor json) throws IOException, Refusal {
    List<String> found = uris(json);
    return found.isEmpty() ? null : found.get(0);
  }

  /** How many things the collection that comes next says it has, or NONE. */
  static long total(JsonCursor json) throws IOException, Refusal {
    long total = JsonCursor.NONE;
    if (json.peek() != Value.OBJECT) {
      json.skipCurrent();
      return total;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("totalItems")) {
        total = json.count();
      } else {
        json.skip();
      }
    }
    return total;
  }

  private static void take(JsonCursor json, Value value, List<String> found)
      throws IOException, Refusal {
    switch (value) {
      case STRING -> add(json.currentString(), found);
      case OBJECT -> add(address(json), found);
      case ARRAY -> {
        for (Value each = json.peek(); each != Value.END; each = json.peek()) {
          take(json, each, found);
        }
      }
      case NULL -> {
        // nobody, nothing
      }
      case OTHER, END -> throw new Refusal(Reason.BAD_ID);
    }
  }

  private static void add(String address, List<String> found) {
    if (address != null && !address.isEmpty()) {
      found.add(address);
    }
  }

  private static String address(JsonCursor json) throws IOException, Refusal {
    String id = null;
    String href = null;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "id" -> id = json.uri();
        case "href" -> href = json.string();
        default -> json.skip();
      }
    }
    return id == null ? href : id;
  }
}
