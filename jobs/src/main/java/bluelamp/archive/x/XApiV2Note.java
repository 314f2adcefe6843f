package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;

/**
 * The whole of a long post, of which {@code text} has the beginning.
 *
 * @param text null when the note has none
 * @param entities null when the note has none
 */
record XApiV2Note(String text, XApiV2Entities entities) {
  static final XApiV2Note NONE = new XApiV2Note(null, null);

  /**
   * Reads the object that comes next.
   *
   * @param authors takes the users of whom more is told than a name
   */
  static XApiV2Note read(JsonCursor json, String path, List<Account> authors)
      throws IOException, Refusal {
    String text = null;
    XApiV2Entities entities = null;
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "text" -> text = json.string();
          case "entities" -> {
            entities = new XApiV2Entities(authors);
            entities.read(json, path + "entities.");
          }
          default -> json.unknown(path, name);
        }
      }
    }
    return new XApiV2Note(text, entities);
  }
}
