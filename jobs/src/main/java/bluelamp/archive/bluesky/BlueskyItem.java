package bluelamp.archive.bluesky;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** What an item of a feed says: a post, what it answers, and why it is in the feed. */
final class BlueskyItem {
  BlueskyObject post;
  BlueskyObject parent;
  BlueskyObject root;
  BlueskyObject reposter;

  private boolean repost;
  private String repostUri;
  private long repostedAt = Instants.NONE;

  /** Reads a field if it is of an item. */
  boolean take(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "post" -> post = BlueskyObject.embedded(json, path + "post.");
      case "reply" -> reply(json, path + "reply.");
      case "reason" -> reason(json, path + "reason.");
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The posts that an item answers, as far as they are to be had. */
  private void reply(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "parent" -> parent = BlueskyObject.embedded(json, path + "parent.");
          case "root" -> root = BlueskyObject.embedded(json, path + "root.");
          case "grandparentAuthor", "$type" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
    }
  }

  /** Why an item is in a feed: somebody passed it on, or pinned it. Notifications have a word. */
  private void reason(JsonCursor json, String path) throws IOException, Refusal {
    if (json.peek() != Value.OBJECT) {
      json.skipCurrent();
    } else {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "by" -> reposter = BlueskyObject.embedded(json, path + "by.");
          case "uri" -> repostUri = AtUri.checked(json.uri());
          case "indexedAt" -> repostedAt = json.instant();
          case "$type" -> repost = String.valueOf(json.string()).endsWith("#reasonRepost");
          case "cid" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
    }
  }

  /** Whether it is an item at all. */
  boolean isOne() {
    return post != null;
  }

  boolean isRepost() {
    return post != null && repost;
  }

  /** The repost that an item is. */
  Post repost() {
    Post passedOn = new Post();
    passedOn.accountId = reposter == null ? null : reposter.account.id;
    passedOn.repostedPostId = post.post.id;
    passedOn.repostedAccountId = post.post.accountId;
    passedOn.isRepost = true;
    passedOn.postedAt = repostedAt;
    passedOn.id = repostUri == null ? AtUri.repost(passedOn.accountId, post.post.id) : repostUri;
    passedOn.versionId = passedOn.id;
    return passedOn;
  }

  /** An item shows the post it answers, and so the handle of whom it answers. */
  void completeReply() {
    Post reply = post.post;
    boolean shown = parent != null && parent.author != null && parent.post.id != null;
    if (shown && parent.post.id.equals(reply.replyToPostId)) {
      reply.replyToAccountId = parent.post.accountId;
      reply.replyToHandle = parent.author.account.handle;
    }
  }
}
