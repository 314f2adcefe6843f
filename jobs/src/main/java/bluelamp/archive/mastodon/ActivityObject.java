package bluelamp.archive.mastodon;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** A JSON object of ActivityPub, whatever it turns out to be: activity, note or account. */
final class ActivityObject {
  String type;
  String id;
  String actor;
  ActivityObject object;
  long published = Instants.NONE;

  /** When it was taken away, as a tombstone says. */
  private long deleted = Instants.NONE;

  private final Note note = new Note();
  private final Audience audience = new Audience();
  private String objectUri;
  private String preferredUsername;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      if (!take(json, path, name) && !note.take(json, path, name)) {
        if (ActivityFields.isUnused(name)) {
          json.skip();
        } else {
          json.unknown(path, name);
        }
      }
    }
  }

  private boolean take(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "type" -> type = Note.first(Loose.uris(json));
      case "id" -> id = json.uri();
      case "actor" -> actor = Loose.uri(json);
      case "object" -> object(json, path + "object.");
      case "to", "cc" -> audience.add(Loose.uris(json));
      case "published" -> published = json.instant();
      case "deleted" -> deleted(json);
      case "preferredUsername" -> preferredUsername = json.string();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** An instant; elsewhere whether something was deleted, which is of no use. */
  private void deleted(JsonCursor json) throws IOException, Refusal {
    if (json.peek() == JsonCursor.Value.STRING) {
      deleted = Instants.micros(json.currentString(), json.clocks());
    } else {
      json.skipCurrent();
    }
  }

  private void object(JsonCursor json, String path) throws IOException, Refusal {
    switch (json.peek()) {
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
   * The post that it is.
   *
   * @param activity what brought it, or itself
   */
  Post post(ActivityObject activity) {
    return note.post(this, activity);
  }

  /** Whether it says whom it is for, and that is not everybody. */
  boolean isConfided() {
    return audience.isSaid() && !audience.hasEverybody();
  }

  /** What a Delete or a tombstone tells of a post or of the account itself; else null. */
  Notice told() {
    boolean delete = "Delete".equals(type);
    String subject = delete ? objectUri : "Tombstone".equals(type) ? id : null;
    if (subject == null || isConfided()) {
      return null;
    }
    Notice notice =
        subject.equals(actor)
            ? Notice.ofAccount(Notice.Event.DELETE, subject)
            : Notice.ofPost(Notice.Event.DELETE, subject);
    boolean elsewhere = deleted == Instants.NONE && object != null;
    notice.at =
        published != Instants.NONE && delete ? published : elsewhere ? object.deleted : deleted;
    return notice;
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
    String author = object == null ? null : object.note.author();
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
