package bluelamp.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of the X API v2 as twarc2 writes them: one a line, with a stamp of when and how they were
 * had.
 */
final class Envelopes {
  private static final String VERSION = "2.13.0";

  private final TweetJson tweets;

  Envelopes(TweetJson tweets) {
    this.tweets = tweets;
  }

  /** A page of posts, newest first, with the users and posts that ride along. */
  void page(ArchiveFile file, List<Post> posts, Instant seen, String url) throws IOException {
    JsonGenerator json = file.json;
    List<Post> page = posts.stream().sorted(Comparator.comparingLong(Post::id).reversed()).toList();
    json.writeStartObject();
    json.writeArrayFieldStart("data");
    for (Post post : page) {
      tweet(json, post, seen);
      file.post();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("includes");
    users(json, usersOf(page), seen);
    includedTweets(json, page, seen);
    json.writeEndObject();
    json.writeObjectFieldStart("meta");
    json.writeStringField("newest_id", Long.toString(page.get(0).id()));
    json.writeStringField("oldest_id", Long.toString(page.get(page.size() - 1).id()));
    json.writeNumberField("result_count", page.size());
    json.writeEndObject();
    stamp(json, url, seen);
    json.writeEndObject();
    file.endLine();
  }

  void tweet(JsonGenerator json, Post post, Instant seen) throws IOException {
    json.writeStartObject();
    tweets.fields(json, post, seen);
    tweets.references(json, post, seen, false);
    TweetEntities.write(json, post, null);
    json.writeEndObject();
  }

  void users(JsonGenerator json, Collection<Voice> voices, Instant seen) throws IOException {
    json.writeArrayFieldStart("users");
    for (Voice voice : voices) {
      tweets.user(json, voice, seen);
    }
    json.writeEndArray();
  }

  void includedTweets(JsonGenerator json, List<Post> page, Instant seen) throws IOException {
    Map<Long, Post> included = new LinkedHashMap<>();
    for (Post post : page) {
      included(included, post.earlier());
      included(included, post.parent());
      included(included, post.legacy() ? null : post.referred());
    }
    if (included.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("tweets");
    for (Post post : included.values()) {
      tweet(json, post, seen);
    }
    json.writeEndArray();
  }

  private static void included(Map<Long, Post> included, Post post) {
    if (post != null) {
      included.putIfAbsent(post.id(), post);
    }
  }

  /** Whoever wrote, was answered, or wrote what rides along. */
  static Collection<Voice> usersOf(List<Post> page) {
    Map<String, Voice> voices = new LinkedHashMap<>();
    for (Post post : page) {
      add(voices, post.author());
      add(voices, post.answered());
      add(voices, post.parent() == null ? null : post.parent().author());
      add(voices, post.referred() == null ? null : post.referred().author());
    }
    return voices.values();
  }

  private static void add(Map<String, Voice> voices, Voice voice) {
    if (voice != null) {
      voices.putIfAbsent(voice.id(), voice);
    }
  }

  static void stamp(JsonGenerator json, String url, Instant seen) throws IOException {
    json.writeObjectFieldStart("__twarc");
    json.writeStringField("url", url);
    json.writeStringField("version", VERSION);
    json.writeStringField(
        "retrieved_at", seen.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00"));
    json.writeEndObject();
  }
}
