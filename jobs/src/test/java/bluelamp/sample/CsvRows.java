package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file by the names of its columns. */
final class CsvRows {
  private CsvRows() {}

  static List<Map<String, String>> of(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file);
        var parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build().parse(in)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    }
  }
}
