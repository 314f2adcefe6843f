package bluelamp.archive.x;

import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Notice.Event;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The body of a notice in X's streams, of either version: {@code {"delete": {"status": {…}}}},
 * {@code {"user_protect": {"user": {…}, "event_at": …}}}.
 */
final class XNotice {
  private static final Map<String, Event> EVENTS =
      Map.ofEntries(
          Map.entry("delete", Event.DELETE),
          Map.entry("drop", Event.DELETE),
          Map.entry("undrop", Event.UNDELETE),
          Map.entry("withheld", Event.WITHHOLD),
          Map.entry("status_withheld", Event.WITHHOLD),
          Map.entry("tweet_edit", Event.EDIT),
          Map.entry("scrub_geo", Event.SCRUB_GEO),
          Map.entry("user_delete", Event.DELETE),
          Map.entry("user_undelete", Event.UNDELETE),
          Map.entry("user_protect", Event.PROTECT),
          Map.entry("user_unprotect", Event.UNPROTECT),
          Map.entry("user_suspend", Event.SUSPEND),
          Map.entry("user_unsuspend", Event.UNSUSPEND),
          Map.entry("user_withheld", Event.WITHHOLD));

  private static final Set<String> UNUSED =
      FieldNames.of(
          """
          up_to_status_id up_to_status_id_str up_to_tweet_id quote_tweet_id copyright country_codes
          scope direct_message""");

  private String id;
  private String idText;
  private String user;
  private String first;
  private String latest;
  private long at = Instants.NONE;
  private final List<String> countries = new ArrayList<>(0);

  private XNotice() {}

  /** Whether a field of this name holds the body of a notice. */
  static boolean isOne(String name) {
    return EVENTS.containsKey(name);
  }

  /** Reads the body that comes next; null where it tells of no post and no account. */
  static Notice read(JsonCursor json, String path, String name) throws IOException, Refusal {
    XNotice body = new XNotice();
    if (json.peek() == Value.OBJECT) {
      body.read(json, path + name + ".");
    } else {
      json.skipCurrent();
    }
    return body.notice(name);
  }

  private Notice notice(String name) {
    boolean ofAccount = name.startsWith("user_") || name.equals("scrub_geo");
    String own = idText == null ? id : idText;
    String subject = ofAccount && user != null ? user : first != null && !ofAccount ? first : own;
    if (subject == null) {
      return null;
    }
    Event event = EVENTS.get(name);
    Notice notice = ofAccount ? Notice.ofAccount(event, subject) : Notice.ofPost(event, subject);
    notice.at = at;
    notice.reason = name.equals("drop") ? "dropped" : null;
    notice.countries = countries;
    notice.versionId = event == Event.EDIT ? (latest == null ? own : latest) : null;
    return notice;
  }

  private void read(JsonCursor json, String path) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "status", "tweet", "user" -> {
          if (json.enterObject()) {
            read(json, path + name + ".");
          }
        }
        case "id" -> id = json.id();
        case "id_str" -> idText = json.id();
        case "user_id", "user_id_str", "author_id" -> user = json.id();
        case "initial_tweet_id" -> first = json.id();
        case "edit_tweet_ids", "edit_history_tweet_ids" -> versions(json);
        case "event_at" -> at = json.instant();
        case "timestamp_ms" -> at = millis(json.id());
        case "withheld_in_countries" -> countries(json);
        default -> {
          if (UNUSED.contains(name)) {
            json.skip();
          } else {
            json.unknown(path, name);
          }
        }
      }
    }
  }

  private void versions(JsonCursor json) throws IOException, Refusal {
    if (json.enterArray()) {
      for (String version = json.nextId(); version != null; version = json.nextId()) {
        first = first == null ? version : first;
        latest = version;
      }
    }
  }

  private void countries(JsonCursor json) throws IOException, Refusal {
    if (json.enterArray()) {
      for (String code = json.nextString(); code != null; code = json.nextString()) {
        countries.add(code);
      }
    }
  }

  /** No clock of X has more than fifteen digits. */
  private static long millis(String digits) {
    return digits == null || digits.length() > 15 ? Instants.NONE : Long.parseLong(digits) * 1_000L;
  }
}
