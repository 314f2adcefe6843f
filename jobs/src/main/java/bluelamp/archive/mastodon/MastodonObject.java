package bluelamp.archive.mastodon;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;

/** A JSON object of the API, whatever it turns out to be: status, account or notice. */
final class MastodonObject {
  final Post post = new Post();
  final Account account = new Account();
  final MastodonNames names = new MastodonNames();
  String localId;
  String uri;
  String url;
  String answeredId;
  String answeredAccountId;
  String visibility;
  MastodonObject author;
  MastodonObject reposted;
  MastodonObject quoted;
  MastodonObject told;

  private final StatusText words = new StatusText();
  private String acct;
  private String fullName;
  private boolean notice;
  private long createdAt = Instants.NONE;

  /** Reads the object that the cursor stands in, to its end. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      field(json, path, name);
    }
    finish();
  }

  boolean isAccount() {
    return account.handle != null && !isStatus() && !isNotice();
  }

  boolean isStatus() {
    return words.isSaid() || visibility != null;
  }

  boolean isNotice() {
    return notice && !isStatus();
  }

  /** Whether everybody may see it; unlisted posts are public, only not advertised. */
  boolean isPublic() {
    return isPublic(visibility);
  }

  static boolean isPublic(String visibility) {
    return "public".equals(visibility) || "unlisted".equals(visibility);
  }

  /** Whether its account is one of the server that answered, which names its own without server. */
  boolean isLocal() {
    return acct != null && acct.indexOf('@') < 0;
  }

  private void field(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "id" -> localId = json.localId();
      case "uri" -> uri = json.uri();
      case "url" -> url = json.string();
      case "created_at" -> createdAt = json.instant();
      case "edited_at" -> post.editedAt = json.instant();
      case "in_reply_to_id" -> answeredId = json.localId();
      case "in_reply_to_account_id" -> answeredAccountId = json.localId();
      case "visibility" -> visibility = json.string();
      case "language" -> post.language = json.string();
      case "acct" -> acct = json.string();
      case "fqn" -> fullName = json.string();
      default -> {
        if (!words.take(json, name)) {
          counted(json, path, name);
        }
      }
    }
  }

  private void counted(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "replies_count" -> post.replies = json.count();
      case "reblogs_count" -> post.reposts = json.count();
      case "favourites_count" -> post.likes = json.count();
      case "quotes_count" -> post.quotes = json.count();
      case "followers_count" -> account.followers = json.count();
      case "following_count" -> account.following = json.count();
      case "statuses_count" -> account.posts = json.count();
      case "media_attachments" -> post.mediaCount = json.elements();
      case "mentions" -> names.mentions(json, path + "mentions.");
      case "tags" -> names.tags(json, path + "tags.");
      default -> nested(json, path, name);
    }
  }

  private void nested(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "account" -> author = embedded(json, path + "account.");
      case "reblog" -> reposted = embedded(json, path + "reblog.");
      case "status", "last_status" -> told = embedded(json, path + "status.");
      case "quote" -> quote(json, path + "quote.");
      case "quote_id", "quoted_status_id", "quote_url" -> {
        post.isQuote |= json.peek() == JsonCursor.Value.STRING;
        json.skipCurrent();
      }
      default -> other(json, path, name);
    }
  }

  private void other(JsonCursor json, String path, String name) throws IOException, Refusal {
    if (MastodonFields.isOfNotice(name)) {
      notice = true;
      json.skip();
    } else if (MastodonFields.isUnused(name)) {
      json.skip();
    } else {
      json.unknown(path, name);
    }
  }

  private static MastodonObject embedded(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return null;
    }
    MastodonObject inside = new MastodonObject();
    inside.read(json, path);
    return inside;
  }

  /**
   * A quote: the quoted status itself, or what became of the wish to quote, with the status in it.
   */
  private void quote(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return;
    }
    post.isQuote = true;
    MastodonObject itself = new MastodonObject();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "state" -> json.skip();
        case "quoted_status" -> quoted = embedded(json, path + "quoted_status.");
        default -> itself.field(json, path, name);
      }
    }
    itself.finish();
    quoted = quoted == null && itself.isStatus() ? itself : quoted;
  }

  private void finish() {
    account.id = uri == null ? ActorUri.ofProfile(url) : uri;
    account.createdAt = createdAt;
    account.handle = fullName == null ? ActorUri.handle(acct, url == null ? uri : url) : fullName;
    post.id = uri;
    post.versionId = uri;
    post.postedAt = createdAt;
    if (author != null) {
      post.accountId = authorId();
      author.account.id = post.accountId;
    }
    post.isQuote |= quoted != null;
    post.quotedPostId = quoted == null ? null : quoted.uri;
    if (reposted == null) {
      words.into(post);
      post.hashtags = names.hashtags;
    } else {
      repost();
    }
  }

  /** Servers before Mastodon 4.2 name accounts by the address of their page alone. */
  private String authorId() {
    String ofPost = author.uri == null ? ActorUri.ofPost(uri) : null;
    return ofPost == null ? author.account.id : ofPost;
  }

  /** What a repost shows is the other post's: it has neither text nor names of its own. */
  private void repost() {
    post.isRepost = true;
    post.repostedPostId = reposted.post.id;
    post.repostedAccountId = reposted.post.accountId;
    post.language = null;
    post.mediaCount = 0;
    post.mentions = List.of();
    post.id = uri == null ? ActorUri.repost(post.accountId, reposted.post.id) : uri;
    post.versionId = post.id;
  }
}
