package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/**
 * A JSON object of the API's first version, whatever it turns out to be: status, profile or notice.
 */
final class XApiV1Object {
  final Post post = new Post();
  final Account profile = new Account();
  Account user;
  XApiV1Object reposted;
  XApiV1Object quoted;
  XApiV1Object latest;

  /** What it tells of a post or account, where it is a notice of one. */
  Notice told;

  private final XApiV1Ids ids = new XApiV1Ids();
  private final EditInfo edits = new EditInfo();
  private final XApiV1Text text = new XApiV1Text();
  private boolean notice;
  private long createdAt = Instants.NONE;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    read(json, path, json.field());
  }

  /** Reads the same from a field on whose name has been read. */
  void read(JsonCursor json, String path, String first) throws IOException, Refusal {
    for (String name = first; name != null; name = json.field()) {
      boolean taken =
          plain(json, name)
              || ids.take(json, name)
              || text.take(json, path, name)
              || nested(json, path, name);
      if (!taken) {
        other(json, path, name);
      }
    }
    finish();
  }

  boolean isNotice() {
    return notice && post.text == null && profile.handle == null;
  }

  boolean isProfile() {
    return profile.handle != null && post.text == null && user == null;
  }

  boolean isPost() {
    return post.text != null || user != null;
  }

  private boolean plain(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "created_at" -> createdAt = json.instant();
      case "lang" -> post.language = json.string();
      case "in_reply_to_screen_name" -> post.replyToHandle = json.string();
      case "retweet_count" -> post.reposts = json.count();
      case "favorite_count" -> post.likes = json.count();
      case "reply_count" -> post.replies = json.count();
      case "quote_count" -> post.quotes = json.count();
      case "screen_name" -> profile.handle = json.string();
      case "followers_count" -> profile.followers = json.count();
      case "friends_count" -> profile.following = json.count();
      case "statuses_count" -> profile.posts = json.count();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean nested(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "user" -> user(json, path + "user.");
      case "retweeted_status" -> reposted = embedded(json, path + "retweeted_status.");
      case "quoted_status" -> quoted = embedded(json, path + "quoted_status.");
      case "status" -> latest = embedded(json, path + "status.");
      case "edit_info" -> edits.read(json, path + "edit_info.");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void other(JsonCursor json, String path, String name) throws IOException, Refusal {
    if (XNotice.isOne(name)) {
      told = XNotice.read(json, path, name);
      notice = true;
    } else if (XApiV1Fields.isOfNotice(name)) {
      notice = true;
      json.skip();
    } else if (XApiV1Fields.isUnused(name)) {
      json.skip();
    } else {
      json.unknown(path, name);
    }
  }

  private static XApiV1Object embedded(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return null;
    }
    XApiV1Object inside = new XApiV1Object();
    inside.read(json, path);
    return inside;
  }

  /** An author: an object, or a mere id. */
  private void user(JsonCursor json, String path) throws IOException, Refusal {
    if (json.peekObject()) {
      XApiV1Object author = new XApiV1Object();
      author.read(json, path);
      user = author.profile;
    } else {
      user = new Account();
      user.id = json.currentId();
    }
  }

  private void finish() throws Refusal {
    String own = ids.own();
    profile.id = own;
    profile.createdAt = createdAt;
    post.id = own;
    post.versionId = own;
    post.postedAt = createdAt;
    edits.into(post);
    post.accountId = user == null ? null : user.id;
    text.into(post);
    post.replyToPostId = ids.answeredPost();
    post.replyToAccountId = ids.answeredUser();
    post.isReply = post.replyToHandle != null && !post.replyToHandle.isEmpty();
    post.quotedPostId = ids.quoted() == null && quoted != null ? quoted.post.id : ids.quoted();
    if (reposted != null) {
      post.isRepost = true;
      post.repostedPostId = reposted.post.id;
      post.repostedAccountId = reposted.post.accountId;
    }
    if (latest != null && latest.post.accountId == null) {
      latest.post.accountId = own;
    }
  }
}
