package bluelamp.tables.tone;

import static bluelamp.tables.tone.ConfusionCells.entries;
import static bluelamp.tables.tone.ConfusionCells.known;

import bluelamp.measure.Confusion;
import bluelamp.measure.Estimate;
import bluelamp.measure.Label;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The labels of one platform, series and label set beside what a model says of their texts. */
final class LabelSet {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "platform STRING, series STRING, label_set STRING, labels BIGINT, labelled_twice BIGINT,"
              + " not_scored BIGINT, labels_by_class ARRAY<STRUCT<key: STRING, value: BIGINT>>,"
              + " confusion ARRAY<STRUCT<truth: STRING, predicted: STRING, labels: DOUBLE>>,"
              + " recall ARRAY<STRUCT<key: STRING, value: DOUBLE>>,"
              + " precision ARRAY<STRUCT<key: STRING, value: DOUBLE>>, macro_recall DOUBLE,"
              + " macro_recall_low DOUBLE, macro_f1 DOUBLE, kappa DOUBLE,"
              + " leave_one_force_out ARRAY<STRUCT<key: STRING, value: DOUBLE>>,"
              + " `from` DATE, `to` DATE,"
              + " templates ARRAY<STRUCT<labels: ARRAY<DOUBLE>, times: BIGINT>>");

  private final List<String> classes;
  private final Map<String, TextLabels> texts = new TreeMap<>();

  private LabelSet(List<String> classes, Iterator<Row> labels) {
    this.classes = classes;
    List<Row> sorted = new ArrayList<>();
    labels.forEachRemaining(sorted::add);
    // Two annotators' rows of a text may differ in weight and day: the same one speaks for both.
    sorted.sort(
        Comparator.comparing((Row row) -> row.<String>getAs("text_hash"))
            .thenComparing(row -> row.<String>getAs("annotator")));
    sorted.forEach(
        row ->
            texts
                .computeIfAbsent(
                    row.getAs("text_hash"), hash -> new TextLabels(row, new TreeMap<>()))
                .byAnnotator()
                .put(row.getAs("annotator"), row.getAs("label")));
  }

  /** The row of a label set; none where the model read no labelled text. */
  static Iterator<Row> of(List<String> classes, Iterator<Row> labels) {
    LabelSet set = new LabelSet(classes, labels);
    List<TextLabels> scored = set.scored();
    return scored.isEmpty() ? List.<Row>of().iterator() : List.of(set.row(scored)).iterator();
  }

  /** What tells label sets apart. */
  static String keyOf(Row label) {
    return String.join(
        "|",
        label.<String>getAs("platform"),
        label.<String>getAs("series"),
        label.<String>getAs("label_set"));
  }

  private List<TextLabels> scored() {
    return texts.values().stream().filter(each -> each.predicted() != null).toList();
  }

  private Row row(List<TextLabels> scored) {
    Row any = scored.get(0).row();
    Confusion confusion = confusion(scored);
    ConfusionCells cells = new ConfusionCells(confusion);
    Estimate recall = confusion.macroRecall();
    List<Date> days = scored.stream().map(TextLabels::posted).sorted().toList();
    return RowFactory.create(
        any.getAs("platform"),
        any.getAs("series"),
        any.getAs("label_set"),
        (long) scored.size(),
        scored.stream().filter(TextLabels::isLabelledTwice).count(),
        (long) texts.size() - scored.size(),
        cells.labelsByClass(),
        cells.cells(),
        cells.recall(),
        cells.precision(),
        known(recall.value()),
        known(recall.low()),
        known(confusion.macroF1()),
        kappa(scored),
        entries(leaveOneForceOut(scored)),
        days.get(0),
        days.get(days.size() - 1),
        cells.templates());
  }

  private Confusion confusion(List<TextLabels> some) {
    return Confusion.of(classes, some.stream().map(TextLabels::label).toList());
  }

  private Double kappa(List<TextLabels> scored) {
    List<Label> pairs = scored.stream().flatMap(each -> each.pairs().stream()).toList();
    return pairs.isEmpty() ? null : known(Confusion.of(classes, pairs).kappa());
  }

  private Map<String, Double> leaveOneForceOut(List<TextLabels> scored) {
    Map<String, Double> without = new LinkedHashMap<>();
    scored.stream()
        .map(TextLabels::force)
        .distinct()
        .sorted()
        .forEach(
            force -> {
              List<TextLabels> others =
                  scored.stream().filter(each -> !force.equals(each.force())).toList();
              Double recall = others.isEmpty() ? null : meanRecall(confusion(others));
              if (recall != null) {
                without.put(force, recall);
              }
            });
    return without;
  }

  private Double meanRecall(Confusion confusion) {
    Map<String, Double> recall = confusion.recall();
    return recall.size() == classes.size()
        ? recall.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow()
        : null;
  }
}
