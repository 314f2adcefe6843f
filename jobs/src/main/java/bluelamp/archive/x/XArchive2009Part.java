package bluelamp.archive.x;

import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Table;

/** What a file of the older archive holds, in the order in which files are read. */
enum XArchive2009Part {
  MADE,
  OWNER,
  MONTH,
  TABLE,
  INDEX,
  /** Pictures and pages. */
  OTHER;

  static XArchive2009Part of(Layout layout) {
    Table table = layout.table();
    if (table != null) {
      return table.hasAll("tweet_id", "timestamp", "text", "in_reply_to_status_id") ? TABLE : OTHER;
    }
    String variable = layout.variable() == null ? "" : layout.variable();
    if (variable.startsWith("Grailbird.data.tweets_")) {
      return MONTH;
    }
    return switch (variable) {
      case "payload_details" -> MADE;
      case "user_details" -> OWNER;
      case "tweet_index" -> INDEX;
      default -> OTHER;
    };
  }
}
