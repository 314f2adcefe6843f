package bluelamp.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV of labelled texts: UTF-8 with or without a byte order mark, columns in any order. {@code
 * text} and {@code label} (or the task's name) must be there, {@code weight} may be; others are
 * passed over.
 */
public final class LabelledFile {
  /** Faults told one by one; the rest are counted. */
  private static final int MOST_TOLD = 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  // Empty lines are kept by the parser, so that it counts them, and left out here.
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).build();

  private final Path file;
  private final String task;
  private final List<String> classes;
  private final List<LabelledText> texts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private LabelColumns columns;

  private LabelledFile(Path file, String task, List<String> classes) {
    this.file = file;
    this.task = task;
    this.classes = classes;
  }

  /**
   * The labelled texts in a file.
   *
   * @param task the name that the column of labels may have
   * @param classes the labels there are
   * @throws LabelsRefused with every fault and its line
   */
  public static List<LabelledText> read(Path file, String task, List<String> classes) {
    LabelledFile labels = new LabelledFile(file, task, classes);
    labels.read();
    if (labels.faults.isEmpty() && labels.texts.isEmpty()) {
      labels.faults.add("there is no labelled text in it");
    }
    if (!labels.faults.isEmpty()) {
      throw new LabelsRefused(labels.told());
    }
    return List.copyOf(labels.texts);
  }

  private void read() {
    long line = 1;
    try (Reader reader = open();
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext() && (columns != null || faults.isEmpty())) {
        add(line, records.next());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (CharacterCodingException e) {
      faults.add("it is not in UTF-8");
    } catch (IOException | UncheckedIOException e) {
      boolean coding = e.getCause() instanceof CharacterCodingException;
      faults.add(
          Files.isReadable(file) && !Files.isDirectory(file)
              ? coding
                  ? "it is not in UTF-8"
                  : "line " + line + ": no CSV from here on; is a quote not closed?"
              : "it cannot be read");
    }
  }

  private Reader open() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private void add(long line, CSVRecord record) {
    boolean empty = record.size() == 1 && record.get(0).isBlank();
    if (columns == null) {
      columns = LabelColumns.of(record, task).orElse(null);
      if (columns == null) {
        faults.add(LabelColumns.fault(record, task));
      }
    } else if (!empty && record.size() != columns.count()) {
      faults.add(
          "line %d: %d columns, not %d; is a comma in a text without quotes around it?"
              .formatted(line, record.size(), columns.count()));
    } else if (!empty) {
      read(line, record);
    }
  }

  private void read(long line, CSVRecord record) {
    String label = record.get(columns.label()).strip();
    if (!classes.contains(label)) {
      faults.add(
          "line %d: there is no label \"%s\"; there are %s"
              .formatted(line, label, String.join(", ", classes)));
    }
    String text = LabelSheet.read(record.get(columns.text()));
    if (text.isBlank()) {
      faults.add("line %d: the text is empty".formatted(line));
    }
    String given = columns.weight() < 0 ? "1" : record.get(columns.weight()).strip();
    double weight = weight(given);
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      faults.add("line %d: a weight is a number above 0, not \"%s\"".formatted(line, given));
    }
    texts.add(new LabelledText(label, text, weight));
  }

  private static double weight(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private String told() {
    List<String> told = new ArrayList<>(faults.subList(0, Math.min(MOST_TOLD, faults.size())));
    if (faults.size() > MOST_TOLD) {
      told.add("and %d more".formatted(faults.size() - MOST_TOLD));
    }
    return "The labels in %s cannot be used, so nothing was scored. Mend these and run it again:%n  %s"
        .formatted(file, String.join(System.lineSeparator() + "  ", told));
  }
}
