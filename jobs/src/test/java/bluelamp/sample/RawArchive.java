package bluelamp.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads the written files in the plainest way, knowing nothing of how they came about. */
final class RawArchive {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter OLD =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  /** Archived posts by the first id of their history. */
  final Map<String, Seen> posts = new HashMap<>();

  /** Who wrote each post that is archived or rides along, by the id of the version. */
  final Map<String, String> authors = new HashMap<>();

  /** Likes seen of a post, by its first id. */
  final Map<String, Set<Long>> likes = new HashMap<>();

  /** Counts of profile lookups: account, then instant, to posts written. */
  final Map<String, TreeMap<Instant, Long>> profiles = new HashMap<>();

  final Map<String, Set<String>> handles = new HashMap<>();
  final Map<String, long[]> records = new TreeMap<>();
  final Set<String> texts = new HashSet<>();

  /** A post as the archive shows it. */
  record Seen(
      String id,
      String author,
      Instant at,
      String text,
      String answered,
      String handle,
      String parent,
      String reposted,
      boolean quote,
      String lang,
      boolean withheld,
      boolean edited) {}

  static RawArchive read(Path archives) throws IOException {
    RawArchive raw = new RawArchive();
    try (var files = Files.walk(archives)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        raw.file(archives.relativize(file).toString().replace('\\', '/'), file);
      }
    }
    return raw;
  }

  private void file(String name, Path file) throws IOException {
    long[] counts = records.computeIfAbsent(name, key -> new long[4]);
    if (name.contains("/users_")) {
      JsonNode users = JSON.readTree(text(file));
      users
          .path("tweets")
          .forEach(tweet -> authors.put(tweet.get("id").asText(), tweet.get("author_id").asText()));
    } else if (name.contains("/data_")) {
      JSON.readTree(text(file)).forEach(tweet -> tweet(tweet, counts));
    } else if (name.contains("/tweets/")) {
      JSON.readTree(text(file)).forEach(status -> status(status, counts));
    } else if (name.contains("/profiles/") && name.startsWith("x-v1")) {
      JsonNode profile = JSON.readTree(text(file));
      handles
          .computeIfAbsent(profile.get("id_str").asText(), id -> new HashSet<>())
          .add(profile.get("screen_name").asText());
      counts[1]++;
    } else if (!name.endsWith("/query")) {
      text(file).lines().forEach(line -> line(line, counts));
    }
  }

  private void line(String line, long[] counts) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      counts[3]++;
      return;
    }
    if (node.has("text") || (!node.has("data") && !node.has("errors"))) {
      tweet(node, counts);
    } else if (!node.has("data") || node.get("data").get(0).has("tweet_count")) {
      counts[2]++;
    } else {
      Instant seen = OffsetDateTime.parse(node.at("/__twarc/retrieved_at").asText()).toInstant();
      node.at("/includes/tweets")
          .forEach(tweet -> authors.put(tweet.get("id").asText(), tweet.get("author_id").asText()));
      node.at("/includes/users").forEach(user -> user(user, seen));
      for (JsonNode item : node.get("data")) {
        if (item.has("username")) {
          user(item, seen);
          counts[1]++;
        } else {
          tweet(item, counts);
        }
      }
    }
  }

  private void user(JsonNode user, Instant seen) {
    String id = user.get("id").asText();
    handles.computeIfAbsent(id, key -> new HashSet<>()).add(user.get("username").asText());
    Long before =
        profiles
            .computeIfAbsent(id, key -> new TreeMap<>())
            .put(seen, user.at("/public_metrics/tweet_count").asLong());
    if (before != null && before != user.at("/public_metrics/tweet_count").asLong()) {
      throw new AssertionError("Two counts of " + id + " at " + seen);
    }
  }

  private void tweet(JsonNode tweet, long[] counts) {
    if (!tweet.path("id").isTextual() || !tweet.has("author_id") || !tweet.has("created_at")) {
      counts[3]++;
      return;
    }
    counts[0]++;
    String parent = null;
    String reposted = null;
    boolean quote = false;
    for (JsonNode reference : tweet.path("referenced_tweets")) {
      String id = reference.get("id").asText();
      switch (reference.get("type").asText()) {
        case "replied_to" -> parent = id;
        case "retweeted" -> reposted = id;
        default -> quote = true;
      }
      if (reference.has("author_id")) {
        authors.put(id, reference.get("author_id").asText());
      }
    }
    JsonNode history = tweet.get("edit_history_tweet_ids");
    add(
        history.get(0).asText(),
        new Seen(
            tweet.get("id").asText(),
            tweet.get("author_id").asText(),
            Instant.parse(tweet.get("created_at").asText()),
            tweet.get("text").asText(),
            tweet.path("in_reply_to_user_id").asText(null),
            tweet.at("/entities/mentions/0/username").asText(null),
            parent,
            reposted,
            quote,
            tweet.get("lang").asText(),
            tweet.has("withheld"),
            history.size() > 1),
        tweet.at("/public_metrics/like_count").asLong());
  }

  private void status(JsonNode status, long[] counts) {
    counts[0]++;
    for (String inside : new String[] {"retweeted_status", "quoted_status"}) {
      if (status.has(inside)) {
        authors.put(
            status.at("/" + inside + "/id_str").asText(),
            status.at("/" + inside + "/user/id_str").asText());
      }
    }
    JsonNode reposted = status.path("retweeted_status").path("id_str");
    String id = status.get("id_str").asText();
    add(
        id,
        new Seen(
            id,
            status.at("/user/id_str").asText(),
            OffsetDateTime.parse(status.get("created_at").asText(), OLD).toInstant(),
            status.get("text").asText(),
            text(status, "in_reply_to_user_id_str"),
            text(status, "in_reply_to_screen_name"),
            text(status, "in_reply_to_status_id_str"),
            reposted.isMissingNode() ? null : reposted.asText(),
            status.get("is_quote_status").asBoolean(),
            status.get("lang").asText(),
            false,
            false),
        status.get("favorite_count").asLong());
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).isNull() ? null : node.get(field).asText();
  }

  private void add(String first, Seen seen, long liked) {
    Seen before = posts.put(first, seen);
    if (before != null && !before.text().equals(seen.text())) {
      throw new AssertionError("Two texts of " + first);
    }
    likes.computeIfAbsent(first, key -> new HashSet<>()).add(liked);
    authors.put(seen.id(), seen.author());
    texts.add(seen.text());
  }

  private static String text(Path file) {
    try (InputStream in = unpacked(file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(reader.lines().toList());
      return String.join("\n", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    String name = file.toString();
    InputStream in = Files.newInputStream(file);
    return name.endsWith(".gz")
        ? new GZIPInputStream(in)
        : name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }
}
