package bluelamp.archive.format;

import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.util.List;

/**
 * A post as a format's reader found it, names and ids still in the clear; it never leaves the
 * reader.
 */
public final class Post {
  /** Somebody named in a post, with the place of the name in the text. */
  public record Mention(String accountId, String handle, long position) {}

  public String id;
  public String versionId;
  public String accountId;
  public long postedAt = Instants.NONE;
  public long editedAt = Instants.NONE;
  public String text;
  public String language;
  public boolean isReply;
  public String replyToPostId;
  public String replyToAccountId;
  public String replyToHandle;
  public boolean isRepost;
  public String repostedPostId;
  public String repostedAccountId;
  public String quotedPostId;

  /** That it quotes a post, also where the payload does not say which. */
  public boolean isQuote;

  public String conversationId;
  public List<String> hashtags = List.of();
  public List<Mention> mentions = List.of();
  public List<String> links = List.of();
  public long mediaCount;
  public boolean truncated;

  /** That a time of its record was one that the source's clocks showed twice. */
  public boolean timeIsAmbiguous;

  public boolean reference;
  public String position;
  public Stamp observed = Stamp.UNKNOWN;
  public long likes = JsonCursor.NONE;
  public long reposts = JsonCursor.NONE;
  public long replies = JsonCursor.NONE;
  public long quotes = JsonCursor.NONE;
  public long views = JsonCursor.NONE;

  /** Says what a post must have, in the order in which a reader would miss it. */
  public void check() throws Refusal {
    if (id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
    if (accountId == null) {
      throw new Refusal(Reason.MISSING_AUTHOR);
    }
    if (postedAt == Instants.NONE) {
      throw new Refusal(Reason.MISSING_TIME);
    }
    if (text == null && !isRepost) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
  }

  /** Whether it has what a post must have. */
  public boolean isWhole() {
    return id != null
        && accountId != null
        && postedAt != Instants.NONE
        && (text != null || isRepost);
  }
}
