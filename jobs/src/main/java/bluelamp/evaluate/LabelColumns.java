package bluelamp.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.lang3.StringUtils;

/**
 * Where a file of labels has what.
 *
 * @param names of all columns, in their order
 * @param label the column of labels
 */
record LabelColumns(List<String> names, int label) {
  static final String TEXT = "text";
  static final String WEIGHT = "weight";
  static final String TEXT_HASH = "text_hash";

  /** What tells where a text was drawn from; its hash besides, or the text itself. */
  private static final List<String> OF_A_LAKE =
      List.of("platform", "series", "force", "annotator", WEIGHT);

  private static final String LABEL = "label";

  /** Characters of a first line that names no columns: what is no table has long ones. */
  private static final int MOST_SHOWN = 200;

  /** The columns by the first line; nothing unless all are there that are needed, each once. */
  static Optional<LabelColumns> of(CSVRecord header, String task, boolean ofLake) {
    List<String> names = names(header);
    long labels = names.stream().filter(List.of(LABEL, task)::contains).count();
    boolean told =
        ofLake
            ? (names.contains(TEXT_HASH) || names.contains(TEXT)) && names.containsAll(OF_A_LAKE)
            : names.contains(TEXT);
    List<String> read = names.stream().filter(name -> isRead(name, task)).toList();
    boolean once = read.size() == read.stream().distinct().count();
    return labels == 1 && told && once
        ? Optional.of(new LabelColumns(names, Math.max(names.indexOf(LABEL), names.indexOf(task))))
        : Optional.empty();
  }

  /** A spreadsheet writes commas after the last column; what is not read may be there twice. */
  private static boolean isRead(String name, String task) {
    return List.of(LABEL, task, TEXT, TEXT_HASH).contains(name) || OF_A_LAKE.contains(name);
  }

  static String fault(CSVRecord header, String task, boolean ofLake) {
    List<String> needed = new ArrayList<>(List.of("label (or " + task + ")"));
    needed.add(ofLake ? TEXT_HASH + " (or text)" : TEXT);
    if (ofLake) {
      needed.addAll(OF_A_LAKE);
    }
    String there = StringUtils.abbreviate(String.join(", ", names(header)), "…", MOST_SHOWN);
    return "one column each of %s must be there, with commas between them; the columns are %s"
        .formatted(String.join(", ", needed), there);
  }

  int count() {
    return names.size();
  }

  /** The cell of a column, without blanks around it; empty where there is no such column. */
  String cell(CSVRecord record, String name) {
    int at = names.indexOf(name);
    return at < 0 ? "" : record.get(at).strip();
  }

  Origin origin(CSVRecord record) {
    return new Origin(
        cell(record, TEXT_HASH),
        cell(record, "platform"),
        cell(record, "series"),
        cell(record, "force"),
        cell(record, "annotator"));
  }

  /** The text as it was posted. */
  String text(CSVRecord record) {
    int at = names.indexOf(TEXT);
    return at < 0 ? "" : LabelSheet.read(record.get(at));
  }

  private static List<String> names(CSVRecord header) {
    return StreamSupport.stream(header.spliterator(), false)
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
