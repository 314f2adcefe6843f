package bluelamp.archive.x;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** What a status says and names: cut to 140 characters, whole, or whole in a part of its own. */
final class XApiV1Text {
  private final XApiV1Entities entities = new XApiV1Entities();
  private XApiV1Entities fullEntities;
  private String shortText;
  private String fullText;
  private boolean cut;

  /** Reads a field if it is of the text. */
  boolean take(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "text" -> shortText = json.string();
      case "full_text" -> fullText = json.string();
      case "truncated" -> cut = json.flag();
      case "entities" -> entities.read(json, path + "entities.");
      case "extended_entities" -> entities.extended(json, path + "extended_entities.");
      case "extended_tweet" -> extended(json, path + "extended_tweet.");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void extended(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return;
    }
    fullEntities = new XApiV1Entities();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "full_text" -> fullText = json.string();
        case "entities" -> fullEntities.read(json, path + "entities.");
        case "extended_entities" -> fullEntities.extended(json, path + "extended_entities.");
        case "display_text_range" -> json.skip();
        default -> json.unknown(path, name);
      }
    }
  }

  void into(Post post) {
    post.text = fullText == null ? shortText : fullText;
    post.truncated = cut && fullText == null;
    (fullEntities == null ? entities : fullEntities).into(post);
    post.mediaCount =
        fullEntities == null ? entities.media : Math.max(entities.media, fullEntities.media);
  }
}
