package bluelamp.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The entities of a tweet: whom it mentions and its hashtags, with their places in code points. */
final class TweetEntities {
  /** Writes fields of a user into a mention, which flattened tweets have there. */
  interface Mentioned {
    void fields(Voice voice) throws IOException;
  }

  private TweetEntities() {}

  /** Writes the entities; nothing when there are none. */
  static void write(JsonGenerator json, Post post, Mentioned more) throws IOException {
    String text = post.phrase().text();
    Voice mentioned = post.isRepost() ? post.referred().author() : post.answered();
    boolean names =
        mentioned != null
            && post.answeredAs() != null
            && text.startsWith("@", post.isRepost() ? 3 : 0);
    int hash = text.indexOf('#');
    if (!names && hash < 0) {
      return;
    }
    json.writeObjectFieldStart("entities");
    if (names) {
      mention(json, post, mentioned, more);
    }
    if (hash >= 0) {
      hashtags(json, text, hash);
    }
    json.writeEndObject();
  }

  private static void mention(JsonGenerator json, Post post, Voice voice, Mentioned more)
      throws IOException {
    int start = post.isRepost() ? 3 : 0;
    json.writeArrayFieldStart("mentions");
    json.writeStartObject();
    json.writeNumberField("start", start);
    json.writeNumberField("end", start + 1 + post.answeredAs().length());
    if (more == null) {
      json.writeStringField("username", post.answeredAs());
      json.writeStringField("id", voice.id());
    } else {
      more.fields(voice);
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void hashtags(JsonGenerator json, String text, int first) throws IOException {
    json.writeArrayFieldStart("hashtags");
    for (int start = first; start >= 0; start = text.indexOf('#', start + 1)) {
      int end = start + 1;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      json.writeStartObject();
      json.writeNumberField("start", text.codePointCount(0, start));
      json.writeNumberField("end", text.codePointCount(0, end));
      json.writeStringField("tag", text.substring(start + 1, end));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
