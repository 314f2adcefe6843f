package bluelamp.archive.x;

import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The long texts of an account's archive. They have ids of their own and name no post: the post
 * that a text is of was made in the same minute and begins like it.
 */
final class NoteTweets {
  private static final Set<String> UNUSED = FieldNames.of("noteTweetId updatedAt lifecycle id_str");
  private static final Set<String> UNUSED_IN_CORE =
      FieldNames.of("styletags urls mentions cashtags hashtags media inlineMedia");
  private static final long MINUTE = 60_000_000L;

  /** A post cut for its long text keeps 270 characters or more. */
  private static final int SHORTEST_START = 200;

  private final NavigableMap<Long, List<String>> texts = new TreeMap<>();

  /** Reads the object that comes next, if there is one. */
  void read(JsonCursor json) throws IOException, Refusal {
    String text = null;
    long createdAt = Instants.NONE;
    boolean some = json.enterObject();
    for (String name = some ? json.field() : null; name != null; name = json.field()) {
      switch (name) {
        case "createdAt" -> createdAt = json.instant();
        case "core" -> text = core(json);
        default -> {
          if (UNUSED.contains(name)) {
            json.skip();
          } else {
            json.unknown("noteTweet.", name);
          }
        }
      }
    }
    if (text != null && createdAt != Instants.NONE) {
      texts.merge(createdAt, List.of(text), NoteTweets::both);
    }
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String core(JsonCursor json) throws IOException, Refusal {
    String text = null;
    boolean some = json.enterObject();
    for (String name = some ? json.field() : null; name != null; name = json.field()) {
      if (name.equals("text")) {
        text = json.string();
      } else if (UNUSED_IN_CORE.contains(name)) {
        json.skip();
      } else {
        json.unknown("noteTweet.core.", name);
      }
    }
    return text;
  }

  /** Gives a post its whole text, where exactly one fits. */
  void complete(Post post) {
    if (texts.isEmpty() || post.text == null || post.postedAt == Instants.NONE) {
      return;
    }
    String start = plain(post.text).replaceFirst("…?(?:\\s*https://t\\.co/\\w+)*+$", "");
    List<String> fitting =
        texts.subMap(post.postedAt - MINUTE, true, post.postedAt + MINUTE, true).values().stream()
            .flatMap(List::stream)
            .filter(text -> start.length() >= SHORTEST_START && plain(text).startsWith(start))
            .distinct()
            .toList();
    if (fitting.size() == 1) {
      post.text = fitting.get(0);
      post.truncated = false;
    }
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
