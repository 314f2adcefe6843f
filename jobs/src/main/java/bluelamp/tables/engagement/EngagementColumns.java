package bluelamp.tables.engagement;

import static bluelamp.tables.engagement.EngagementDays.REPOSTS;
import static bluelamp.tables.engagement.EngagementDays.SHARE;
import static bluelamp.tables.engagement.EngagementDays.SHARE_MAX;
import static bluelamp.tables.engagement.EngagementDays.SHARE_MIN;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Disclosure;
import bluelamp.measure.PostKind;
import bluelamp.measure.Proportion;
import bluelamp.measure.Shrinkage;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The columns of {@code engagement_ratio} from the valued sums of a unit. Values are null where the
 * unit is not available; a share and its interval also where there is nothing to divide by.
 */
final class EngagementColumns {
  private static final Column AVAILABLE = not(col("not_available"));
  private static final Column COMPARED = AVAILABLE.and(SHARE.n().gt(0));

  private EngagementColumns() {}

  /** The columns of the table in their order, and {@code nation}, which the grid has beside. */
  static Column[] all() {
    Stream<Column> unit =
        Stream.of("platform", "unit_type", "unit_id", "force_id", "period_type", "period_start")
            .map(functions::col);
    Stream<Column> counts =
        Stream.concat(Stream.of("posts"), PostKind.WORDS.stream()).map(functions::col);
    return Stream.of(unit, counts, accounts(), share(), toBroadcast(), reposts(), reliability())
        .flatMap(each -> each)
        .toArray(Column[]::new);
  }

  private static Stream<Column> accounts() {
    return Stream.of(
        coalesce(col("accounts"), lit(0L)).as("accounts"),
        coalesce(SHARE.days(), lit(0L)).as("account_days"));
  }

  private static Stream<Column> share() {
    return Stream.of(
        when(COMPARED, SHARE.value()).as("engagement_share"),
        low().as("engagement_share_ci_low"),
        high().as("engagement_share_ci_high"),
        shrunk(SHARE),
        when(AVAILABLE, SHARE_MIN.value()).as("engagement_share_min"),
        when(AVAILABLE, SHARE_MAX.value()).as("engagement_share_max"));
  }

  /** The interval runs over all that the unknown replies may be. */
  private static Column low() {
    return when(COMPARED, SHARE_MIN.its("ci_low"));
  }

  private static Column high() {
    return when(COMPARED, SHARE_MAX.its("ci_high"));
  }

  private static Stream<Column> toBroadcast() {
    return Stream.of(
        when(COMPARED, odds(SHARE.value())).as("engagement_to_broadcast"),
        odds(low()).as("engagement_to_broadcast_ci_low"),
        odds(high()).as("engagement_to_broadcast_ci_high"));
  }

  /** Null where it is infinite. */
  private static Column odds(Column share) {
    return when(share.lt(1), share.divide(lit(1).minus(share)));
  }

  private static Stream<Column> reposts() {
    return Stream.of(
        when(AVAILABLE, REPOSTS.value()).as("repost_share"),
        when(AVAILABLE, REPOSTS.its("ci_low")).as("repost_share_ci_low"),
        when(AVAILABLE, REPOSTS.its("ci_high")).as("repost_share_ci_high"),
        shrunk(REPOSTS),
        when(AVAILABLE, REPOSTS.its("n_eff")).as("repost_share_n_eff"),
        when(AVAILABLE, REPOSTS.its("deff")).as("repost_share_deff"),
        when(AVAILABLE, REPOSTS.its("ci_method")).otherwise("none").as("repost_share_ci_method"));
  }

  private static Column shrunk(Proportion of) {
    Column mean = col(of.name() + "_prior_mean");
    Column strength = col(of.name() + "_prior_strength");
    Column shrunk = new Shrinkage(of).shrunk(mean, strength);
    return when(AVAILABLE.and(of.n().gt(0)), shrunk).as(of.name() + "_shrunk");
  }

  private static Stream<Column> reliability() {
    return Stream.of(
        when(COMPARED, SHARE.its("n_eff")).as("n_eff"),
        when(COMPARED, SHARE.its("deff")).as("deff"),
        when(col("reply_only"), "reply_only").otherwise("full").as("basis"),
        when(COMPARED, SHARE.its("ci_method")).otherwise("none").as("ci_method"),
        col("marker"),
        col("coverage"),
        Disclosure.publishableOfAll(col("hidden_accounts")).as("published_alone"),
        col("nation"));
  }
}
