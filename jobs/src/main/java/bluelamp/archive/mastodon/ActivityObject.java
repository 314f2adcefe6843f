package bluelamp.archive.mastodon;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;

/** A JSON object of ActivityPub, whatever it turns out to be: activity, note or account. */
final class ActivityObject {
  String type;
  String id;
  String actor;
  ActivityObject object;
  String objectUri;
  final Audience audience = new Audience();
  long published = Instants.NONE;

  private final NoteTags tags = new NoteTags();
  private long updated = Instants.NONE;
  private String attributedTo;
  private String answered;
  private String quoted;
  private String conversation;
  private String context;
  private String title;
  private String summary;
  private NoteContent content = NoteContent.NONE;
  private String preferredUsername;
  private long likes = JsonCursor.NONE;
  private long shares = JsonCursor.NONE;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      field(json, path, name);
    }
  }

  private void field(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "type" -> type = first(Loose.uris(json));
      case "id" -> id = json.uri();
      case "actor" -> actor = Loose.uri(json);
      case "attributedTo" -> attributedTo = Loose.uri(json);
      case "object" -> object(json, path + "object.");
      case "to", "cc" -> audience.add(Loose.uris(json));
      case "published" -> published = json.instant();
      case "updated" -> updated = json.instant();
      case "preferredUsername" -> preferredUsername = json.string();
      default -> note(json, path, name);
    }
  }

  private void note(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "content" -> content = content.with(json.string());
      case "contentMap" -> content = content.inLanguages(json);
      case "name" -> title = json.string();
      case "summary" -> summary = json.string();
      case "inReplyTo" -> answered = Loose.uri(json);
      case "quote", "quoteUri", "quoteUrl", "quoteURL", "_misskey_quote" -> {
        String uri = Loose.uri(json);
        quoted = quoted == null ? uri : quoted;
      }
      case "conversation" -> conversation = json.string();
      case "context" -> context = first(Loose.uris(json));
      case "likes" -> likes = Loose.total(json);
      case "shares" -> shares = Loose.total(json);
      case "tag" -> tags.tags(json, path + "tag.");
      case "attachment" -> tags.attachments(json, path + "attachment.");
      default -> {
        if (ActivityFields.isUnused(name)) {
          json.skip();
        } else {
          json.unknown(path, name);
        }
      }
    }
  }

  private void object(JsonCursor json, String path) throws IOException, Refusal {
    Value value = json.peek();
    switch (value) {
      case OBJECT -> {
        object = new ActivityObject();
        object.read(json, path);
        objectUri = object.id;
      }
      case STRING -> objectUri = json.currentUri();
      case ARRAY, NULL -> json.skipCurrent();
      case OTHER, END -> throw new Refusal(Reason.BAD_VALUE);
    }
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? null : words.get(0);
  }

  boolean isPost() {
    return ActivityFields.isPost(type);
  }

  boolean isActor() {
    return ActivityFields.isActor(type) && preferredUsername != null;
  }

  /** Whether everybody may see it: so say all that say whom it is for, and one does. */
  boolean isPublic() {
    boolean inside = object != null && object.isPost() && object.audience.isSaid();
    boolean said = audience.isSaid() || inside;
    return said
        && (!audience.isSaid() || audience.hasEverybody())
        && (!inside || object.audience.hasEverybody());
  }

  /**
   * The note as a post.
   *
   * @param activity what brought it, or itself
   */
  Post post(ActivityObject activity) {
    Post post = new Post();
    post.id = id;
    post.versionId = id;
    post.accountId = attributedTo == null ? activity.actor : attributedTo;
    post.postedAt = published == Instants.NONE ? activity.published : published;
    post.editedAt = "Update".equals(activity.type) ? activity.published : updated;
    post.editedAt = post.editedAt == post.postedAt ? Instants.NONE : post.editedAt;
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
    boolean titled = !type.equals("Note") && !type.equals("Question");
    post.text = Paragraphs.of(titled ? title : summary, read.text());
    post.links = read.links();
    return post;
  }

  /** The repost that an Announce is. */
  Post repost() {
    Post post = new Post();
    post.id = id == null ? ActorUri.repost(actor, objectUri) : id;
    post.versionId = post.id;
    post.accountId = actor;
    post.postedAt = published;
    post.isRepost = true;
    post.repostedPostId = objectUri;
    String author = object == null ? null : object.attributedTo;
    String ofUri = ActorUri.ofPost(objectUri);
    post.repostedAccountId =
        author != null ? author : ofUri != null ? ofUri : audience.soleAccount();
    return post;
  }

  Account account() {
    Account account = new Account();
    account.id = id;
    account.handle = ActorUri.handle(preferredUsername, id);
    account.createdAt = published;
    return account;
  }
}
