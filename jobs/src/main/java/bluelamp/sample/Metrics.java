package bluelamp.sample;

import java.time.Instant;

/**
 * The counts of a post at an instant. They rise fast on the first days and slowly for ever; reposts
 * show the original's count of reposts and nothing else, as X does.
 */
record Metrics(long likes, long reposts, long replies, long quotes, long views) {
  private static final double MILLIS_OF_RISE = 36 * 3_600_000.0;

  /** One like in so many days is added when a post is old. */
  private static final long MILLIS_OF_LATE_LIKE = 25 * 86_400_000L;

  static Metrics of(Post post, Instant seen) {
    Post counted = post.isNativeRepost() ? post.referred() : post;
    long hash = Draws.mix(counted.firstId(), 11);
    double taste = -StrictMath.log(1 - Draws.unit(hash));
    double whole = 1 + counted.author().followers() / 900.0 * taste;
    long age = Math.max(0, seen.toEpochMilli() - counted.millis());
    double risen = whole * (1 - StrictMath.exp(-age / MILLIS_OF_RISE));
    long reposts = (long) (risen / 5);
    if (post.isNativeRepost()) {
      return new Metrics(0, reposts, 0, 0, 0);
    }
    long views =
        (long)
            (counted.author().followers() * (0.02 + 0.14 * Draws.unit(hash + 1)) * risen / whole);
    return new Metrics(
        (long) risen + age / MILLIS_OF_LATE_LIKE,
        reposts,
        (long) (risen / 9),
        (long) (risen / 30),
        views);
  }
}
