package bluelamp.sample;

import java.util.Locale;

/**
 * What a planted post is, in the words of {@code account_day}; decided by construction, never
 * measured.
 */
enum Kind {
  ORIGINAL,
  QUOTE,
  THREAD,
  REPLY_PUBLIC,
  REPLY_PARTNER,
  REPLY_POLICE_OWN,
  REPLY_POLICE_OTHER,
  REPLY_UNKNOWN,
  REPOST_OWN,
  REPOST_OTHER;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isRepost() {
    return this == REPOST_OWN || this == REPOST_OTHER;
  }

  /** The shape that the archive shows, which knows nothing of registers. */
  String shape() {
    return switch (this) {
      case ORIGINAL -> "original";
      case QUOTE -> "quote";
      case REPOST_OWN, REPOST_OTHER -> "repost";
      case THREAD,
              REPLY_PUBLIC,
              REPLY_PARTNER,
              REPLY_POLICE_OWN,
              REPLY_POLICE_OTHER,
              REPLY_UNKNOWN ->
          "reply";
    };
  }
}
