package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** The counts that everybody may see; posts and users have them under one name. */
final class XApiV2Metrics {
  private XApiV2Metrics() {}

  /** Reads the object that comes next; true when it says how often a post was reposted. */
  static boolean read(JsonCursor json, String path, Post post, Account account)
      throws IOException, Refusal {
    boolean ofPost = false;
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        ofPost |= name.equals("retweet_count") || name.equals("repost_count");
        count(json, path, name, post, account);
      }
    }
    return ofPost;
  }

  /**
   * Views as counted; NONE where there are none. X says 0 of what it has not counted, as of all
   * that was collected before December 2022.
   */
  static long views(JsonCursor json) throws IOException, Refusal {
    long views = json.count();
    return views == 0 ? JsonCursor.NONE : views;
  }

  private static void count(JsonCursor json, String path, String name, Post post, Account account)
      throws IOException, Refusal {
    switch (name) {
      case "retweet_count", "repost_count" -> post.reposts = json.count();
      case "reply_count" -> post.replies = json.count();
      case "like_count" -> post.likes = json.count();
      case "quote_count" -> post.quotes = json.count();
      case "impression_count" -> post.views = views(json);
      case "followers_count" -> account.followers = json.count();
      case "following_count" -> account.following = json.count();
      case "tweet_count", "post_count" -> account.posts = json.count();
      case "listed_count", "bookmark_count", "media_count" -> json.skip();
      default -> json.unknown(path, name);
    }
  }
}
