package bluelamp.archive.mastodon;

import bluelamp.archive.format.FieldNames;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The people and tags that a status names. */
final class MastodonNames {
  /**
   * Somebody named.
   *
   * @param localId the account's id on the server that answered
   */
  record Named(String localId, String url, String acct) {
    /** Whether the account is one of the server that answered. */
    boolean isLocal() {
      return acct != null && acct.indexOf('@') < 0;
    }

    String handle() {
      return ActorUri.handle(acct, url);
    }
  }

  private static final Set<String> UNUSED_IN_TAG =
      FieldNames.of("url id history following featuring trendable usable requires_review");

  final List<Named> people = new ArrayList<>(0);
  final List<String> hashtags = new ArrayList<>(0);

  /** Reads the array of people that comes next. */
  void mentions(JsonCursor json, String path) throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      String localId = null;
      String url = null;
      String acct = null;
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "id" -> localId = json.localId();
          case "url" -> url = json.string();
          case "acct" -> acct = json.string();
          case "username" -> json.skip();
          default -> json.unknown(path, name);
        }
      }
      people.add(new Named(localId, url, acct));
    }
  }

  /** Reads the array of tags that comes next. */
  void tags(JsonCursor json, String path) throws IOException, Refusal {
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        if (name.equals("name")) {
          hashtags.add(json.string());
        } else if (UNUSED_IN_TAG.contains(name)) {
          json.skip();
        } else {
          json.unknown(path, name);
        }
      }
    }
  }
}
