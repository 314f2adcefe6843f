package bluelamp.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Posts of Mastodon and Bluesky as whole trees of JSON, from what their fields mean alone; it
 * shares nothing with the program under test.
 */
final class Counted {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Shape by id. */
  final Map<String, String> shapes = new TreeMap<>();

  /** How many records, posts and profiles each file has. */
  final Map<String, List<Long>> files = new TreeMap<>();

  private long records;
  private long posts;
  private long profiles;

  static Counted of(Path archives) throws IOException {
    Counted counted = new Counted();
    try (Stream<Path> files = Files.walk(archives, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        counted.file(archives.relativize(file).toString(), JSON.readTree(file.toFile()));
      }
    }
    return counted;
  }

  private void file(String path, JsonNode root) {
    records = 0;
    posts = 0;
    profiles = 0;
    if (path.startsWith("mastodon-outbox")) {
      root.path("orderedItems").forEach(this::activity);
      profile(root.has("preferredUsername"));
    } else if (path.startsWith("mastodon-api")) {
      root.path("ancestors").forEach(this::status);
      root.path("descendants").forEach(this::status);
      if (root.isArray()) {
        root.forEach(this::status);
      }
    } else {
      root.path("feed").forEach(this::item);
      root.path("posts").forEach(this::post);
      thread(root.path("thread"));
      root.path("profiles").forEach(each -> profile(true));
      profile(root.has("did"));
    }
    files.put(path, List.of(records, posts, profiles));
  }

  private void profile(boolean is) {
    records += is ? 1 : 0;
    profiles += is ? 1 : 0;
  }

  private void record(boolean isPost, String id, boolean repost, boolean reply, boolean quote) {
    records++;
    if (isPost) {
      posts++;
      shapes.put(id, repost ? "repost" : reply ? "reply" : quote ? "quote" : "original");
    }
  }

  private void activity(JsonNode activity) {
    boolean forAll = (activity.path("to") + "" + activity.path("cc")).contains("#Public\"");
    JsonNode note = activity.path("object");
    boolean repost = activity.path("type").asText().equals("Announce");
    record(
        forAll && (repost || note.isObject()),
        (repost ? activity : note).path("id").asText(),
        repost,
        note.hasNonNull("inReplyTo"),
        false);
  }

  private void status(JsonNode status) {
    record(
        List.of("public", "unlisted").contains(status.path("visibility").asText()),
        status.path("uri").asText(),
        status.hasNonNull("reblog"),
        status.hasNonNull("in_reply_to_id") || status.hasNonNull("in_reply_to_account_id"),
        status.hasNonNull("quote"));
  }

  private void item(JsonNode item) {
    if (item.path("reason").path("$type").asText().endsWith("#reasonRepost")) {
      record(true, item.path("reason").path("uri").asText(), true, false, false);
    } else {
      post(item.path("post"));
    }
  }

  private void post(JsonNode post) {
    JsonNode embed = post.path("record").path("embed").path("record");
    String quoted = embed.path("uri").asText() + embed.path("record").path("uri").asText();
    record(
        true,
        post.path("uri").asText(),
        false,
        post.path("record").has("reply"),
        quoted.contains("/app.bsky.feed.post/"));
  }

  private void thread(JsonNode branch) {
    if (branch.has("post")) {
      post(branch.path("post"));
      thread(branch.path("parent"));
      branch.path("replies").forEach(this::thread);
    }
  }
}
