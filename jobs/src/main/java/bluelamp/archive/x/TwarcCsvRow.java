package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;

/** A row of a table of twarc-csv's: a tweet with its author, a user, or a notice. */
final class TwarcCsvRow {
  final Post post = new Post();
  final Account author = new Account();
  long retrievedAt = Instants.NONE;
  String url;

  private final TwarcCsvText text = new TwarcCsvText();
  private long createdAt = Instants.NONE;
  private String id;
  private String firstVersion;
  private String type;
  private boolean notice;

  private TwarcCsvRow() {}

  /** Reads the row that the cursor stands in, to its end. */
  static TwarcCsvRow read(JsonCursor json) throws IOException, Refusal {
    TwarcCsvRow row = new TwarcCsvRow();
    for (String name = json.field(); name != null; name = json.field()) {
      boolean taken =
          row.post(json, name)
              || row.refers(json, name)
              || row.counts(json, name)
              || row.author(json, name)
              || row.text.take(json, name);
      if (!taken) {
        row.other(json, name);
      }
    }
    row.finish(json);
    return row;
  }

  boolean isNotice() {
    return notice && post.accountId == null && author.handle == null;
  }

  boolean isUser() {
    return author.handle != null && post.accountId == null && post.text == null;
  }

  /** Old tables say so of a tweet that stands there because another refers to it. */
  boolean isReferenced() {
    return type != null;
  }

  private boolean post(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "id" -> id = json.id();
      case "author_id" -> post.accountId = json.id();
      case "created_at" -> createdAt = json.instant();
      case "conversation_id" -> post.conversationId = json.id();
      case "lang" -> post.language = json.string();
      case "edit_history_tweet_ids" -> firstVersion = first(json, json.string());
      case "type" -> type = json.string();
      case "__twarc.retrieved_at" -> retrievedAt = json.instant();
      case "__twarc.url" -> url = json.string();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean refers(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "referenced_tweets.replied_to.id" -> post.replyToPostId = json.id();
      case "referenced_tweets.retweeted.id" -> post.repostedPostId = json.id();
      case "referenced_tweets.quoted.id" -> post.quotedPostId = json.id();
      case "in_reply_to_user_id", "in_reply_to_user.id" -> post.replyToAccountId = json.id();
      case "in_reply_to_username", "in_reply_to_user.username" ->
          post.replyToHandle = json.string();
      case "retweeted_user_id" -> post.repostedAccountId = json.id();
      case "referenced_tweets" -> references(json, json.string());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean counts(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "public_metrics.like_count" -> post.likes = json.count();
      case "public_metrics.quote_count" -> post.quotes = json.count();
      case "public_metrics.reply_count" -> post.replies = json.count();
      case "public_metrics.retweet_count" -> post.reposts = json.count();
      case "public_metrics.impression_count" -> post.views = XApiV2Metrics.views(json);
      case "author.public_metrics.followers_count", "public_metrics.followers_count" ->
          author.followers = json.count();
      case "author.public_metrics.following_count", "public_metrics.following_count" ->
          author.following = json.count();
      case "author.public_metrics.tweet_count", "public_metrics.tweet_count" ->
          author.posts = json.count();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean author(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "author.id" -> author.id = json.id();
      case "author.username", "username" -> author.handle = json.string();
      case "author.created_at" -> author.createdAt = json.instant();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void other(JsonCursor json, String name) throws IOException {
    if (TwarcCsvColumns.isOfNotice(name)) {
      notice = true;
      json.skip();
    } else if (TwarcCsvColumns.isUnused(name)) {
      json.skip();
    } else {
      json.unknown("", name);
    }
  }

  private static String first(JsonCursor row, String cell) throws IOException, Refusal {
    try (JsonCursor ids = row.within(cell)) {
      return ids.enterArray() ? ids.nextId() : null;
    }
  }

  private void references(JsonCursor row, String cell) throws IOException, Refusal {
    try (JsonCursor references = row.within(cell)) {
      XApiV2References.read(references, "referenced_tweets.", post, new ArrayList<>());
    }
  }

  private void finish(JsonCursor json) {
    text.into(post, json);
    post.id = id;
    post.versionId = id;
    post.postedAt = createdAt;
    EditInfo.date(post, firstVersion);
    post.isRepost |= post.repostedPostId != null;
    if (post.accountId == null) {
      author.id = id;
      author.createdAt = createdAt;
    } else {
      author.id = post.accountId;
    }
  }
}
