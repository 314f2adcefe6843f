package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.NetSentiment;
import bluelamp.measure.Platforms;
import bluelamp.measure.Quartiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code sentiment_trend}: how posts of forces sound, see {@link PoliceTrend}, and how the
 * public sounds in what it writes to them, see {@link PublicTrend}. Where posts have been labelled,
 * nets without the model's errors stand beside the model's own; else values are marked unreliable.
 */
public final class SentimentTrend {
  private SentimentTrend() {}

  /**
   * The table.
   *
   * @param accountDay every day that the calendar names, and of the 65 weeks before each period
   * @param publicDay likewise, of the quarters and those of the year before; and {@code
   *     publicAuthors}
   * @param forces each has a row in every period, and so has each nation
   * @param validation table {@code sentiment_validation}
   * @param modelId what scored the posts
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> publicDay,
      Dataset<Row> publicAuthors,
      Dataset<Row> calendar,
      Dataset<Row> designEffects,
      Dataset<Row> coverage,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry,
      Dataset<Row> validation,
      String modelId) {
    Dataset<Row> nations = forces.select("force_id", "nation");
    Dataset<Row> platforms = Platforms.of(accountRegistry);
    Corrections police = Corrections.of(validation, "police", NetSentiment.CLASSES, modelId);
    Corrections publics = Corrections.of(validation, "public", NetSentiment.CLASSES, modelId);
    Dataset<Row> ofPolice =
        PoliceTrend.of(accountDay, calendar, designEffects, coverage, nations, platforms, police);
    Dataset<Row> ofPublic =
        PublicTrend.of(publicDay, publicAuthors, calendar, nations, platforms, publics);
    return besideForces(ofPolice, nations)
        .withColumn("series", lit("police"))
        .withColumn("validation", validationOf(police))
        .unionByName(
            besideForces(ofPublic, nations)
                .withColumn("series", lit("public"))
                .withColumn("validation", validationOf(publics)),
            true)
        .withColumn("model_id", lit(modelId))
        .drop("closed", DailyTone.OBSERVED);
  }

  /** Nation rows beside the median force; forces have no strata. */
  private static Dataset<Row> besideForces(Dataset<Row> units, Dataset<Row> nations) {
    Dataset<Row> beside =
        Quartiles.ofForces(
            units.join(broadcast(nations), new String[] {"force_id"}, "left"),
            Map.of("net", col("net")));
    Map<String, Column> ofAll = new LinkedHashMap<>();
    for (String name : List.of("net_force_q1", "net_force_median", "net_force_q3")) {
      ofAll.put(name, when(col("stratum").equalTo(ToneStrata.ALL), col(name)));
    }
    return beside.withColumns(ofAll).drop("nation");
  }

  private static Column validationOf(Corrections corrections) {
    return when(corrections.isOwn(), "own").otherwise("none");
  }
}
