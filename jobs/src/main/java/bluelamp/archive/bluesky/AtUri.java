package bluelamp.archive.bluesky;

import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;

/** Addresses of Bluesky's records: {@code at://account/collection/key}. */
final class AtUri {
  private static final String SCHEME = "at://";
  private static final String POST = "/app.bsky.feed.post/";
  private static final String REPOST = "/app.bsky.feed.repost/";

  private AtUri() {}

  /** The address of a record as it is, or null. */
  static String checked(String uri) throws Refusal {
    if (uri != null && !uri.startsWith(SCHEME)) {
      throw new Refusal(Reason.BAD_ID);
    }
    return uri;
  }

  /** The id of an account as it is, or null. */
  static String checkedDid(String did) throws Refusal {
    if (did != null && !did.startsWith("did:")) {
      throw new Refusal(Reason.BAD_ID);
    }
    return did;
  }

  /** Whether it is a post that has the address, not a list or a feed. */
  static boolean isPost(String uri) {
    return uri != null && uri.contains(POST);
  }

  /** Whether it is a repost that has the address. */
  static boolean isRepost(String uri) {
    return uri != null && uri.contains(REPOST);
  }

  /** Whether it is a list, a feed, a like or the like that has the address. */
  static boolean isElse(String uri) {
    return uri != null && !isPost(uri) && !isRepost(uri);
  }

  /** The account whose record has an address; null where a handle stands for it, which moves. */
  static String account(String uri) {
    if (uri == null || !uri.startsWith(SCHEME + "did:")) {
      return null;
    }
    int end = uri.indexOf('/', SCHEME.length());
    return end < 0 ? null : uri.substring(SCHEME.length(), end);
  }

  /** An id for a repost that has none of its own: an account passes a post on once at a time. */
  static String repost(String account, String reposted) {
    return account == null || reposted == null ? null : account + "#reposts/" + reposted;
  }
}
