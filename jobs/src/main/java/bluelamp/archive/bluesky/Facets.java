package bluelamp.archive.bluesky;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What stretches of a text are: links, people, tags. They are counted in bytes of UTF-8. */
final class Facets {
  private record Person(String did, long byteStart) {}

  final List<String> links = new ArrayList<>(0);
  final List<String> tags = new ArrayList<>(0);
  private final List<Person> people = new ArrayList<>(0);

  /** Reads the array that comes next. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      long start = 0;
      List<String> named = new ArrayList<>(0);
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "index" -> start = start(json, path + "index.");
          case "features" -> features(json, path + "features.", named);
          case "$type" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
      for (String did : named) {
        people.add(new Person(did, start));
      }
    }
  }

  private static long start(JsonCursor json, String path) throws IOException, Refusal {
    long start = 0;
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "byteStart" -> start = Math.max(0, json.count());
          case "byteEnd", "$type" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
    }
    return start;
  }

  private void features(JsonCursor json, String path, List<String> named)
      throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "did" -> named.add(json.string());
          case "uri" -> link(json.string());
          case "tag" -> tag(json.string());
          case "$type" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
    }
  }

  void link(String uri) {
    if (uri != null && !uri.isEmpty() && !links.contains(uri)) {
      links.add(uri);
    }
  }

  void tag(String tag) {
    if (tag != null && !tags.contains(tag)) {
      tags.add(tag);
    }
  }

  /** The people named in a text, each with the character at which the name begins. */
  List<Post.Mention> mentions(String text) {
    List<Post.Mention> mentions = new ArrayList<>(people.size());
    for (Person person : people) {
      mentions.add(new Post.Mention(person.did(), null, character(text, person.byteStart())));
    }
    return mentions;
  }

  /** How many characters come before a byte; all of them where the text has fewer bytes. */
  private static long character(String text, long byteStart) {
    long bytes = 0;
    int characters = 0;
    for (int i = 0; i < text.length() && bytes < byteStart; characters++) {
      int c = text.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return characters;
  }
}
