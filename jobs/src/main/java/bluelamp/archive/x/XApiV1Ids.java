package bluelamp.archive.x;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** The ids of an object, each given as text and as a number; the text is exact and goes first. */
final class XApiV1Ids {
  private String own;
  private String ownNumber;
  private String answeredPost;
  private String answeredPostNumber;
  private String answeredUser;
  private String answeredUserNumber;
  private String quoted;
  private String quotedNumber;

  /** Reads a field if it is an id. */
  boolean take(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "id_str" -> own = json.id();
      case "id" -> ownNumber = json.id();
      case "in_reply_to_status_id_str" -> answeredPost = json.id();
      case "in_reply_to_status_id" -> answeredPostNumber = json.id();
      case "in_reply_to_user_id_str" -> answeredUser = json.id();
      case "in_reply_to_user_id" -> answeredUserNumber = json.id();
      case "quoted_status_id_str" -> quoted = json.id();
      case "quoted_status_id" -> quotedNumber = json.id();
      default -> {
        return false;
      }
    }
    return true;
  }

  String own() {
    return own == null ? ownNumber : own;
  }

  String answeredPost() {
    return answeredPost == null ? answeredPostNumber : answeredPost;
  }

  String answeredUser() {
    return answeredUser == null ? answeredUserNumber : answeredUser;
  }

  String quoted() {
    return quoted == null ? quotedNumber : quoted;
  }
}
