package bluelamp.archive.x;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A row of the older archive's table. */
final class XArchive2009Row {
  private static final Pattern BETWEEN_LINKS = Pattern.compile(",(?=https?://)");
  private static final Pattern PICTURE =
      Pattern.compile("https?://(www\\.)?twitter\\.com/\\w+/status/\\d+/(photo|video)/\\d+");

  private XArchive2009Row() {}

  /** Reads the row that the cursor stands in, to its end. */
  static XApiV1Object read(JsonCursor json) throws IOException, Refusal {
    XApiV1Object row = new XApiV1Object();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "tweet_id" -> row.post.id = json.id();
        case "timestamp" -> row.post.postedAt = json.instant();
        case "text" -> row.post.text = json.string();
        case "in_reply_to_status_id" -> row.post.replyToPostId = json.id();
        case "in_reply_to_user_id" -> row.post.replyToAccountId = json.id();
        case "retweeted_status_id" -> row.post.repostedPostId = json.id();
        case "retweeted_status_user_id" -> row.post.repostedAccountId = json.id();
        case "expanded_urls" -> links(row, json.string());
        case "source", "retweeted_status_timestamp" -> json.skip();
        default -> json.unknown("", name);
      }
    }
    json.end();
    row.post.versionId = row.post.id;
    row.post.isRepost = row.post.repostedPostId != null;
    return row;
  }

  /** Links stand once for each time they are named; pictures stand among them. */
  private static void links(XApiV1Object row, String cell) {
    row.post.links =
        Arrays.stream(BETWEEN_LINKS.split(cell))
            .distinct()
            .filter(link -> !PICTURE.matcher(link).matches())
            .toList();
  }
}
