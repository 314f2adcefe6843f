package bluelamp.archive.mastodon;

import bluelamp.archive.format.RecordReader.Source;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/**
 * Whether a record that cannot be read says all the same that it was meant for some people only:
 * then its words must not lie in the quarantine either.
 */
final class Confided {
  private final Audience audience = new Audience();
  private String visibility;

  private Confided() {}

  static boolean is(Source source) throws IOException {
    Confided record = new Confided();
    try (JsonCursor json = source.open()) {
      if (json.peek() == Value.OBJECT) {
        record.read(json);
      }
    } catch (Refusal e) {
      return false;
    }
    boolean seen = record.visibility == null || MastodonObject.isPublic(record.visibility);
    return !seen || (record.audience.isSaid() && !record.audience.hasEverybody());
  }

  private void read(JsonCursor json) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "visibility" -> visibility = json.string();
        case "to", "cc" -> audience.add(Loose.uris(json));
        case "object" -> {
          if (json.peek() == Value.OBJECT) {
            read(json);
          } else {
            json.skipCurrent();
          }
        }
        default -> json.skip();
      }
    }
  }
}
