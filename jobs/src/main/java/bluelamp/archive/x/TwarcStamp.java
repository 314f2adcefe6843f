package bluelamp.archive.x;

import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/**
 * What twarc2 notes of a request.
 *
 * @param url what was asked, or null
 * @param retrievedAt when it was answered, or {@link Instants#NONE}
 */
record TwarcStamp(String url, long retrievedAt) {
  static final TwarcStamp NONE = new TwarcStamp(null, Instants.NONE);

  /** Reads the object that the cursor stands in, to its end. */
  static TwarcStamp read(JsonCursor json, String path) throws IOException, Refusal {
    String url = null;
    long retrievedAt = Instants.NONE;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "retrieved_at" -> retrievedAt = json.instant();
        case "url" -> url = json.string();
        case "version" -> json.skip();
        default -> json.unknown(path, name);
      }
    }
    return new TwarcStamp(url, retrievedAt);
  }
}
