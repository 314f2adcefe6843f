package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import bluelamp.measure.ClusterTally;
import bluelamp.measure.Clusters;
import bluelamp.measure.Confusion;
import bluelamp.measure.Corrected;
import bluelamp.measure.Correction;
import bluelamp.measure.Seed;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * On which platforms a model is validated by labels of a series, and how its errors are undone
 * there. Of several label sets the one with the most labels is gone by.
 */
final class Corrections implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final TreeMap<String, Correction> byPlatform = new TreeMap<>();
  private final List<String> own;

  private Corrections(List<String> own) {
    this.own = own;
  }

  /**
   * What labels allow.
   *
   * @param validation rows of a table of validations; none in a lake without labels, and then
   *     nothing is computed
   * @param classes in the order in which shares are wanted
   */
  static Corrections of(
      Dataset<Row> validation, String series, List<String> classes, String modelId) {
    Map<String, Row> best = new TreeMap<>();
    validation
        .where(
            col("series")
                .equalTo(series)
                .and(col("model_id").equalTo(modelId))
                .and(col("validation").equalTo("own")))
        .collectAsList()
        .stream()
        .sorted(
            Comparator.comparing((Row row) -> -row.<Long>getAs("labels"))
                .thenComparing(row -> row.<String>getAs("label_set")))
        .forEach(row -> best.putIfAbsent(row.getAs("platform"), row));
    Corrections corrections = new Corrections(List.copyOf(best.keySet()));
    best.forEach(
        (platform, row) ->
            Correction.of(confusion(row, classes), seedOf(row))
                .ifPresent(each -> corrections.byPlatform.put(platform, each)));
    return corrections;
  }

  private static Confusion confusion(Row row, List<String> classes) {
    Map<String, Long> byClass = row.getJavaMap(row.fieldIndex("labels_by_class"));
    ClusterTally templates = new ClusterTally(classes.size() * classes.size());
    for (Row template : row.<Row>getList(row.fieldIndex("templates"))) {
      List<Double> sums = template.getList(0);
      templates.addTimes(
          template.getLong(1), sums.stream().mapToDouble(Double::doubleValue).toArray());
    }
    List<Long> labels = classes.stream().map(each -> byClass.getOrDefault(each, 0L)).toList();
    return Confusion.ofTemplates(classes, labels, templates.clusters());
  }

  private static long seedOf(Row row) {
    return Seed.of(
        "labels",
        row.getAs("platform"),
        row.getAs("series"),
        row.getAs("label_set"),
        row.getAs("model_id"));
  }

  /** Whether nothing is corrected anywhere. */
  boolean isEmpty() {
    return byPlatform.isEmpty();
  }

  /** That the model is validated on the row's platform. */
  Column isOwn() {
    return own.isEmpty() ? lit(false) : col("platform").isin(own.toArray());
  }

  /** Whether the model is validated on a platform. */
  boolean isOwn(String platform) {
    return own.contains(platform);
  }

  /** That values are corrected on the row's platform. */
  Column isCorrected() {
    return isEmpty() ? lit(false) : col("platform").isin(byPlatform.keySet().toArray());
  }

  /** Whether values are corrected on a platform. */
  boolean isCorrected(String platform) {
    return byPlatform.containsKey(platform);
  }

  /**
   * The shares of classes without the model's errors; empty where they are not corrected, or tell
   * too little: with too few days, or an interval too wide.
   *
   * @param number what the shares are of, for the seed of their draws
   */
  Optional<Corrected> of(String platform, Clusters days, String... number) {
    return Optional.ofNullable(byPlatform.get(platform))
        .flatMap(each -> each.of(days, Seed.of(number)))
        .filter(each -> !each.isWide());
  }
}
