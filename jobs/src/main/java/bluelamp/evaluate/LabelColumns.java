package bluelamp.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;

/**
 * Where a file of labels has what.
 *
 * @param count how many columns there are
 * @param weight its column, -1 where there is none
 */
record LabelColumns(int count, int label, int text, int weight) {
  private static final String LABEL = "label";
  private static final String TEXT = "text";

  /** The columns by the first line; nothing unless there is one text and one label. */
  static Optional<LabelColumns> of(CSVRecord header, String task) {
    List<String> names = names(header);
    boolean one =
        names.stream().filter(List.of(LABEL, task)::contains).count() == 1
            && names.stream().filter(TEXT::equals).count() == 1;
    return one
        ? Optional.of(
            new LabelColumns(
                names.size(),
                Math.max(names.indexOf(LABEL), names.indexOf(task)),
                names.indexOf(TEXT),
                names.indexOf("weight")))
        : Optional.empty();
  }

  static String fault(CSVRecord header, String task) {
    return "line 1: one column text and one column label (or %s) must be there; the columns are %s"
        .formatted(task, String.join(", ", names(header)));
  }

  private static List<String> names(CSVRecord header) {
    return StreamSupport.stream(header.spliterator(), false).map(String::strip).toList();
  }
}
