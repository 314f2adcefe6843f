package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What includes tell of the people and posts that others only number: those of an envelope until it
 * ends, those of academictwitteR's users files for the bundle.
 */
final class XApiV2Companions {
  private final Map<String, String> handles = new HashMap<>();
  private final Map<String, String> authors = new HashMap<>();
  private final Map<String, String> bundleHandles = new Kept();
  private final Map<String, String> bundleAuthors = new Kept();

  void user(Account account, boolean ofBundle) {
    if (account.id != null && account.handle != null) {
      (ofBundle ? bundleHandles : handles).put(account.id, account.handle);
    }
  }

  void post(Post post, boolean ofBundle) {
    if (post.versionId != null && post.accountId != null) {
      (ofBundle ? bundleAuthors : authors).put(post.versionId, post.accountId);
    }
  }

  void envelopeEnd() {
    handles.clear();
    authors.clear();
  }

  /** Fills in what only the includes know. */
  void complete(Post post) {
    if (post.replyToAccountId == null && post.replyToPostId != null) {
      post.replyToAccountId = either(authors, bundleAuthors, post.replyToPostId);
    }
    if (post.repostedAccountId == null && post.repostedPostId != null) {
      post.repostedAccountId = either(authors, bundleAuthors, post.repostedPostId);
    }
    if (post.replyToHandle == null && post.replyToAccountId != null) {
      post.replyToHandle = either(handles, bundleHandles, post.replyToAccountId);
    }
  }

  private static String either(Map<String, String> near, Map<String, String> far, String id) {
    String found = near.get(id);
    return found == null ? far.get(id) : found;
  }

  private static final class Kept extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    /** Accounts or posts of a bundle: about 40 MB. */
    private static final int MOST = 200_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST;
    }
  }
}
