package bluelamp.tables.tone;

import bluelamp.measure.Confusion;
import bluelamp.measure.Estimate;
import bluelamp.measure.Label;
import bluelamp.measure.Seed;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The labels of one platform, series and label set beside what a model says of their texts. Maps
 * are told as entries, the form in which rows take them.
 */
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
  private final Map<String, Text> texts = new TreeMap<>();

  /** A text with what each annotator says of it. */
  private record Text(Row row, TreeMap<String, String> labels) {
    /** What most annotators say; of as many, what a lot says that is always the same. */
    String truth() {
      Map<String, Integer> votes = new TreeMap<>();
      labels.values().forEach(each -> votes.merge(each, 1, Integer::sum));
      int most = votes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      List<String> first = votes.keySet().stream().filter(each -> votes.get(each) == most).toList();
      long seed = Seed.of("labels", row.getAs("text_hash"));
      return first.get(new SplittableRandom(seed).nextInt(first.size()));
    }

    String predicted() {
      return row.getAs("predicted");
    }

    Date posted() {
      return row.getAs("posted_on");
    }

    Label label() {
      return new Label(row.getAs("template"), truth(), predicted(), row.getAs("weight"));
    }
  }

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
                .computeIfAbsent(row.getAs("text_hash"), hash -> new Text(row, new TreeMap<>()))
                .labels()
                .put(row.getAs("annotator"), row.getAs("label")));
  }

  /** The row of a label set; none where the model read no labelled text. */
  static Iterator<Row> of(List<String> classes, Iterator<Row> labels) {
    LabelSet set = new LabelSet(classes, labels);
    List<Text> scored = set.scored();
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

  private List<Text> scored() {
    return texts.values().stream().filter(each -> each.predicted() != null).toList();
  }

  private Row row(List<Text> scored) {
    Row any = scored.get(0).row();
    Confusion confusion = confusion(scored);
    Estimate recall = confusion.macroRecall();
    List<Date> days = scored.stream().map(Text::posted).sorted().toList();
    return RowFactory.create(
        any.getAs("platform"),
        any.getAs("series"),
        any.getAs("label_set"),
        (long) scored.size(),
        scored.stream().filter(each -> each.labels().size() > 1).count(),
        (long) texts.size() - scored.size(),
        entries(confusion.labelsByClass()),
        cells(confusion),
        entries(confusion.recall()),
        entries(confusion.precision()),
        known(recall.value()),
        known(recall.low()),
        known(confusion.macroF1()),
        kappa(scored),
        entries(leaveOneForceOut(scored)),
        days.get(0),
        days.get(days.size() - 1),
        templates(confusion));
  }

  private Confusion confusion(Collection<Text> some) {
    return Confusion.of(classes, some.stream().map(Text::label).toList());
  }

  private Row[] cells(Confusion confusion) {
    List<Row> cells = new ArrayList<>();
    for (String truth : classes) {
      for (String predicted : classes) {
        cells.add(RowFactory.create(truth, predicted, confusion.cell(truth, predicted)));
      }
    }
    return cells.toArray(Row[]::new);
  }

  /** All pairs of annotators of a text, the first by name as the truth. */
  private Double kappa(List<Text> scored) {
    List<Label> pairs = new ArrayList<>();
    for (Text text : scored) {
      List<String> said = List.copyOf(text.labels().values());
      for (int i = 0; i < said.size(); i++) {
        for (int j = i + 1; j < said.size(); j++) {
          pairs.add(new Label(text.row().getAs("template"), said.get(i), said.get(j), 1));
        }
      }
    }
    return pairs.isEmpty() ? null : known(Confusion.of(classes, pairs).kappa());
  }

  private Map<String, Double> leaveOneForceOut(List<Text> scored) {
    Map<String, Double> without = new LinkedHashMap<>();
    scored.stream()
        .map(each -> each.row().<String>getAs("force"))
        .distinct()
        .sorted()
        .forEach(
            force -> {
              List<Text> others =
                  scored.stream().filter(each -> !force.equals(each.row().getAs("force"))).toList();
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

  private static Row[] templates(Confusion confusion) {
    List<Row> templates = new ArrayList<>();
    confusion
        .templates()
        .forEach(
            (sums, times) ->
                templates.add(
                    RowFactory.create(Arrays.stream(sums).boxed().toArray(Double[]::new), times)));
    return templates.toArray(Row[]::new);
  }

  private static Row[] entries(Map<String, ?> map) {
    return map.entrySet().stream()
        .map(each -> RowFactory.create(each.getKey(), each.getValue()))
        .toArray(Row[]::new);
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
