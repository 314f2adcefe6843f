package bluelamp.archive.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/** What the value at which a parser stands is, or why it cannot be that. */
final class JsonValues {
  private static final int LONGEST_ID = 20;
  private static final Pattern URI = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s\\p{Cntrl}]{1,2000}");
  private static final Pattern LOCAL_ID = Pattern.compile("[\\w-]{1,64}");

  /** What X's archives write for an account that was gone when they were made. */
  private static final String NOBODY = "-1";

  /** Eighteen digits always fit a long. */
  private static final int LONGEST_COUNT = 18;

  private final JsonParser json;
  private final Clocks clocks;
  private boolean asText;

  /**
   * The values of one record.
   *
   * @param clocks what a time without a zone means
   */
  JsonValues(JsonParser json, Clocks clocks) {
    this.json = json;
    this.clocks = clocks;
  }

  void valuesAreText() {
    asText = true;
  }

  String string() throws IOException, Refusal {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (token != JsonToken.VALUE_NULL) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    return null;
  }

  String id() throws IOException, Refusal {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
      throw new Refusal(Reason.BAD_ID);
    }
    String id = json.getText();
    if (asText && id.equals(NOBODY)) {
      return null;
    }
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9' || i == LONGEST_ID) {
        throw new Refusal(Reason.BAD_ID);
      }
    }
    return id.isEmpty() ? null : id;
  }

  String uri() throws IOException, Refusal {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw new Refusal(Reason.BAD_ID);
    }
    String uri = json.getText();
    if (!uri.isEmpty() && !URI.matcher(uri).matches()) {
      throw new Refusal(Reason.BAD_ID);
    }
    return uri.isEmpty() ? null : uri;
  }

  String localId() throws IOException, Refusal {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
      throw new Refusal(Reason.BAD_ID);
    }
    String id = json.getText();
    if (!id.isEmpty() && !LOCAL_ID.matcher(id).matches()) {
      throw new Refusal(Reason.BAD_ID);
    }
    return id.isEmpty() ? null : id;
  }

  long count() throws IOException, Refusal {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return JsonCursor.NONE;
    }
    if (asText && token == JsonToken.VALUE_STRING) {
      return counted(json.getText());
    }
    boolean whole =
        token == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    if (!whole || json.getLongValue() < 0) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    return json.getLongValue();
  }

  /** Where a column has gaps, pandas writes its whole numbers as 12.0. */
  private static long counted(String cell) throws Refusal {
    String text = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    boolean digits =
        text.length() <= LONGEST_COUNT && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    return text.isEmpty() ? JsonCursor.NONE : Long.parseLong(text);
  }

  boolean flag() throws Refusal {
    JsonToken token = json.currentToken();
    if (token != JsonToken.VALUE_TRUE
        && token != JsonToken.VALUE_FALSE
        && token != JsonToken.VALUE_NULL) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  long instant() throws IOException, Refusal {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return Instants.NONE;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw new Refusal(Reason.BAD_TIME);
    }
    String text = json.getText();
    return text.isEmpty() ? Instants.NONE : Instants.micros(text, clocks);
  }
}
