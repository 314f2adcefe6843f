package bluelamp.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;

/**
 * A CSV for people to label: texts with empty columns for their tone, their purpose and who says
 * so, and where each was drawn from. No score of a model stands in it.
 */
public final class LabelSheet {
  private static final String[] HEADER = {
    "text",
    "sentiment",
    "purpose",
    "annotator",
    "platform",
    "series",
    "force",
    "weight",
    "text_hash"
  };

  /** What a spreadsheet would compute, whatever apostrophes stand before it. */
  private static final Pattern FORMULA = Pattern.compile("'*+[=+\\-@\t\r]");

  private LabelSheet() {}

  /** Writes the sheet, in UTF-8. */
  public static void write(Path file, List<Row> drawn) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv =
            new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setHeader(HEADER).build())) {
      for (Row row : drawn) {
        csv.printRecord(
            shown(row.getAs("text")),
            "",
            "",
            "",
            row.getAs("platform"),
            row.getAs("series"),
            row.getAs("force"),
            row.getAs("weight"),
            row.getAs("text_hash"));
      }
    }
  }

  /** A text that a spreadsheet leaves alone; {@link #read} undoes it. */
  static String shown(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** The text that a cell was made of. */
  static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
