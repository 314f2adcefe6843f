package bluelamp.archive.bluesky;

import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Notice.Event;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/**
 * What stands for a post that is not to be had, and what the network's stream says of an account:
 * its tombstone, and whether it is active.
 */
final class BlueskyNotice {
  /** States in which an account's posts are gone; the others are of a server that has trouble. */
  private static final Set<String> GONE =
      Set.of("deleted", "deactivated", "suspended", "takendown");

  private String type = "";
  private String status;
  private boolean notFound;
  private boolean blocked;
  private boolean numbered;
  private boolean active;
  private long at = Instants.NONE;

  /** Reads a field if it is of such an object. */
  boolean take(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "$type" -> type = String.valueOf(json.string());
      case "notFound" -> notFound = json.flag();
      case "blocked" -> blocked = json.flag();
      case "active" -> active = json.flag();
      case "time" -> at = json.instant();
      case "status" -> status(json);
      case "seq" -> {
        numbered = true;
        json.skip();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A word of the stream, or an object of a profile that says what its owner is doing. */
  private void status(JsonCursor json) throws IOException, Refusal {
    if (json.peek() == Value.STRING) {
      status = json.currentString();
    } else {
      json.skipCurrent();
    }
  }

  /** Whether it is an event of the stream. */
  boolean isEvent() {
    return numbered || type.startsWith("com.atproto.sync.subscribeRepos#");
  }

  /** Whether it stands for a post that is not to be had. */
  boolean isForPost() {
    return notFound || blocked;
  }

  /** What it tells of; null where that is nothing. */
  Notice of(String post, String account) {
    if (isForPost() && AtUri.isPost(post)) {
      return forPost(notFound, post);
    }
    if (!isEvent() || account == null) {
      return null;
    }
    boolean tombstone = type.endsWith("#tombstone");
    boolean gone = tombstone || (!active && status != null && GONE.contains(status));
    boolean back = active && type.endsWith("#account");
    if (!gone && !back) {
      return null;
    }
    Notice notice = Notice.ofAccount(gone ? Event.DELETE : Event.UNDELETE, account);
    notice.at = at;
    notice.reason = tombstone ? "tombstone" : status;
    return notice;
  }

  /** A post that is gone, or one that whoever collected may not see. */
  static Notice forPost(boolean notFound, String post) {
    Notice notice = Notice.ofPost(notFound ? Event.DELETE : Event.WITHHOLD, post);
    notice.reason = notFound ? "not_found" : "blocked";
    return notice;
  }
}
