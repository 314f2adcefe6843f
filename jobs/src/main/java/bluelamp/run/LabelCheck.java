package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import bluelamp.contract.TableContract;
import bluelamp.evaluate.LabelledText;
import bluelamp.evaluate.LabelsRefused;
import bluelamp.evaluate.Origin;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.tables.record.TextsToLabel;
import java.sql.Date;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Holds labels against the lake whose texts they are of; all faults are told at once. */
final class LabelCheck {
  private final SparkSession spark;
  private final Tables tables;
  private final Pseudonyms key;
  private final List<String> faults = new ArrayList<>();

  LabelCheck(SparkSession spark, Tables tables, Pseudonyms key) {
    this.spark = spark;
    this.tables = tables;
    this.key = key;
  }

  /**
   * The rows of table {@code labels}, but for the run that writes them.
   *
   * @throws LabelsRefused when a text is not in the lake, or not where its label says
   */
  List<Row> rows(GivenLabels given) {
    Map<String, Map<String, Date>> written = written(given.texts());
    Map<String, Row> rows = new LinkedHashMap<>();
    Map<String, LabelledText> first = new HashMap<>();
    for (LabelledText each : given.texts()) {
      String hash = hashOf(each);
      Date posted = posted(each, written.getOrDefault(hash, Map.of()));
      Origin origin = each.origin();
      String one = String.join("\n", hash, origin.platform(), origin.series(), origin.annotator());
      LabelledText before = first.putIfAbsent(one, each);
      if (before != null && !before.label().equals(each.label())) {
        faults.add(
            "line %d: it says %s of the text of line %d, of which the same annotator%s said %s"
                .formatted(
                    each.line(),
                    each.label(),
                    before.line(),
                    origin.isNamed() ? "" : " (nobody is named)",
                    before.label()));
      }
      rows.putIfAbsent(one, row(given, each, hash, posted));
    }
    if (!faults.isEmpty()) {
      throw new LabelsRefused(given.file(), "nothing was written", faults);
    }
    return List.copyOf(rows.values());
  }

  private static Row row(GivenLabels given, LabelledText label, String hash, Date posted) {
    Origin origin = label.origin();
    return RowFactory.create(
        given.task().word(),
        given.set(),
        origin.platform(),
        origin.series(),
        hash,
        origin.annotator(),
        label.label(),
        origin.force(),
        label.weight(),
        posted,
        "");
  }

  /** The hash by the text where it is told; a hash beside it must be the same. */
  private String hashOf(LabelledText label) {
    String told = label.origin().textHash();
    if (label.text().isEmpty()) {
      return told;
    }
    String hash = key.textHash(Normalizer.normalize(label.text(), Normalizer.Form.NFC));
    if (!told.isEmpty() && !told.equals(hash)) {
      faults.add(
          "line %d: its text has another text_hash under the key of this lake; was it changed, or drawn from another lake?"
              .formatted(label.line()));
      return told;
    }
    return hash;
  }

  /** The day on which the text was last posted where the label says. */
  private Date posted(LabelledText label, Map<String, Date> places) {
    Date posted = places.get(placeOf(label.origin()));
    if (places.isEmpty()) {
      faults.add("line %d: its text is not in the lake".formatted(label.line()));
    } else if (posted == null) {
      faults.add(
          "line %d: its text is not of %s; the lake has it of %s"
              .formatted(
                  label.line(),
                  placeOf(label.origin()),
                  String.join("; ", new TreeSet<>(places.keySet()))));
    }
    return posted;
  }

  private static String placeOf(Origin origin) {
    return String.join(", ", origin.platform(), origin.series(), origin.force());
  }

  /** By hash and place, as labels name it, the last day on which a text was posted. */
  private Map<String, Map<String, Date>> written(List<LabelledText> labels) {
    List<String> sought =
        labels.stream()
            .flatMap(
                each ->
                    Stream.of(
                        each.origin().textHash(),
                        key.textHash(Normalizer.normalize(each.text(), Normalizer.Form.NFC))))
            .distinct()
            .toList();
    Dataset<Row> hashes = spark.createDataset(sought, Encoders.STRING()).toDF("text_hash");
    Dataset<Row> posts = tables.rows("posts").join(broadcast(hashes), "text_hash");
    Map<String, Map<String, Date>> written = new HashMap<>();
    TextsToLabel.written(
            posts,
            tables.rows("harvests"),
            tables.rows("archive_files"),
            tables.rows("account_snapshots"),
            tables.rows("account_registry"))
        .groupBy("text_hash", "platform", "series", "force")
        .agg(max(col("day")))
        .collectAsList()
        .forEach(
            row ->
                written
                    .computeIfAbsent(row.getString(0), hash -> new HashMap<>())
                    .put(
                        String.join(", ", row.getString(1), row.getString(2), row.getString(3)),
                        row.getDate(4)));
    return written;
  }

  /** Those rows that the lake does not hold as they are. */
  Dataset<Row> fresh(List<Row> rows) {
    TableContract contract = TableContract.named("labels");
    Dataset<Row> given = spark.createDataFrame(rows, contract.schema());
    String[] said =
        contract.fields().stream()
            .map(field -> field.name())
            .filter(name -> !name.equals("run_id"))
            .toArray(String[]::new);
    return given.join(tables.rows("labels").select(columns(said)), said, "left_anti");
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
