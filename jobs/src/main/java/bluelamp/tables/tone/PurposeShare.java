package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.Calendar.Role;
import bluelamp.measure.Marker;
import bluelamp.measure.Platforms;
import bluelamp.measure.Proportion;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.SmallNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Table {@code purpose_share}: what police posts are for, of forces by year and of nations by
 * quarter. A shorter period has too few posts to tell. Where posts have been labelled, shares
 * without the model's errors stand beside the model's own, see {@link CorrectedPurposes}; else
 * these are marked unreliable.
 */
public final class PurposeShare {
  private static final String[] OF_COVERAGE = {
    "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private PurposeShare() {}

  /**
   * The table.
   *
   * @param accountDay every day that the calendar names
   * @param forces each has a row in every year, and each nation in every quarter
   * @param validation table {@code purpose_validation}
   * @param modelId what scored the posts
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> designEffects,
      Dataset<Row> coverage,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry,
      Dataset<Row> validation,
      String modelId) {
    Dataset<Row> nations = forces.select("force_id", "nation");
    Dataset<Row> periods =
        calendar.where(
            col("role")
                .equalTo(Role.PERIOD.word())
                .and(col("period_type").isin("quarter", "year")));
    Dataset<Row> sums =
        PurposeSums.of(accountDay, periods, designEffects, nations, Platforms.of(accountRegistry));
    Dataset<Row> valued = Proportion.valued(sums, ScoredPosts.SHARES.toArray(Proportion[]::new));
    Corrections corrections = Corrections.of(validation, "police", ScoredPosts.PURPOSES, modelId);
    return CorrectedPurposes.beside(valued, accountDay, periods, nations, corrections)
        .join(broadcast(coverage.select(columns(OF_COVERAGE, "coverage"))), OF_COVERAGE, "left")
        .select(told(modelId));
  }

  private static Column[] told(String modelId) {
    Proportion any = ScoredPosts.SHARES.get(0);
    Column none = coalesce(any.n(), lit(0L)).equalTo(0);
    Column unseen = none.and(col(ScoredPosts.NOT_SCORED).plus(col(DailyTone.OBSERVED)).equalTo(0));
    Column missing = Archived.tooLittle().or(unseen);
    List<Column> columns = new ArrayList<>(List.of(columns(OF_COVERAGE)));
    columns.add(col("unit_force_id").as("force_id"));
    for (int i = 0; i < ScoredPosts.SHARES.size(); i++) {
      Proportion share = ScoredPosts.SHARES.get(i);
      String purpose = ScoredPosts.PURPOSES.get(i);
      columns.add(coalesce(share.x(), lit(0L)).as(purpose));
      columns.add(when(not(missing), share.value()).as(purpose + "_share"));
      columns.add(when(not(missing), share(purpose, "corrected")).as(purpose + "_share_corrected"));
      for (String bound : List.of("ci_low", "ci_high")) {
        Column either = coalesce(share(purpose, bound), share.its(bound));
        columns.add(when(not(missing), either).as(purpose + "_" + bound));
      }
    }
    columns.add(col(ScoredPosts.NOT_SCORED));
    Column corrected =
        not(missing).and(share(ScoredPosts.PURPOSES.get(0), "corrected").isNotNull());
    columns.add(when(corrected, "own").otherwise("none").as("validation"));
    columns.add(lit(modelId).as("model_id"));
    Column own =
        ScoredPosts.SHARES.stream().map(Proportion::isOwn).reduce(Column::and).orElseThrow();
    columns.add(
        when(missing.or(none), "none")
            .when(corrected, "bootstrap")
            .when(own, "wilson_cluster")
            .otherwise("wilson_borrowed")
            .as("ci_method"));
    columns.add(
        Marker.of(
                Map.of(
                    Marker.X, missing,
                    Marker.Z, not(missing).and(none),
                    Marker.U, not(missing).and(not(none)).and(not(corrected).or(few())),
                    Marker.P, not(col("closed"))))
            .as("marker"));
    columns.add(col("coverage"));
    return columns.toArray(Column[]::new);
  }

  private static Column share(String purpose, String what) {
    return CorrectedPurposes.its(purpose, what);
  }

  private static Column few() {
    return ScoredPosts.SHARES.get(0).n().lt(SmallNumbers.FEWEST_POSTS).or(Archived.partly());
  }

  private static Column[] columns(String[] names, String... more) {
    return Stream.of(names, more).flatMap(Stream::of).map(functions::col).toArray(Column[]::new);
  }
}
