package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON object of the API's second version, whatever it turns out to be: tweet, user or notice.
 */
final class XApiV2Object {
  final Post post = new Post();
  final Account account = new Account();
  final List<XApiV2Object> inside = new ArrayList<>(0);
  final List<Account> authors = new ArrayList<>(0);
  TwarcStamp stamp = TwarcStamp.NONE;

  /** What it tells of a post or account, where it is a notice of one. */
  Notice told;

  private final XApiV2Entities entities = new XApiV2Entities(authors);
  private XApiV2Note note = XApiV2Note.NONE;
  private final XComplianceLine line = new XComplianceLine();
  private String id;
  private String firstVersion;
  private boolean counted;
  private boolean notice;
  private long createdAt = Instants.NONE;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      field(json, path, name);
    }
    finish();
  }

  /** Reads one field; after the last, {@link #finish} must follow. */
  void field(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "id" -> id = json.id();
      case "text" -> post.text = json.string();
      case "author_id" -> post.accountId = json.id();
      case "created_at" -> created(json);
      case "conversation_id" -> post.conversationId = json.id();
      case "in_reply_to_user_id" -> post.replyToAccountId = json.id();
      case "lang" -> post.language = json.string();
      case "username" -> account.handle = json.string();
      case "edit_history_tweet_ids" -> history(json);
      default -> nested(json, path, name);
    }
  }

  private void nested(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "referenced_tweets" ->
          XApiV2References.read(json, path + "referenced_tweets.", post, inside);
      case "entities" -> entities.read(json, path + "entities.");
      case "attachments" -> attachments(json, path + "attachments.");
      case "public_metrics" ->
          counted |= XApiV2Metrics.read(json, path + "public_metrics.", post, account);
      case "note_tweet" -> note = XApiV2Note.read(json, path + "note_tweet.", authors);
      case "author" -> user(json, path + "author.");
      case "in_reply_to_user" -> post.replyToHandle = user(json, path + "in_reply_to_user.");
      case "__twarc" -> stamp(json, path + "__twarc.");
      default -> other(json, path, name);
    }
  }

  private void other(JsonCursor json, String path, String name) throws IOException, Refusal {
    if (XNotice.isOne(name)) {
      told = XNotice.read(json, path, name);
      notice |= told != null;
    } else if (line.take(json, name)) {
      notice |= line.isOne();
    } else if (XApiV2Fields.isOfNotice(name)) {
      notice = true;
      json.skip();
    } else if (XApiV2Fields.isUnused(name)) {
      json.skip();
    } else {
      json.unknown(path, name);
    }
  }

  private void created(JsonCursor json) throws IOException, Refusal {
    createdAt = json.instant();
    line.created(json.currentString(), createdAt);
  }

  private void history(JsonCursor json) throws IOException, Refusal {
    if (json.enterArray()) {
      firstVersion = json.nextId();
      for (String later = firstVersion; later != null; later = json.nextId()) {
        // only the first gives the post its id
      }
    }
  }

  private void attachments(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "media_keys", "media" ->
              post.mediaCount = Math.max(post.mediaCount, json.elements());
          case "poll_ids", "poll", "polls", "media_source_tweet_id", "source_tweets" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
    }
  }

  /** Reads a user that twarc2 put in place of an id; the handle, or null. */
  private String user(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return null;
    }
    XApiV2Object user = new XApiV2Object();
    user.read(json, path);
    authors.add(user.account);
    return user.account.handle;
  }

  private void stamp(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      stamp = TwarcStamp.read(json, path);
    }
  }

  /** Puts together what several fields tell of. */
  void finish() {
    told = told == null ? line.notice(id) : told;
    account.id = id;
    account.createdAt = createdAt;
    post.id = firstVersion == null ? id : firstVersion;
    post.versionId = id;
    post.postedAt = createdAt;
    if (firstVersion != null && !firstVersion.equals(id)) {
      long given = Instants.ofPostId(firstVersion);
      post.editedAt = createdAt;
      post.postedAt = given == Instants.NONE ? createdAt : given;
    }
    post.text = note.text() == null ? post.text : note.text();
    XApiV2Entities named = note.entities() == null ? entities : note.entities();
    named.into(post);
    if (post.replyToHandle == null) {
      post.replyToHandle = named.handleOf(post.replyToAccountId);
    }
  }

  /** Says what is missing in a record of its own. */
  void check() throws Refusal {
    if (isPost()) {
      post.check();
    } else if (!isNotice() && !isAccount()) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    } else if (isAccount() && account.id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
  }

  boolean isNotice() {
    return notice && !isPost() && !isAccount();
  }

  boolean isPost() {
    return post.text != null || post.accountId != null || (counted && account.handle == null);
  }

  boolean isAccount() {
    return account.handle != null && post.text == null && post.accountId == null;
  }
}
