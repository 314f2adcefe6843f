package bluelamp.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file with a header, lines ended by a line feed on every machine. */
final class Csv implements Closeable {
  private final CSVPrinter printer;

  Csv(Path file, List<String> columns) throws IOException {
    Files.createDirectories(file.getParent());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(columns.toArray(String[]::new))
            .build();
    this.printer = new CSVPrinter(Files.newBufferedWriter(file), format);
  }

  void row(Object... cells) throws IOException {
    printer.printRecord(cells);
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
