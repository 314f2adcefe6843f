package bluelamp.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Files of {@code schemas/registry/lexicons}, which are packed into the program. */
final class LexiconFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

  private LexiconFile() {}

  static List<CSVRecord> lines(String name) {
    String path = "/schemas/registry/lexicons/" + name;
    try (InputStream in = LexiconFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            path + " is not packed into this program: build it anew with mvn package.");
      }
      try (CSVParser parser =
          CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
        return parser.getRecords();
      }
    } catch (IOException e) {
      throw new IllegalStateException(path + " cannot be read from this program.", e);
    }
  }
}
