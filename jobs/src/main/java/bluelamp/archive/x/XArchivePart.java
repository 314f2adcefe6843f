package bluelamp.archive.x;

import bluelamp.archive.record.Layout;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of an account's archive holds, in the order in which files are read. */
enum XArchivePart {
  MANIFEST,
  ACCOUNT,
  NOTES,
  TWEETS,
  /** Data whose variable was taken off: each record says what it is. */
  BARE,
  /** Messages, likes, advertisements, pictures: never looked into. */
  OTHER;

  private static final String CONFIGURATION = "window.__THAR_CONFIG";
  private static final Pattern DATA = Pattern.compile("window\\.YTD\\.(\\w+)\\.part\\d+");

  /** Whether a script's variable shows it to be of an archive. */
  static boolean isNamed(Layout layout) {
    String variable = layout.variable();
    return variable != null && (variable.equals(CONFIGURATION) || DATA.matcher(variable).matches());
  }

  static XArchivePart of(Layout layout) {
    if (!isNamed(layout)) {
      return layout.array() || layout.object() ? BARE : OTHER;
    }
    Matcher data = DATA.matcher(layout.variable());
    return data.matches() ? of(data.group(1)) : MANIFEST;
  }

  private static XArchivePart of(String data) {
    return switch (data) {
      case "account" -> ACCOUNT;
      case "note_tweet" -> NOTES;
      case "tweet", "tweets", "community_tweet" -> TWEETS;
      default -> OTHER;
    };
  }
}
