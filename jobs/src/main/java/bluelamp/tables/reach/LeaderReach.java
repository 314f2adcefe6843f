package bluelamp.tables.reach;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Calendar;
import bluelamp.measure.Platforms;
import bluelamp.measure.Quartiles;
import bluelamp.measure.Reach;
import bluelamp.measure.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * How many people leaders' posts may have reached, beside the corporate accounts of their force: by
 * account (from months on), by rank group within a force and in the nation, and for every force and
 * the nation, dense. Platforms are never summed. A row's numbers are sums of sums, divided last.
 */
public final class LeaderReach {
  private static final String[] UNIT = {
    "platform", "unit_type", "unit_id", "period_type", "period_start"
  };

  private LeaderReach() {}

  /**
   * The table.
   *
   * @param accountDay sums by registered account and day
   * @param calendar as of {@link bluelamp.measure.Calendar#SCHEMA}
   * @param coverage table {@code coverage}; forces and nations take that of their leaders
   * @param forces the rows of the dense grid, with {@code force_id} and {@code nation}
   * @param accountRegistry whence leaders' moves, and the platforms of the grid
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> coverage,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry) {
    Dataset<Row> periods =
        calendar.where(col("role").equalTo("period")).drop("role", "elapsed_days");
    Dataset<Row> parts =
        Authors.of(accountDay, periods, forces)
            .unionByName(grid(accountRegistry, periods, forces), true)
            .unionByName(CarryOver.of(accountDay, periods, accountRegistry), true);
    return besideCorporate(ofUnits(parts))
        .where(col("dense").or(Reach.hasPosts()))
        .join(broadcast(LeaderCoverage.of(coverage, forces)), UNIT, "left")
        .transform(ReachColumns::of)
        .join(broadcast(forces.select("force_id", "nation")), new String[] {"force_id"}, "left")
        .transform(LeaderReach::besideForces);
  }

  /**
   * Nation rows beside the median force. A force whose row is kept back is not among those
   * compared: of few forces, the median is one of them.
   */
  private static Dataset<Row> besideForces(Dataset<Row> units) {
    Map<String, Column> values = new LinkedHashMap<>();
    for (String ratio : List.of("views_per_delivery", "reactions_per_1000")) {
      values.put(ratio, when(col("published_alone"), col(ratio)));
    }
    return Quartiles.ofForces(units, values).drop("nation");
  }

  /**
   * Every force and nation on every platform in every period, so that nothing and not known can be
   * told apart.
   */
  private static Dataset<Row> grid(
      Dataset<Row> accountRegistry, Dataset<Row> periods, Dataset<Row> forces) {
    Dataset<Row> cells =
        forces
            .select("force_id", "nation")
            .crossJoin(broadcast(Platforms.of(accountRegistry)))
            .crossJoin(
                broadcast(
                    periods
                        .where(Calendar.isFirstDay())
                        .select("period_type", "period_start", "closed")));
    return Units.explode(cells, Units.FORCE, Units.NATION, Units.ENGLAND_AND_WALES)
        .drop("force_id", "nation")
        .withColumnRenamed("unit_force_id", "force_id")
        .withColumn("dense", lit(true));
  }

  private static Dataset<Row> ofUnits(Dataset<Row> parts) {
    List<Column> columns = new ArrayList<>(Reach.sums());
    columns.add(count_if(Reach.hasPosts()).as("accounts"));
    columns.add(Reach.lowest().as("lowest"));
    columns.add(Reach.highest().as("highest"));
    columns.add(max("basis_rank").as("basis_rank"));
    columns.add(max("staleness_days").as("staleness_days"));
    columns.add(coalesce(sum("seen_days"), lit(0L)).as("seen_days"));
    columns.add(coalesce(sum("registered_days"), lit(0L)).as("registered_days"));
    columns.add(coalesce(max("dense"), lit(false)).as("dense"));
    for (String leaders : List.of("hidden", "outside_group", "outside_force", "carried_hidden")) {
      columns.add(count_if(col(leaders)).as(leaders));
    }
    for (String event : List.of("moved_in", "moved_out", "before", "after")) {
      Column of = col("event").equalTo(event);
      columns.add(count_if(of).as("leaders_" + event));
      columns.add(count_if(of.and(col("carried").isNull())).as("uncounted_" + event));
      columns.add(sum(when(of, col("carried"))).as("followers_" + event));
    }
    return parts
        .groupBy(
            Stream.concat(Stream.of("closed", "force_id"), Stream.of(UNIT))
                .map(functions::col)
                .toArray(Column[]::new))
        .agg(columns.get(0), columns.stream().skip(1).toArray(Column[]::new));
  }

  /**
   * With what the corporate accounts of the force reached in the same period; nothing above the
   * force.
   */
  private static Dataset<Row> besideCorporate(Dataset<Row> units) {
    Column ofCorporate = col("unit_type").equalTo("force_account_type");
    Column corporate =
        max(when(ofCorporate, struct("lowest", "highest", "reactions", "reactions_followers")))
            .over(Window.partitionBy("platform", "force_id", "period_type", "period_start"));
    return units.withColumn("corporate", corporate).where(ofCorporate.equalTo(false));
  }
}
