package bluelamp.archive.bluesky;

import bluelamp.archive.format.FieldNames;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/** What a post carries beside its text: pictures, a card with a link, a post that it quotes. */
final class RecordEmbed {
  private static final Set<String> UNUSED =
      FieldNames.of("$type alt aspectRatio captions presentation title description thumb cid");

  String quoted;
  String link;
  long media;

  /** Reads the object that comes next, if there is one. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "images", "items" -> media += json.elements();
        case "video" -> {
          media++;
          json.skip();
        }
        case "external" -> link = page(json);
        case "record" -> {
          String uri = address(json);
          quoted = AtUri.isPost(uri) ? uri : null;
        }
        case "media" -> read(json, path + "media.");
        default -> {
          if (UNUSED.contains(name)) {
            json.skip();
          } else {
            json.unknown(path, name);
          }
        }
      }
    }
  }

  /** The address of the page that a card shows; authors write what they like. */
  private static String page(JsonCursor json) throws IOException, Refusal {
    String page = null;
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals("uri")) {
          page = json.string();
        } else {
          json.skip();
        }
      }
    }
    return page;
  }

  /** The address in the reference that comes next, or in the one inside it. */
  static String address(JsonCursor json) throws IOException, Refusal {
    String uri = null;
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "uri" -> uri = json.uri();
          case "record" -> uri = address(json);
          default -> json.skip();
        }
      }
    }
    return uri;
  }
}
