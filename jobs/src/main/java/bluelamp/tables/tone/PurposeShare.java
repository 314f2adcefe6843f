package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.Calendar.Role;
import bluelamp.measure.Marker;
import bluelamp.measure.Platforms;
import bluelamp.measure.Proportion;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Table {@code purpose_share}: what police posts are for, of forces by year and of nations by
 * quarter. A shorter period has too few posts to tell; the shares are the model's own, and marked
 * so, until posts have been labelled.
 */
public final class PurposeShare {
  private static final String[] PERIOD = {"period_type", "period_start", "closed"};

  private static final String[] UNIT = {
    "platform", "unit_type", "unit_id", "unit_force_id", "period_type", "period_start", "closed"
  };

  private static final String[] OF_COVERAGE = {
    "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private static final List<Proportion> SHARES =
      ScoredPosts.PURPOSES.stream()
          .map(each -> new Proportion(each + "_share", ScoredPosts.ofPurpose(each), scored()))
          .toList();

  private PurposeShare() {}

  /**
   * The table.
   *
   * @param accountDay every day that the calendar names
   * @param forces each has a row in every year, and each nation in every quarter
   * @param modelId what scored the posts
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> coverage,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry,
      String modelId) {
    Dataset<Row> nations = forces.select("force_id", "nation");
    Dataset<Row> periods =
        calendar.where(
            col("role")
                .equalTo(Role.PERIOD.word())
                .and(col("period_type").isin("quarter", "year")));
    Dataset<Row> sums =
        ofForces(accountDay, periods)
            .unionByName(grid(nations, Platforms.of(accountRegistry), periods), true)
            .join(broadcast(nations), "force_id");
    Dataset<Row> valued = Proportion.valued(inUnits(sums), SHARES.toArray(Proportion[]::new));
    Dataset<Row> beside =
        valued.join(
            broadcast(coverage.select(columns(OF_COVERAGE, "coverage"))), OF_COVERAGE, "left");
    return beside.select(told(modelId));
  }

  private static Dataset<Row> ofForces(Dataset<Row> accountDay, Dataset<Row> periods) {
    List<Column> days = new ArrayList<>();
    Stream.of("platform", "force_id", "day").forEach(each -> days.add(col(each)));
    days.add(col(ScoredPosts.NOT_SCORED));
    days.add(col("observed").cast("long").as(DailyTone.OBSERVED));
    SHARES.forEach(each -> days.addAll(each.ofDay()));
    List<Column> sums = new ArrayList<>();
    sums.add(sum(ScoredPosts.NOT_SCORED).as(ScoredPosts.NOT_SCORED));
    sums.add(sum(DailyTone.OBSERVED).as(DailyTone.OBSERVED));
    SHARES.forEach(each -> sums.addAll(each.sumsOverDays(lit(true))));
    Map<String, Column> borrowing = new LinkedHashMap<>();
    SHARES.forEach(each -> borrowing.put(each.name() + "_nd", each.borrowing(lit(null))));
    return accountDay
        .select(days.toArray(Column[]::new))
        .join(broadcast(periods.select(columns(PERIOD, "day"))), "day")
        .groupBy(columns(PERIOD, "platform", "force_id"))
        .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new))
        .withColumns(borrowing);
  }

  private static Dataset<Row> grid(
      Dataset<Row> nations, Dataset<Row> platforms, Dataset<Row> periods) {
    return nations
        .select("force_id")
        .crossJoin(broadcast(platforms))
        .crossJoin(broadcast(periods.select(columns(PERIOD)).distinct()));
  }

  private static Dataset<Row> inUnits(Dataset<Row> forces) {
    List<Column> sums = new ArrayList<>();
    Stream.of(ScoredPosts.NOT_SCORED, DailyTone.OBSERVED)
        .forEach(each -> sums.add(coalesce(sum(each), lit(0L)).as(each)));
    SHARES.forEach(each -> sums.addAll(each.sumsOfSums()));
    Column told =
        col("unit_type")
            .equalTo("force")
            .and(col("period_type").equalTo("year"))
            .or(col("unit_type").equalTo("nation").and(col("period_type").equalTo("quarter")));
    return Units.explode(forces, Units.FORCE, Units.NATION, Units.ENGLAND_AND_WALES)
        .where(told)
        .groupBy(columns(UNIT))
        .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new));
  }

  private static Column[] told(String modelId) {
    Proportion any = SHARES.get(0);
    Column none = coalesce(any.n(), lit(0L)).equalTo(0);
    Column unseen = none.and(col(ScoredPosts.NOT_SCORED).plus(col(DailyTone.OBSERVED)).equalTo(0));
    Column missing = Archived.tooLittle().or(unseen);
    List<Column> columns = new ArrayList<>(List.of(columns(OF_COVERAGE)));
    columns.add(col("unit_force_id").as("force_id"));
    for (int i = 0; i < SHARES.size(); i++) {
      Proportion share = SHARES.get(i);
      String purpose = ScoredPosts.PURPOSES.get(i);
      columns.add(coalesce(share.x(), lit(0L)).as(purpose));
      columns.add(when(not(missing), share.value()).as(share.name()));
      columns.add(lit(null).cast("double").as(share.name() + "_corrected"));
      columns.add(when(not(missing), share.its("ci_low")).as(purpose + "_ci_low"));
      columns.add(when(not(missing), share.its("ci_high")).as(purpose + "_ci_high"));
    }
    columns.add(col(ScoredPosts.NOT_SCORED));
    columns.add(lit("none").as("validation"));
    columns.add(lit(modelId).as("model_id"));
    Column own = SHARES.stream().map(Proportion::isOwn).reduce(Column::and).orElseThrow();
    columns.add(
        when(missing.or(none), "none")
            .when(own, "wilson_cluster")
            .otherwise("wilson_borrowed")
            .as("ci_method"));
    columns.add(
        Marker.of(
                Map.of(
                    Marker.X, missing,
                    Marker.Z, not(missing).and(none),
                    Marker.U, not(missing).and(not(none)),
                    Marker.P, not(col("closed"))))
            .as("marker"));
    columns.add(col("coverage"));
    return columns.toArray(Column[]::new);
  }

  private static Column scored() {
    return ScoredPosts.PURPOSES.stream()
        .map(ScoredPosts::ofPurpose)
        .reduce(Column::plus)
        .orElseThrow();
  }

  private static Column[] columns(String[] names, String... more) {
    return Stream.of(names, more).flatMap(Stream::of).map(functions::col).toArray(Column[]::new);
  }
}
