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
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;

/**
 * A CSV of labelled texts: UTF-8 with or without a byte order mark, columns in any order. {@code
 * text} and {@code label} (or the task's name) must be there, {@code weight} may be; of texts drawn
 * from a lake also what tells where from, see {@link Origin}. Others are passed over; rows without
 * a label are left out and counted. Columns and labels may have capitals, as spreadsheets begin
 * with one what is typed.
 */
public final class LabelledFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Characters of a label that is none: where columns are mixed up it is somebody's text. */
  private static final int MOST_SHOWN = 20;

  // Empty lines are kept by the parser, so that it counts them, and left out here.
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).build();

  private final Path file;
  private final String task;
  private final List<String> classes;
  private final boolean ofLake;
  private final List<LabelledText> texts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int unlabelled;
  private LabelColumns columns;

  private LabelledFile(Path file, String task, List<String> classes, boolean ofLake) {
    this.file = file;
    this.task = task;
    this.classes = classes;
    this.ofLake = ofLake;
  }

  /**
   * The labelled texts in a file.
   *
   * @param task the name that the column of labels may have
   * @param classes the labels there are
   * @throws LabelsRefused with every fault and its line
   */
  public static LabelledTexts read(Path file, String task, List<String> classes) {
    return new LabelledFile(file, task, classes, false).whole("nothing was scored");
  }

  /**
   * The labels of texts that were drawn from a lake; a text may be told by its hash alone.
   *
   * @param task the name that the column of labels may have
   * @param classes the labels there are
   * @throws LabelsRefused with every fault and its line
   */
  public static LabelledTexts ofLake(Path file, String task, List<String> classes) {
    return new LabelledFile(file, task, classes, true).whole("nothing was written");
  }

  private LabelledTexts whole(String undone) {
    read();
    if (faults.isEmpty() && texts.isEmpty()) {
      faults.add(
          "there is no labelled text in it, and %,d rows without a label".formatted(unlabelled));
    }
    if (!faults.isEmpty()) {
      throw new LabelsRefused(file, undone, faults);
    }
    return new LabelledTexts(List.copyOf(texts), unlabelled);
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
    } catch (IOException | UncheckedIOException e) {
      boolean coding = ExceptionUtils.indexOfType(e, CharacterCodingException.class) >= 0;
      faults.add(coding ? FileFaults.notUtf8(file) : FileFaults.unreadable(file, line));
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
    boolean empty = record.stream().allMatch(String::isBlank);
    if (columns == null && !empty) {
      columns = LabelColumns.of(record, task, ofLake).orElse(null);
      if (columns == null) {
        faults.add("line %d: %s".formatted(line, LabelColumns.fault(record, task, ofLake)));
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
    String said = record.get(columns.label()).strip();
    String label = said.toLowerCase(Locale.ROOT);
    if (label.isEmpty()) {
      unlabelled++;
      return;
    }
    if (!classes.contains(label)) {
      faults.add(
          "line %d: there is no label \"%s\"; there are %s"
              .formatted(
                  line, StringUtils.abbreviate(said, "…", MOST_SHOWN), String.join(", ", classes)));
    }
    String text = columns.text(record);
    Origin origin = ofLake ? columns.origin(record) : Origin.NONE;
    if (text.isBlank() && (!ofLake || origin.textHash().isEmpty())) {
      faults.add("line %d: the text is empty".formatted(line));
    }
    String given = columns.cell(record, LabelColumns.WEIGHT);
    double weight = columns.names().contains(LabelColumns.WEIGHT) ? weight(given) : 1;
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      faults.add("line %d: a weight is a number above 0, not \"%s\"".formatted(line, given));
    }
    texts.add(new LabelledText(label, text, weight, line, origin));
  }

  private static double weight(String given) {
    try {
      return Double.parseDouble(given);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
