package bluelamp.archive.mastodon;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a note names and carries: people, tags, the note it quotes, pictures. */
final class NoteTags {
  private static final String QUOTE = "_misskey_quote";

  final List<Post.Mention> mentions = new ArrayList<>(0);
  final List<String> hashtags = new ArrayList<>(0);
  String quoted;
  long media;

  /** Reads the tags that come next, one or an array of them. */
  void tags(JsonCursor json, String path) throws IOException, Refusal {
    each(json, path, true);
  }

  /** Reads what is attached, one or an array. */
  void attachments(JsonCursor json, String path) throws IOException, Refusal {
    each(json, path, false);
  }

  /** The handle under which the note names an account, or null. */
  String handleOf(String account) {
    return mentions.stream()
        .filter(mention -> mention.accountId() != null && mention.accountId().equals(account))
        .map(Post.Mention::handle)
        .findFirst()
        .orElse(null);
  }

  private void each(JsonCursor json, String path, boolean tags) throws IOException, Refusal {
    Value value = json.peek();
    if (value == Value.OBJECT) {
      one(json, path, tags);
    } else if (value == Value.ARRAY) {
      for (value = json.peek(); value != Value.END; value = json.peek()) {
        if (value == Value.OBJECT) {
          one(json, path, tags);
        } else {
          json.skipCurrent();
        }
      }
    } else if (value == Value.OTHER) {
      throw new Refusal(Reason.BAD_VALUE);
    }
  }

  private void one(JsonCursor json, String path, boolean tag) throws IOException, Refusal {
    String type = null;
    String name = null;
    String address = null;
    boolean quote = false;
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "type" -> type = json.string();
        case "name" -> name = json.string();
        case "href" -> address = json.string();
        case "rel" -> quote = String.join(" ", Loose.uris(json)).contains(QUOTE);
        case "url",
                "id",
                "icon",
                "updated",
                "mediaType",
                "blurhash",
                "focalPoint",
                "width",
                "height",
                "summary",
                "value",
                "content",
                "image",
                "preview",
                "duration",
                "digestMultibase",
                "size",
                "license",
                "creator",
                "sensitive",
                "@context" ->
            json.skip();
        default -> json.unknown(path, field);
      }
    }
    if (tag) {
      tag(String.valueOf(type), name, address, quote);
    } else {
      boolean nothingSeen = "PropertyValue".equals(type) || "Link".equals(type);
      media += nothingSeen ? 0 : 1;
    }
  }

  private void tag(String type, String name, String address, boolean quote) {
    switch (type) {
      case "Mention" ->
          mentions.add(
              new Post.Mention(
                  address, ActorUri.handle(bare(name, '@'), address), mentions.size()));
      case "Hashtag" -> {
        if (name != null) {
          hashtags.add(bare(name, '#'));
        }
      }
      case "Link" -> quoted = quote ? address : quoted;
      default -> {
        // emoji and what else servers think of
      }
    }
  }

  private static String bare(String name, char sign) {
    return name != null && !name.isEmpty() && name.charAt(0) == sign ? name.substring(1) : name;
  }
}
