package bluelamp.archive.x;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a post's text names: tags, people, links. Both versions of X's API list them alike; how they
 * call the fields, subclasses know.
 */
abstract class Entities {
  final List<String> hashtags = new ArrayList<>(0);
  final List<Post.Mention> mentions = new ArrayList<>(0);
  final List<String> links = new ArrayList<>(0);

  /** Reads the object that comes next, if there is one. */
  final void read(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        kind(json, path, name);
      }
    }
  }

  /** Reads all entities of a kind, or moves past them. */
  abstract void kind(JsonCursor json, String path, String name) throws IOException, Refusal;

  /** Reads the person named that the cursor stands in. */
  abstract Post.Mention mention(JsonCursor json, String path) throws IOException, Refusal;

  /** Reads a field of a link besides its addresses; true when it shows the link to be a picture. */
  abstract boolean isPicture(JsonCursor json, String path, String name) throws IOException, Refusal;

  final void hashtags(JsonCursor json, String path, String tag, Set<String> unused)
      throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals(tag)) {
          hashtags.add(json.string());
        } else if (unused.contains(name)) {
          json.skip();
        } else {
          json.unknown(path, name);
        }
      }
    }
  }

  final void mentions(JsonCursor json, String path) throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      mentions.add(mention(json, path));
    }
  }

  final void links(JsonCursor json, String path) throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      link(json, path);
    }
  }

  private void link(JsonCursor json, String path) throws IOException, Refusal {
    String expanded = null;
    String shortened = null;
    boolean picture = false;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "expanded_url" -> expanded = json.string();
        case "url" -> shortened = json.string();
        default -> picture |= isPicture(json, path, name);
      }
    }
    String link = expanded == null ? shortened : expanded;
    if (link != null && !picture) {
      links.add(link);
    }
  }

  final void into(Post post) {
    post.hashtags = hashtags;
    post.mentions = mentions;
    post.links = links;
  }
}
