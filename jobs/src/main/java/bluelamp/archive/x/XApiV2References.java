package bluelamp.archive.x;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;

/** The posts that a post reposts, quotes or answers. */
final class XApiV2References {
  private XApiV2References() {}

  /**
   * Reads the array that comes next.
   *
   * @param post told what it refers to
   * @param inside takes the posts of which more is told than an id
   */
  static void read(JsonCursor json, String path, Post post, List<XApiV2Object> inside)
      throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      XApiV2Object referenced = new XApiV2Object();
      String type = null;
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals("type")) {
          type = json.string();
        } else {
          referenced.field(json, path, name);
        }
      }
      referenced.finish();
      refer(post, type, referenced.post);
      if (referenced.post.text != null) {
        inside.add(referenced);
      }
    }
  }

  private static void refer(Post post, String type, Post referenced) {
    if ("retweeted".equals(type)) {
      post.isRepost = true;
      post.repostedPostId = referenced.versionId;
      post.repostedAccountId = referenced.accountId;
    } else if ("quoted".equals(type)) {
      post.quotedPostId = referenced.versionId;
    } else if ("replied_to".equals(type)) {
      post.isReply = true;
      post.replyToPostId = referenced.versionId;
      if (post.replyToAccountId == null) {
        post.replyToAccountId = referenced.accountId;
      }
    }
  }
}
