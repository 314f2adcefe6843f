package bluelamp.archive.bluesky;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/** A JSON object of Bluesky's API, whatever it turns out to be: post, item of a feed, profile. */
final class BlueskyObject {
  private static final String NO_HANDLE = "handle.invalid";
  private static final long A_DAY = 86_400_000_000L;
  private static final Set<String> OF_QUOTED =
      Set.of("uri", "author", "value", "likeCount", "repostCount", "replyCount", "quoteCount");

  final Post post = new Post();
  final Account account = new Account();
  final BlueskyItem item = new BlueskyItem();
  BlueskyObject author;
  BlueskyObject quoted;

  private final BlueskyNotice told = new BlueskyNotice();
  private BlueskyRecord record;
  private boolean notice;
  private long indexedAt = Instants.NONE;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      field(json, path, name);
    }
    finish();
  }

  private void field(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "uri" -> post.id = AtUri.checked(json.uri());
      case "author" -> author = embedded(json, path + "author.");
      case "record", "value" -> record(json, path + "record.");
      case "embed" -> quoted = embeddedPost(json);
      case "likeCount" -> post.likes = json.count();
      case "repostCount" -> post.reposts = json.count();
      case "replyCount" -> post.replies = json.count();
      case "quoteCount" -> post.quotes = json.count();
      case "indexedAt" -> indexedAt = json.instant();
      default -> ofAccount(json, path, name);
    }
  }

  private void ofAccount(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "did" -> account.id = AtUri.checkedDid(json.uri());
      case "handle" -> account.handle = json.string();
      case "createdAt" -> account.createdAt = json.instant();
      case "followersCount" -> account.followers = json.count();
      case "followsCount" -> account.following = json.count();
      case "postsCount" -> account.posts = json.count();
      default -> {
        if (!item.take(json, path, name) && !told.take(json, name)) {
          other(json, path, name);
        }
      }
    }
  }

  private void other(JsonCursor json, String path, String name) throws IOException, Refusal {
    notice |= BlueskyFields.isOfNotice(name);
    if (BlueskyFields.isUnused(name) || BlueskyFields.isOfNotice(name)) {
      json.skip();
    } else {
      json.unknown(path, name);
    }
  }

  /** The object that comes next, or null. */
  static BlueskyObject embedded(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return null;
    }
    BlueskyObject inside = new BlueskyObject();
    inside.read(json, path);
    return inside;
  }

  private void record(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      record = new BlueskyRecord();
      record.read(json, path);
    }
  }

  /** The quoted post in an embed as it is shown, where it is to be had: it may be deeper in. */
  private static BlueskyObject embeddedPost(JsonCursor json) throws IOException, Refusal {
    BlueskyObject found = null;
    if (json.enterObject()) {
      BlueskyObject itself = new BlueskyObject();
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals("record")) {
          found = embeddedPost(json);
        } else if (OF_QUOTED.contains(name)) {
          itself.field(json, "", name);
        } else {
          json.skip();
        }
      }
      itself.finish();
      found = itself.isPost() ? itself : found;
    }
    return found;
  }

  private void finish() {
    account.handle = NO_HANDLE.equals(account.handle) ? null : account.handle;
    post.versionId = post.id;
    post.accountId = author == null ? AtUri.account(post.id) : author.account.id;
    if (record != null && AtUri.isRepost(post.id)) {
      record.intoRepost(post);
    } else if (record != null) {
      record.into(post);
      // Clients write the time; the network knows when it saw the post.
      boolean ahead = indexedAt != Instants.NONE && post.postedAt > indexedAt + A_DAY;
      post.postedAt = ahead ? indexedAt : post.postedAt;
    }
  }

  /** When the network saw it, or NONE. */
  long indexedAt() {
    return indexedAt;
  }

  boolean isPost() {
    return record != null && (author != null || post.id != null) && !AtUri.isElse(post.id);
  }

  boolean isAccount() {
    return account.id != null && record == null && !item.isOne() && !told.isEvent();
  }

  /** What it tells of a post or account, where it is a notice of one; else null. */
  Notice told() {
    return record == null && !item.isOne() ? told.of(post.id, account.id) : null;
  }

  boolean isNotice() {
    boolean otherRecord = record != null && AtUri.isElse(post.id);
    boolean says = notice || told.isEvent() || told.isForPost();
    return otherRecord || (says && record == null && !item.isOne());
  }
}
