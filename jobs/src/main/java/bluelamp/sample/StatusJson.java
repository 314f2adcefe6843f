package bluelamp.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Statuses and profiles as the X API v1.1 gives them; it counts likes and reposts, and knows no
 * replies or views.
 */
final class StatusJson {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String BORN = "Wed May 04 09:30:00 +0000 2011";

  private final Profiles profiles;

  StatusJson(Profiles profiles) {
    this.profiles = profiles;
  }

  /** A status, with what it reposts or quotes inside. */
  void status(JsonGenerator json, Post post, Instant seen) throws IOException {
    json.writeStartObject();
    json.writeStringField("created_at", INSTANT.format(post.instant()));
    id(json, "id", post.id());
    json.writeStringField("text", escaped(post.phrase().text()));
    json.writeBooleanField("truncated", false);
    entities(json, post);
    json.writeStringField("source", "<a href=\"https://example.org\" rel=\"nofollow\">Example</a>");
    id(json, "in_reply_to_status_id", post.parentId());
    id(
        json,
        "in_reply_to_user_id",
        post.answered() == null ? 0 : Long.parseLong(post.answered().id()));
    json.writeStringField(
        "in_reply_to_screen_name", post.answered() == null ? null : post.answeredAs());
    json.writeObjectFieldStart("user");
    id(json, "id", Long.parseLong(post.author().id()));
    json.writeEndObject();
    Metrics metrics = Metrics.of(post, seen);
    json.writeBooleanField("is_quote_status", post.isQuote());
    json.writeNumberField("retweet_count", metrics.reposts());
    json.writeNumberField("favorite_count", metrics.likes());
    json.writeBooleanField("favorited", false);
    json.writeBooleanField("retweeted", false);
    json.writeStringField("lang", post.phrase().language());
    embedded(json, post, seen);
    json.writeEndObject();
  }

  private void embedded(JsonGenerator json, Post post, Instant seen) throws IOException {
    if (post.isNativeRepost()) {
      json.writeFieldName("retweeted_status");
      status(json, post.referred(), seen);
    } else if (post.isQuote()) {
      id(json, "quoted_status_id", post.referred().id());
      json.writeFieldName("quoted_status");
      status(json, post.referred(), seen);
    }
  }

  private static void id(JsonGenerator json, String name, long id) throws IOException {
    if (id == 0) {
      json.writeNullField(name);
      json.writeNullField(name + "_str");
    } else {
      json.writeNumberField(name, id);
      json.writeStringField(name + "_str", Long.toString(id));
    }
  }

  private static void entities(JsonGenerator json, Post post) throws IOException {
    json.writeObjectFieldStart("entities");
    for (String none : new String[] {"hashtags", "symbols", "urls"}) {
      json.writeArrayFieldStart(none);
      json.writeEndArray();
    }
    json.writeArrayFieldStart("user_mentions");
    Voice voice = post.isRepost() ? post.referred().author() : post.answered();
    if (voice != null) {
      int start = post.isRepost() ? 3 : 0;
      json.writeStartObject();
      json.writeStringField("screen_name", post.answeredAs());
      json.writeStringField("name", voice.name());
      id(json, "id", Long.parseLong(voice.id()));
      json.writeArrayFieldStart("indices");
      json.writeNumber(start);
      json.writeNumber(start + 1 + post.answeredAs().length());
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The old API escapes three characters, as in HTML. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** An account's own profile. */
  void profile(JsonGenerator json, Voice voice, Instant seen) throws IOException {
    json.writeStartObject();
    id(json, "id", Long.parseLong(voice.id()));
    json.writeStringField("screen_name", profiles.handle(voice, seen));
    json.writeStringField("name", voice.name());
    json.writeStringField("description", voice.about());
    json.writeBooleanField("protected", false);
    json.writeBooleanField("verified", true);
    json.writeNumberField("followers_count", profiles.followers(voice, seen));
    json.writeNumberField("friends_count", 100 + voice.followers() % 400);
    json.writeNumberField("listed_count", voice.followers() / 150);
    json.writeNumberField("statuses_count", profiles.written(voice, seen));
    json.writeStringField("created_at", BORN);
    json.writeEndObject();
  }
}
