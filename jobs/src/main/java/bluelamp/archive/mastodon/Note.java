package bluelamp.archive.mastodon;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What an object says that only notes and their like say. */
final class Note {
  /** Types whose name is no title, and whose summary is a warning. */
  private static final Set<String> UNTITLED = Set.of("Note", "Question");

  private final NoteTags tags = new NoteTags();
  private String attributedTo;
  private String answered;
  private String quoted;
  private String conversation;
  private String context;
  private String title;
  private String summary;
  private NoteContent content = NoteContent.NONE;
  private long updated = Instants.NONE;
  private long likes = JsonCursor.NONE;
  private long shares = JsonCursor.NONE;

  /** Reads a field if it is of a note. */
  boolean take(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "attributedTo" -> attributedTo = Loose.uri(json);
      case "updated" -> updated = json.instant();
      case "content" -> content = content.with(json.string());
      case "contentMap" -> content = content.inLanguages(json);
      case "name" -> title = json.string();
      case "summary" -> summary = json.string();
      case "inReplyTo" -> answered = Loose.uri(json);
      case "conversation" -> conversation = json.string();
      case "context" -> context = first(Loose.uris(json));
      case "likes" -> likes = Loose.total(json);
      case "shares" -> shares = Loose.total(json);
      case "tag" -> tags.tags(json, path + "tag.");
      case "attachment" -> tags.attachments(json, path + "attachment.");
      case "quote", "quoteUri", "quoteUrl", "quoteURL", "_misskey_quote" -> {
        String uri = Loose.uri(json);
        quoted = quoted == null ? uri : quoted;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  static String first(List<String> words) {
    return words.isEmpty() ? null : words.get(0);
  }

  /** Who wrote it, or null. */
  String author() {
    return attributedTo;
  }

  /**
   * The note as a post.
   *
   * @param itself the object that it is
   * @param activity what brought it, or itself
   */
  Post post(ActivityObject itself, ActivityObject activity) {
    Post post = new Post();
    post.id = itself.id;
    post.versionId = itself.id;
    post.accountId = attributedTo == null ? activity.actor : attributedTo;
    post.postedAt = itself.published == Instants.NONE ? activity.published : itself.published;
    long edited = "Update".equals(activity.type) ? activity.published : updated;
    post.editedAt = edited == post.postedAt ? Instants.NONE : edited;
    post.isReply = answered != null;
    post.replyToPostId = answered;
    post.replyToAccountId = ActorUri.ofPost(answered);
    post.replyToHandle = tags.handleOf(post.replyToAccountId);
    post.quotedPostId = quoted == null ? tags.quoted : quoted;
    post.conversationId = conversation == null ? context : conversation;
    post.hashtags = tags.hashtags;
    post.mentions = tags.mentions;
    post.mediaCount = tags.media;
    post.likes = likes;
    post.reposts = shares;
    post.language = content.language();
    HtmlText read = HtmlText.of(content.html(), post.quotedPostId != null);
    post.text = Paragraphs.of(UNTITLED.contains(itself.type) ? summary : title, read.text());
    post.links = read.links();
    return post;
  }
}
