package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.Marker;
import bluelamp.measure.SmallNumbers;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * When an engagement ratio is not what it looks like: conditions over a unit's sums in a period.
 */
final class EngagementGuards {
  /** Broadcast in thirty days from which on a unit broadcasts. */
  static final int FEWEST_BROADCAST = 4;

  private EngagementGuards() {}

  /**
   * Whether a unit only answers: it did answer the public, and broadcast fewer than 4 posts in the
   * last 30 days or, per day, less than a tenth of what it did in the same period last year, if
   * that was observed. Who says nothing at all is silent, not answering.
   */
  static Column isReplyOnly() {
    Column fewLately = col("broadcast_last_30").lt(FEWEST_BROADCAST);
    Column now = col("original").plus(col("quote")).multiply(daysOfYearBefore()).multiply(10);
    Column then = col("broadcast_year_before").multiply(col("elapsed_days"));
    Column farLessThanLastYear = col("observed_year_before").gt(0).and(now.lt(then));
    return col("reply_public").gt(0).and(fewLately.or(farLessThanLastYear));
  }

  private static Column daysOfYearBefore() {
    Column first = add_months(col("period_start"), -12);
    Column end = add_months(col("period_end"), -12);
    return when(col("period_type").equalTo("week"), lit(7)).otherwise(datediff(end, first));
  }

  /**
   * Whether there is no value to be had: half of the posts are missing, or there is none where
   * nobody looked at some of the days.
   */
  static Column isNotAvailable() {
    return Archived.tooLittle()
        .or(col("posts").equalTo(0).and(not(Archived.whole("observed_days", "registered_days"))));
  }

  private static Column isUnreliable() {
    Column fewPosts = EngagementDays.SHARE.n().lt(SmallNumbers.FEWEST_POSTS);
    return fewPosts.or(Archived.partly()).or(manyUnknown());
  }

  /**
   * Whether more than a fifth of the replies to others, threads left out, answer nobody knows whom.
   */
  private static Column manyUnknown() {
    Column replies =
        col("reply_public")
            .plus(col("reply_partner"))
            .plus(col("reply_police_own"))
            .plus(col("reply_police_other"))
            .plus(col("reply_unknown"));
    return col("reply_unknown").multiply(5).gt(replies);
  }

  /**
   * The marker of a row; what is not available has no value that could be small, unreliable or
   * broken.
   */
  static Column marker(Column notAvailable, Column replyOnly) {
    Map<Marker, Column> conditions = new EnumMap<>(Marker.class);
    conditions.put(Marker.X, notAvailable);
    conditions.put(Marker.Z, not(notAvailable).and(EngagementDays.SHARE.n().equalTo(0)));
    conditions.put(Marker.U, not(notAvailable).and(isUnreliable()));
    conditions.put(Marker.B, not(notAvailable).and(replyOnly));
    conditions.put(Marker.P, not(col("closed")));
    return Marker.of(conditions);
  }
}
