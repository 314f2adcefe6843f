package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Funnel;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where each force's engagement_share lies in the funnel of all forces around the median force, by
 * quarter and year. It says which forces differ by more than chance and the usual spread; it ranks
 * nobody, and rows keep the order of the forces. A force that is not available, only answers, or
 * has under 20 effective posts is not placed.
 */
public final class ForceComparison {
  private static final int LEAST_EFFECTIVE_POSTS = 20;
  private static final String[] PERIOD = {"platform", "period_type", "period_start"};

  private ForceComparison() {}

  /**
   * One row per platform, force and period.
   *
   * @param engagementRatio the period table, forces among its units
   */
  public static Dataset<Row> of(Dataset<Row> engagementRatio) {
    Dataset<Row> forces =
        engagementRatio
            .where("unit_type = 'force' AND period_type IN ('quarter', 'year')")
            .withColumn("score", when(isPlaced(), Funnel.onScale(col("engagement_share"))))
            .withColumn("variance", when(isPlaced(), Funnel.variance(col("n_eff"))));
    return forces
        .join(broadcast(spreads(forces.where(col("score").isNotNull()))), PERIOD, "left")
        .select(
            col("platform"),
            col("unit_id").as("force_id"),
            col("period_type"),
            col("period_start"),
            col("engagement_share"),
            col("n_eff"),
            col("score").isNotNull().as("placed"),
            Funnel.limit(median(), lit(0.0), lit(0.0), 0).as("target"),
            when(col("score").isNotNull(), col("tau_squared")).as("tau_squared"),
            limit(-Funnel.WARNING).as("low_95"),
            limit(Funnel.WARNING).as("high_95"),
            limit(-Funnel.ALARM).as("low_998"),
            limit(Funnel.ALARM).as("high_998"),
            col("marker"))
        .withColumn("place", place())
        .drop("placed");
  }

  private static Column isPlaced() {
    Column known = col("engagement_share").isNotNull().and(col("basis").equalTo("full"));
    return known.and(coalesce(col("n_eff").geq(LEAST_EFFECTIVE_POSTS), lit(false)));
  }

  /** The median force of each period, and how far forces differ beyond chance. */
  private static Dataset<Row> spreads(Dataset<Row> placed) {
    return placed
        .groupBy(PERIOD[0], PERIOD[1], PERIOD[2])
        .agg(
            expr("percentile(score, 0.5)").as("median"),
            sort_array(collect_list(struct("score", "variance"))).as("forces"))
        .withColumn("z", sort_array(transform(col("forces"), ForceComparison::distance)))
        .withColumn("cut", floor(size(col("z")).multiply(Funnel.WINSORISED)).cast("int"))
        .withColumn("least", element_at(col("z"), col("cut").plus(1)))
        .withColumn("most", element_at(col("z"), size(col("z")).minus(col("cut"))))
        .select(
            col("platform"),
            col("period_type"),
            col("period_start"),
            col("median"),
            Funnel.betweenUnits(
                    size(col("z")),
                    total("z", z -> pow(least(col("most"), greatest(col("least"), z)), lit(2))),
                    total("forces", force -> weight(force)),
                    total("forces", force -> pow(weight(force), lit(2))))
                .as("tau_squared"));
  }

  /** Standard errors between a force and the median. */
  private static Column distance(Column force) {
    return force.getField("score").minus(col("median")).divide(sqrt(force.getField("variance")));
  }

  private static Column weight(Column force) {
    return lit(1).divide(force.getField("variance"));
  }

  private static Column total(String array, UnaryOperator<Column> term) {
    return aggregate(col(array), lit(0.0), (sum, each) -> sum.plus(term.apply(each)));
  }

  /** The median, for forces that are placed beside it. */
  private static Column median() {
    return when(col("score").isNotNull(), col("median"));
  }

  private static Column limit(double errors) {
    return Funnel.limit(median(), col("variance"), col("tau_squared"), errors);
  }

  private static Column place() {
    Column share = col("engagement_share");
    return when(col("placed").equalTo(false), "not_placed")
        .when(share.lt(col("low_998")), "below_998")
        .when(share.gt(col("high_998")), "above_998")
        .when(share.lt(col("low_95")), "below_95")
        .when(share.gt(col("high_95")), "above_95")
        .otherwise("within");
  }
}
