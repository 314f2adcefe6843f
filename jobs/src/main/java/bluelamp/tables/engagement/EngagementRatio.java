package bluelamp.tables.engagement;

import static bluelamp.tables.engagement.EngagementDays.REPOSTS;
import static bluelamp.tables.engagement.EngagementDays.SHARE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Platforms;
import bluelamp.measure.Proportion;
import bluelamp.measure.Quartiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Table {@code engagement_ratio}: how much a unit answers the public beside how much it broadcasts,
 * by week, month, quarter and year. {@code engagement_share = reply_public ÷ (original + quote +
 * reply_public)}: {@link EngagementDays#SHARE}, with the interval of {@link Proportion}.
 */
public final class EngagementRatio {
  private EngagementRatio() {}

  /**
   * The table.
   *
   * @param accountDay every day that the calendar names, and of the year before the end of each of
   *     its periods
   * @param designEffects table {@code design_effects}
   * @param coverage table {@code coverage}
   * @param forces each has a row in every period, and so has each nation
   * @param accountRegistry on whose platforms they have them
   */
  public static Dataset<Row> of(
      Dataset<Row> accountDay,
      Dataset<Row> calendar,
      Dataset<Row> designEffects,
      Dataset<Row> coverage,
      Dataset<Row> forces,
      Dataset<Row> accountRegistry) {
    Dataset<Row> accounts = AccountPeriods.of(accountDay, calendar, designEffects);
    Dataset<Row> sums = UnitPeriods.of(accounts, Platforms.of(accountRegistry), calendar, forces);
    Dataset<Row> valued =
        Proportion.valued(sums, AccountPeriods.PROPORTIONS.toArray(Proportion[]::new));
    Dataset<Row> judged = judged(besideCoverage(valued, coverage));
    Dataset<Row> withPriors = besidePriors(judged, AccountPriors.of(accountDay, designEffects));
    return besideForces(withPriors.select(EngagementColumns.all()));
  }

  private static Dataset<Row> besideCoverage(Dataset<Row> units, Dataset<Row> coverage) {
    String[] key = {"platform", "unit_type", "unit_id", "period_type", "period_start"};
    Column[] columns =
        Stream.concat(Stream.of(key), Stream.of("coverage"))
            .map(functions::col)
            .toArray(Column[]::new);
    return units.join(broadcast(coverage.select(columns)), key, "left");
  }

  private static Dataset<Row> judged(Dataset<Row> units) {
    return units
        .withColumn("not_available", EngagementGuards.isNotAvailable())
        .withColumn("reply_only", EngagementGuards.isReplyOnly())
        .withColumn("marker", EngagementGuards.marker(col("not_available"), col("reply_only")));
  }

  /** Only accounts are shrunk: towards the accounts of their platform and type. */
  private static Dataset<Row> besidePriors(Dataset<Row> units, Dataset<Row> priors) {
    Column ofAccount = when(col("unit_type").equalTo("account"), col("account_type"));
    return units
        .withColumn("account_type", ofAccount)
        .join(broadcast(priors), new String[] {"platform", "account_type", "period_end"}, "left");
  }

  /**
   * Nation rows beside the median force; forces that only answer are not compared: they would look
   * perfectly engaged.
   */
  private static Dataset<Row> besideForces(Dataset<Row> units) {
    Map<String, Column> values = new LinkedHashMap<>();
    values.put(SHARE.name(), when(col("basis").equalTo("full"), SHARE.value()));
    values.put(REPOSTS.name(), REPOSTS.value());
    return Quartiles.ofForces(units, values).drop("nation");
  }
}
