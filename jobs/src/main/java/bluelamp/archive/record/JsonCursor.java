package bluelamp.archive.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One record's JSON, read strictly and in order; each reading method moves past one value. */
public final class JsonCursor implements Closeable {
  /** No count. */
  public static final long NONE = -1;

  /** What a value is, for fields that hold now one thing and now another. */
  public enum Value {
    OBJECT,
    ARRAY,
    STRING,
    NULL,
    /** A number, true or false. */
    OTHER,
    /** No value: the object or array ends. */
    END
  }

  private final JsonParser json;
  private final JsonValues values;
  private final UnknownFields unknown;
  private final Clocks clocks;

  /**
   * A cursor before a record.
   *
   * @param unknown where unknown fields are counted
   * @param clocks what a time without a zone means
   */
  public JsonCursor(byte[] bytes, int from, int to, UnknownFields unknown, Clocks clocks)
      throws IOException {
    this.json = StrictJson.parser(bytes, from, to);
    this.values = new JsonValues(json, clocks);
    this.unknown = unknown;
    this.clocks = clocks;
  }

  /**
   * From here on values are what tables and scripts make of them: counts may be strings of digits,
   * and the id -1 is nobody's.
   */
  public void valuesAreText() {
    values.valuesAreText();
  }

  /** What a time without a zone means. */
  public Clocks clocks() {
    return clocks;
  }

  /** A cursor before JSON that stands in a string of this record, as tables keep lists. */
  public JsonCursor within(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonCursor inside = new JsonCursor(bytes, 0, bytes.length, unknown, clocks);
    inside.valuesAreText();
    return inside;
  }

  /** What Jackson's complaint means here. Its message may quote a post, so it goes nowhere. */
  public static Reason reasonOf(JsonProcessingException e) {
    return StrictJson.reasonOf(e);
  }

  /**
   * Moves into the object that comes next; false when null, or an empty array as R writes it,
   * stands there.
   */
  public boolean enterObject() throws IOException, Refusal {
    return entered(json.nextToken(), JsonToken.START_OBJECT, JsonToken.END_ARRAY);
  }

  /**
   * Moves into the array that comes next; false when null, or an empty object as R writes it,
   * stands there.
   */
  public boolean enterArray() throws IOException, Refusal {
    return entered(json.nextToken(), JsonToken.START_ARRAY, JsonToken.END_OBJECT);
  }

  private boolean entered(JsonToken token, JsonToken wanted, JsonToken emptyOther)
      throws IOException, Refusal {
    if (token == wanted) {
      return true;
    }
    boolean nothing = token == JsonToken.VALUE_NULL;
    if (!nothing && (!token.isStructStart() || json.nextToken() != emptyOther)) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    return false;
  }

  /**
   * Moves into the value that comes next when it is an object; otherwise it is an id, which {@link
   * #currentId} gives.
   */
  public boolean peekObject() throws IOException {
    return json.nextToken() == JsonToken.START_OBJECT;
  }

  /**
   * Moves onto the value that comes next and says what it is; into it, if it is an object or array.
   */
  public Value peek() throws IOException {
    JsonToken token = json.nextToken();
    return switch (token) {
      case START_OBJECT -> Value.OBJECT;
      case START_ARRAY -> Value.ARRAY;
      case VALUE_STRING -> Value.STRING;
      case VALUE_NULL -> Value.NULL;
      case END_ARRAY, END_OBJECT -> Value.END;
      default -> Value.OTHER;
    };
  }

  /** The name of the object's next field, or null after the last. */
  public String field() throws IOException {
    return json.nextFieldName();
  }

  /** Moves into the array's next element, an object; false after the last. */
  public boolean nextObject() throws IOException, Refusal {
    JsonToken token = json.nextToken();
    if (token != JsonToken.END_ARRAY && token != JsonToken.START_OBJECT) {
      throw new Refusal(Reason.BAD_VALUE);
    }
    return token == JsonToken.START_OBJECT;
  }

  /** The array's next element, an id; null after the last. */
  public String nextId() throws IOException, Refusal {
    return json.nextToken() == JsonToken.END_ARRAY ? null : values.id();
  }

  /** The array's next element, a string; null after the last. */
  public String nextString() throws IOException, Refusal {
    return json.nextToken() == JsonToken.END_ARRAY ? null : values.string();
  }

  /** The array's next element, an integer; NONE after the last. */
  public long nextCount() throws IOException, Refusal {
    return json.nextToken() == JsonToken.END_ARRAY ? NONE : values.count();
  }

  /** How many elements the array that comes next has; none where null stands. */
  public long elements() throws IOException, Refusal {
    long elements = 0;
    if (enterArray()) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        json.skipChildren();
        elements++;
      }
    }
    return elements;
  }

  /** A string, or null. */
  public String string() throws IOException, Refusal {
    json.nextToken();
    return values.string();
  }

  /** A string of digits or an integer; null for null and the empty string. */
  public String id() throws IOException, Refusal {
    json.nextToken();
    return values.id();
  }

  /** The id that stands where no object did. */
  public String currentId() throws IOException, Refusal {
    return values.id();
  }

  /** A URI; null for null and the empty string. */
  public String uri() throws IOException, Refusal {
    json.nextToken();
    return values.uri();
  }

  /** The URI on which a peek stopped. */
  public String currentUri() throws IOException, Refusal {
    return values.uri();
  }

  /** The string on which a peek stopped, or null. */
  public String currentString() throws IOException, Refusal {
    return values.string();
  }

  /** Moves past the rest of the value into which a peek moved. */
  public void skipCurrent() throws IOException {
    json.skipChildren();
  }

  /** An id that means something on one server alone, digits or letters; null for null. */
  public String localId() throws IOException, Refusal {
    json.nextToken();
    return values.localId();
  }

  /** A count, or NONE for null. */
  public long count() throws IOException, Refusal {
    json.nextToken();
    return values.count();
  }

  /** True or false; null is false. */
  public boolean flag() throws IOException, Refusal {
    json.nextToken();
    return values.flag();
  }

  /** An instant in microseconds, or {@link Instants#NONE} for null and the empty string. */
  public long instant() throws IOException, Refusal {
    json.nextToken();
    return values.instant();
  }

  /** Moves past a value that is known and not used. */
  public void skip() throws IOException {
    json.nextToken();
    json.skipChildren();
  }

  /** Moves past a value nobody here knows, and counts its path. */
  public void unknown(String prefix, String name) throws IOException {
    unknown.met(prefix, name);
    skip();
  }

  /** Says that the record must end here. */
  public void end() throws IOException, Refusal {
    if (json.nextToken() != null) {
      throw new Refusal(Reason.TRAILING_GARBAGE);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
