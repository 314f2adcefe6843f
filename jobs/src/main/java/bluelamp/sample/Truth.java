package bluelamp.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What the archives hold, counted while it was put there. */
final class Truth {
  private final Map<Kind, int[][]> counts = new EnumMap<>(Kind.class);
  private final Map<String, long[]> shapes = new TreeMap<>();
  private final Map<String, Phrase> texts = new TreeMap<>();

  Truth(Span span, Cast cast) {
    for (Kind kind : Kind.values()) {
      counts.put(kind, new int[cast.accounts().size()][span.days()]);
    }
  }

  void archived(Account author, int day, Post post) {
    counts.get(post.kind())[author.number()][day]++;
    shape(post, 0);
  }

  void contact(Post post) {
    shape(post, 1);
  }

  private void shape(Post post, int column) {
    shapes.computeIfAbsent(post.shape(), shape -> new long[2])[column]++;
    if (!post.isRepost()) {
      texts.putIfAbsent(post.phrase().text(), post.phrase());
    }
  }

  int count(Account account, int day, Kind kind) {
    return counts.get(kind)[account.number()][day];
  }

  int posts(Account account, int day) {
    int sum = 0;
    for (Kind kind : Kind.values()) {
      sum += count(account, day, kind);
    }
    return sum;
  }

  /** Posts that answer the public, among those that {@link #counted} counts. */
  int engaged(Account account, int day) {
    return count(account, day, Kind.REPLY_PUBLIC);
  }

  /** Posts of which {@code engagement_share} is a share. */
  int counted(Account account, int day) {
    return count(account, day, Kind.ORIGINAL)
        + count(account, day, Kind.QUOTE)
        + engaged(account, day);
  }

  /** By shape: the police's archived posts, and the public's. */
  Map<String, long[]> shapes() {
    return shapes;
  }

  /** Texts of archived posts that repost nothing. */
  Map<String, Phrase> texts() {
    return texts;
  }
}
