package bluelamp.archive.x;

import bluelamp.archive.format.FieldNames;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns of twarc-csv's tables that are met and not used. */
final class TwarcCsvColumns {
  private static final Pattern UNUSED =
      Pattern.compile(
          "(author\\.)?(name|description|location|protected|verified|verified_type|url|pinned_tweet_id"
              + "|profile_image_url|entities\\..*|withheld\\..*|public_metrics\\.(listed|media|like)_count)"
              + "|source|reply_settings|possibly_sensitive|quoted_user_id|(quoted|retweeted)_username"
              + "|edit_controls\\..*|context_annotations|attachments\\..*|geo\\..*|matching_rules"
              + "|public_metrics\\.bookmark_count|in_reply_to_user\\..*|__twarc\\.version|"
              + "(non_public|organic|promoted)_metrics\\..*|most_recent_tweet_id");

  private static final Set<String> OF_NOTICE =
      FieldNames.of(
          """
          start end action redacted_at reason owner_id member_count follower_count private""");

  private static final Set<String> COUNTS =
      FieldNames.of("tweet_count day_count hour_count minute_count");

  private TwarcCsvColumns() {}

  /** Whether a column says how many tweets there were in a span of time. */
  static boolean isCountOfPeriod(String name) {
    return COUNTS.contains(name);
  }

  static boolean isUnused(String name) {
    return UNUSED.matcher(name).matches();
  }

  /** Whether only rows that tell of no post have a column. */
  static boolean isOfNotice(String name) {
    return isCountOfPeriod(name) || OF_NOTICE.contains(name);
  }
}
