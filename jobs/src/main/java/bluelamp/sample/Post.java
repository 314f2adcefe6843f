package bluelamp.sample;

import java.time.Instant;

/**
 * A post as the sample makes it; the archives show as much of it as their collectors saw.
 *
 * @param id the version that stands; {@code firstId} is the first of its history of edits, mostly
 *     the same
 * @param kind what it is; null for posts of the public and of outsiders
 * @param answered whom it answers; null when it answers nobody, or nobody says whom
 * @param parentId the post it answers; 0 when it answers none, or none is named
 * @param parent the post it answers, where a collector could show it
 * @param referred what it reposts or quotes
 * @param legacy whether it reposts by the letters RT alone
 */
record Post(
    long id,
    long firstId,
    long millis,
    Voice author,
    Kind kind,
    Phrase phrase,
    Voice answered,
    String answeredAs,
    long parentId,
    Post parent,
    Post referred,
    long conversation,
    boolean legacy,
    boolean withheld) {
  /** Edits come two minutes after the post. */
  static final long MILLIS_TO_EDIT = 120_000;

  private static final long EPOCH = 1_288_834_974_657L;
  private static final int COUNTER = (1 << 22) - 1;

  /**
   * An id of X: the milliseconds since its epoch, and a counter that keeps ids of one millisecond
   * apart.
   */
  static long idOf(long millis, long counter) {
    return (millis - EPOCH) << 22 | (counter & COUNTER);
  }

  /**
   * The version before it was edited, as it rode along: without its full stop. Null when it never
   * was.
   */
  Post earlier() {
    if (id == firstId) {
      return null;
    }
    String text = phrase.text();
    Phrase before =
        new Phrase(
            phrase.use(),
            phrase.purpose(),
            phrase.tone(),
            phrase.language(),
            text.substring(0, text.length() - 1));
    return new Post(
        firstId,
        firstId,
        millis - MILLIS_TO_EDIT,
        author,
        kind,
        before,
        answered,
        answeredAs,
        parentId,
        parent,
        referred,
        firstId,
        legacy,
        withheld);
  }

  boolean isRepost() {
    return kind != null && kind.isRepost();
  }

  boolean isNativeRepost() {
    return isRepost() && !legacy;
  }

  boolean isQuote() {
    return referred != null && !isRepost();
  }

  boolean isReply() {
    return answered != null || parentId != 0;
  }

  /** What the archive shows as its shape. */
  String shape() {
    if (isRepost()) {
      return "repost";
    }
    return isReply() ? "reply" : isQuote() ? "quote" : "original";
  }

  Instant instant() {
    return Instant.ofEpochMilli(millis);
  }
}
