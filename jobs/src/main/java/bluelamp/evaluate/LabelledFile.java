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
  private int label = -1;
  private int text = -1;
  private int weight = -1;

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
      while (records.hasNext() && (text >= 0 || faults.isEmpty())) {
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
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private void add(long line, CSVRecord record) {
    boolean empty = record.size() == 1 && record.get(0).isBlank();
    if (text < 0) {
      header(record);
    } else if (!empty) {
      read(line, record);
    }
  }

  private void header(CSVRecord record) {
    List<String> names = new ArrayList<>();
    record.forEach(name -> names.add(name.strip()));
    if (!names.isEmpty() && names.get(0).indexOf(BYTE_ORDER_MARK) == 0) {
      names.set(0, names.get(0).substring(1));
    }
    label = Math.max(names.indexOf("label"), names.indexOf(task));
    text = names.indexOf("text");
    weight = names.indexOf("weight");
    List<String> labels = names.stream().filter(List.of("label", task)::contains).toList();
    if (labels.size() != 1 || names.stream().filter("text"::equals).count() != 1) {
      text = -1;
      faults.add(
          "line 1: one column text and one column label (or %s) must be there; the columns are %s"
              .formatted(task, String.join(", ", names)));
    }
  }

  private void read(long line, CSVRecord record) {
    if (record.size() <= Math.max(label, text)) {
      faults.add("line %d: %d columns, too few".formatted(line, record.size()));
      return;
    }
    String given = record.get(label).strip();
    if (!classes.contains(given)) {
      faults.add(
          "line %d: there is no label \"%s\"; there are %s"
              .formatted(line, given, String.join(", ", classes)));
    }
    if (record.get(text).isBlank()) {
      faults.add("line %d: the text is empty".formatted(line));
    }
    texts.add(new LabelledText(given, record.get(text), weight(line, record)));
  }

  private double weight(long line, CSVRecord record) {
    String given = weight < 0 || weight >= record.size() ? "1" : record.get(weight).strip();
    try {
      double stands = Double.parseDouble(given);
      if (stands > 0 && stands < Double.POSITIVE_INFINITY) {
        return stands;
      }
    } catch (NumberFormatException e) {
      // Told below, with the weights that are numbers but weigh nothing.
    }
    faults.add("line %d: a weight is a number above 0, not \"%s\"".formatted(line, given));
    return 1;
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
