package bluelamp.archive.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** Jackson, with no name twice in an object and within the limits of a record. */
final class StrictJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.TEXT_CHARS)
                  .build())
          .build();

  private StrictJson() {}

  static JsonParser parser(byte[] bytes, int from, int to) throws IOException {
    return FACTORY.createParser(bytes, from, to - from);
  }

  static Reason reasonOf(JsonProcessingException e) {
    String said = String.valueOf(e.getMessage());
    if (e instanceof StreamConstraintsException) {
      return said.contains("nesting depth") ? Reason.TOO_DEEP : Reason.TOO_LARGE;
    }
    return said.startsWith("Duplicate field") ? Reason.DUPLICATE_KEY : Reason.NOT_JSON;
  }
}
