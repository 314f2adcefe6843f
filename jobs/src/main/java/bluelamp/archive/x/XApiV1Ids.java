package bluelamp.archive.x;

import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/**
 * The ids of an object, each given as text and as a number; the text is exact and goes first, also
 * where a program that knows no such long numbers has spoilt the number.
 */
final class XApiV1Ids {
  /** Stands for a number that is no id. */
  private static final String SPOILT = "spoilt";

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
      case "id" -> ownNumber = number(json);
      case "in_reply_to_status_id_str" -> answeredPost = json.id();
      case "in_reply_to_status_id" -> answeredPostNumber = number(json);
      case "in_reply_to_user_id_str" -> answeredUser = json.id();
      case "in_reply_to_user_id" -> answeredUserNumber = number(json);
      case "quoted_status_id_str" -> quoted = json.id();
      case "quoted_status_id" -> quotedNumber = number(json);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The id that comes next as a number, or what stands for one that is none. */
  static String number(JsonCursor json) throws IOException {
    try {
      return json.id();
    } catch (Refusal e) {
      json.skipCurrent();
      return SPOILT;
    }
  }

  /** Of the two ways in which an id is given the one to be had. */
  static String exact(String text, String number) throws Refusal {
    if (text == null && SPOILT.equals(number)) {
      throw new Refusal(Reason.BAD_ID);
    }
    return text == null ? number : text;
  }

  String own() throws Refusal {
    return exact(own, ownNumber);
  }

  String answeredPost() throws Refusal {
    return exact(answeredPost, answeredPostNumber);
  }

  String answeredUser() throws Refusal {
    return exact(answeredUser, answeredUserNumber);
  }

  String quoted() throws Refusal {
    return exact(quoted, quotedNumber);
  }
}
