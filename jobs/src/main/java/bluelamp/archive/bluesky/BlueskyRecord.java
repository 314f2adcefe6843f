package bluelamp.archive.bluesky;

import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/** What an author has written down: the record of a post, as it lies in the author's repository. */
final class BlueskyRecord {
  private static final Set<String> UNUSED =
      FieldNames.of(
          "$type labels entities via bridgyOriginalText bridgyOriginalUrl fediverseId threadgate");

  private final Facets facets = new Facets();
  private final RecordEmbed embed = new RecordEmbed();
  private String text;
  private String language;
  private String parent;
  private String root;
  private String subject;
  private boolean reply;
  private long createdAt = Instants.NONE;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "text" -> text = json.string();
        case "createdAt" -> createdAt = json.instant();
        case "facets" -> facets.read(json, path + "facets.");
        case "langs" -> language = first(json);
        case "reply" -> reply(json, path + "reply.");
        case "embed" -> embed.read(json, path + "embed.");
        case "tags" -> tags(json);
        case "subject" -> subject = subject(json);
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

  /** What is passed on or liked, which has an address, or who is followed. */
  private static String subject(JsonCursor json) throws IOException, Refusal {
    String uri = null;
    if (json.peekObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals("uri")) {
          uri = json.uri();
        } else {
          json.skip();
        }
      }
    }
    return uri;
  }

  private static String first(JsonCursor json) throws IOException, Refusal {
    String first = null;
    if (json.enterArray()) {
      for (var each = json.peek(); each != JsonCursor.Value.END; each = json.peek()) {
        first = first == null ? json.currentString() : first;
      }
    }
    return first;
  }

  private void tags(JsonCursor json) throws IOException, Refusal {
    if (json.enterArray()) {
      for (var each = json.peek(); each != JsonCursor.Value.END; each = json.peek()) {
        facets.tag(json.currentString());
      }
    }
  }

  private void reply(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return;
    }
    reply = true;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "parent" -> parent = AtUri.checked(RecordEmbed.address(json));
        case "root" -> root = AtUri.checked(RecordEmbed.address(json));
        case "$type" -> json.skip();
        default -> json.unknown(path, name);
      }
    }
  }

  /** Tells a repost what its author has passed on. */
  void intoRepost(Post post) {
    post.isRepost = true;
    post.postedAt = createdAt;
    post.repostedPostId = subject;
    post.repostedAccountId = AtUri.account(subject);
  }

  /** Tells a post what its author has written. */
  void into(Post post) {
    post.text = text;
    post.postedAt = createdAt;
    post.language = language;
    post.isReply = reply;
    post.replyToPostId = parent;
    post.replyToAccountId = AtUri.account(parent);
    post.conversationId = root == null ? post.id : root;
    post.quotedPostId = embed.quoted;
    facets.link(embed.link);
    post.hashtags = facets.tags;
    post.links = facets.links;
    post.mentions = text == null ? post.mentions : facets.mentions(text);
    post.mediaCount = embed.media;
  }
}
