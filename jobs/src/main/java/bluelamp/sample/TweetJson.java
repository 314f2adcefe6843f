package bluelamp.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tweets and users as the X API v2 gives them. */
final class TweetJson {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String BORN = "2011-05-04T09:30:00.000Z";

  private final Profiles profiles;
  private final boolean withViews;

  /** Writes views as well, or leaves them out as collectors did before there were any. */
  TweetJson(Profiles profiles, boolean withViews) {
    this.profiles = profiles;
    this.withViews = withViews;
  }

  /** A tweet's fields without its braces, so that a collector can add its own. */
  void fields(JsonGenerator json, Post post, Instant seen) throws IOException {
    json.writeStringField("id", Long.toString(post.id()));
    edits(json, post);
    json.writeStringField("author_id", post.author().id());
    json.writeStringField("conversation_id", Long.toString(post.conversation()));
    json.writeStringField("created_at", INSTANT.format(post.instant()));
    json.writeStringField("text", post.phrase().text());
    json.writeStringField("lang", post.phrase().language());
    json.writeBooleanField("possibly_sensitive", false);
    json.writeStringField("reply_settings", "everyone");
    if (post.answered() != null) {
      json.writeStringField("in_reply_to_user_id", post.answered().id());
    }
    metrics(json, Metrics.of(post, seen), post.isNativeRepost());
    if (post.withheld()) {
      json.writeObjectFieldStart("withheld");
      json.writeBooleanField("copyright", false);
      json.writeArrayFieldStart("country_codes");
      json.writeString("DE");
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void edits(JsonGenerator json, Post post) throws IOException {
    json.writeArrayFieldStart("edit_history_tweet_ids");
    if (post.firstId() != post.id()) {
      json.writeString(Long.toString(post.firstId()));
    }
    json.writeString(Long.toString(post.id()));
    json.writeEndArray();
  }

  private void metrics(JsonGenerator json, Metrics metrics, boolean repost) throws IOException {
    json.writeObjectFieldStart("public_metrics");
    json.writeNumberField("retweet_count", metrics.reposts());
    json.writeNumberField("reply_count", metrics.replies());
    json.writeNumberField("like_count", metrics.likes());
    json.writeNumberField("quote_count", metrics.quotes());
    if (withViews) {
      json.writeNumberField("impression_count", repost ? 0 : metrics.views());
    }
    json.writeEndObject();
  }

  /**
   * The kind of each post referred to, with its id; {@code whole} adds the posts themselves, as
   * flattening does.
   */
  void references(JsonGenerator json, Post post, Instant seen, boolean whole) throws IOException {
    boolean refers = post.referred() != null && !post.legacy();
    if (!refers && post.parentId() == 0) {
      return;
    }
    json.writeArrayFieldStart("referenced_tweets");
    if (post.parentId() != 0) {
      reference(json, "replied_to", post.parentId(), whole ? post.parent() : null, seen);
    }
    if (refers) {
      String type = post.isRepost() ? "retweeted" : "quoted";
      reference(json, type, post.referred().id(), whole ? post.referred() : null, seen);
    }
    json.writeEndArray();
  }

  private void reference(JsonGenerator json, String type, long id, Post whole, Instant seen)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    if (whole == null) {
      json.writeStringField("id", Long.toString(id));
    } else {
      fields(json, whole, seen);
      references(json, whole, seen, false);
      TweetEntities.write(json, whole, null);
      json.writeFieldName("author");
      user(json, whole.author(), seen);
    }
    json.writeEndObject();
  }

  /** A user as it was when seen. */
  void user(JsonGenerator json, Voice voice, Instant seen) throws IOException {
    json.writeStartObject();
    userFields(json, voice, seen);
    json.writeEndObject();
  }

  void userFields(JsonGenerator json, Voice voice, Instant seen) throws IOException {
    json.writeStringField("id", voice.id());
    json.writeStringField("username", profiles.handle(voice, seen));
    json.writeStringField("name", voice.name());
    json.writeStringField("description", voice.about());
    json.writeStringField("created_at", BORN);
    json.writeBooleanField("protected", false);
    json.writeBooleanField("verified", voice.isOfficial());
    json.writeObjectFieldStart("public_metrics");
    json.writeNumberField("followers_count", profiles.followers(voice, seen));
    json.writeNumberField("following_count", 100 + voice.followers() % 400);
    json.writeNumberField("tweet_count", profiles.written(voice, seen));
    json.writeNumberField("listed_count", voice.followers() / 150);
    json.writeEndObject();
  }
}
