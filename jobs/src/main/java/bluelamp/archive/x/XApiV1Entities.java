package bluelamp.archive.x;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/** Entities as the API's first version writes them, pictures among them. */
final class XApiV1Entities extends Entities {
  private static final Set<String> UNUSED_IN_TAG = Set.of("indices");

  /** How many pictures and videos the longest list of them has. */
  long media;

  @Override
  void kind(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "hashtags" -> hashtags(json, path + "hashtags.", "text", UNUSED_IN_TAG);
      case "user_mentions" -> mentions(json, path + "user_mentions.");
      case "urls" -> links(json, path + "urls.");
      case "media" -> media = Math.max(media, json.elements());
      case "symbols", "polls", "url", "description", "timestamps" -> json.skip();
      default -> json.unknown(path, name);
    }
  }

  /** Reads the object that lists all pictures where {@code entities} lists the first. */
  void extended(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals("media")) {
          media = Math.max(media, json.elements());
        } else {
          json.unknown(path, name);
        }
      }
    }
  }

  @Override
  Post.Mention mention(JsonCursor json, String path) throws IOException, Refusal {
    String id = null;
    String number = null;
    String handle = null;
    long start = 0;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "id_str" -> id = json.id();
        case "id" -> number = XApiV1Ids.number(json);
        case "screen_name" -> handle = json.string();
        case "indices" -> start = first(json);
        case "name" -> json.skip();
        default -> json.unknown(path, name);
      }
    }
    return new Post.Mention(XApiV1Ids.exact(id, number), handle, start);
  }

  private static long first(JsonCursor json) throws IOException, Refusal {
    if (!json.enterArray()) {
      return 0;
    }
    long first = json.nextCount();
    for (long next = first; next >= 0; next = json.nextCount()) {
      // the end of the name is of no use
    }
    return Math.max(first, 0);
  }

  @Override
  boolean isPicture(JsonCursor json, String path, String name) throws IOException {
    switch (name) {
      case "indices", "display_url", "unwound" -> json.skip();
      default -> json.unknown(path, name);
    }
    return false;
  }
}
