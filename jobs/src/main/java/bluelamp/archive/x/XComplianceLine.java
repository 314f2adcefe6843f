package bluelamp.archive.x;

import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Notice.Event;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * A line of the result of a compliance job: {@code {"id", "action", "created_at", "redacted_at",
 * "reason"}}. It does not say whether the id is of a post or of an account; jobs are of the one or
 * of the other.
 */
final class XComplianceLine {
  private static final Map<String, Event> ACTIONS =
      Map.ofEntries(
          Map.entry("delete", Event.DELETE),
          Map.entry("undelete", Event.UNDELETE),
          Map.entry("protect", Event.PROTECT),
          Map.entry("unprotect", Event.UNPROTECT),
          Map.entry("suspend", Event.SUSPEND),
          Map.entry("unsuspend", Event.UNSUSPEND),
          Map.entry("withhold", Event.WITHHOLD),
          Map.entry("withheld", Event.WITHHOLD),
          Map.entry("scrub_geo", Event.SCRUB_GEO),
          Map.entry("edit", Event.EDIT));

  private static final Set<Event> OF_ACCOUNTS =
      Set.of(Event.PROTECT, Event.UNPROTECT, Event.SUSPEND, Event.UNSUSPEND);

  /** Reasons that jobs on posts alone give. */
  private static final Set<String> OF_POSTS = Set.of("deleted", "bounced");

  /** When ids came to tell the time, and more accounts than there were by then. */
  private static final long FIRST_SNOWFLAKE = 1_288_834_974_657_000L;

  private static final long MOST_EARLY_ACCOUNTS = 220_000_000L;

  private String action;
  private String reason;
  private boolean fraction;
  private long createdAt = Instants.NONE;
  private long redactedAt = Instants.NONE;

  /** Reads a field if it is of such a line alone. */
  boolean take(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "action" -> action = json.string();
      case "reason" -> reason = json.string();
      case "redacted_at" -> redactedAt = json.instant();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** When what it is about was made, as the line writes it. */
  void created(String text, long micros) {
    fraction = text != null && text.indexOf('.') >= 0;
    createdAt = micros;
  }

  boolean isOne() {
    return action != null;
  }

  /** What it tells of an id; null for an action that nobody here knows, or no id. */
  Notice notice(String id) {
    Event event = action == null ? null : ACTIONS.get(action);
    if (event == null || id == null) {
      return null;
    }
    Notice notice =
        isPost(id, event) ? Notice.ofPost(event, id) : Notice.ofAccount(ofAccount(event), id);
    notice.at = redactedAt;
    notice.reason = reason;
    return notice;
  }

  /** Posts of an account that is shut off go for as long as it is. */
  private Event ofAccount(Event event) {
    if (event != Event.DELETE || reason == null) {
      return event;
    }
    return switch (reason) {
      case "protected" -> Event.PROTECT;
      case "suspended" -> Event.SUSPEND;
      default -> event;
    };
  }

  /**
   * Whether the id is a post's: jobs on accounts always give a reason and write when an account was
   * made without a fraction of a second; and before ids told the time there were far fewer accounts
   * than posts. In doubt an id is an account's, for these are kept under a pseudonym alone.
   */
  private boolean isPost(String id, Event event) {
    if (OF_ACCOUNTS.contains(event)) {
      return false;
    }
    if (reason == null || OF_POSTS.contains(reason)) {
      return true;
    }
    if (Instants.ofPostId(id) != Instants.NONE) {
      return fraction || createdAt == Instants.NONE;
    }
    boolean early = createdAt != Instants.NONE && createdAt < FIRST_SNOWFLAKE;
    return early && id.length() < 16 && Long.parseLong(id) > MOST_EARLY_ACCOUNTS;
  }
}
