package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.col;

import bluelamp.measure.Bursting;
import bluelamp.measure.Proportion;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the tables of engagement see of an account's day: parts and wholes of their proportions. */
final class EngagementDays {
  /** Posts that speak to everybody. */
  static final Column BROADCAST = col("original").plus(col("quote"));

  private static final Column KNOWN = BROADCAST.plus(col("reply_public"));
  private static final Column WITH_UNKNOWN = KNOWN.plus(col("reply_unknown"));

  /** Answers to the public among those and broadcast. */
  static final Proportion SHARE = new Proportion("engagement_share", col("reply_public"), KNOWN);

  /** The same, were no unknown reply to the public. */
  static final Proportion SHARE_MIN =
      new Proportion("engagement_share_min", col("reply_public"), WITH_UNKNOWN);

  /** The same, were every unknown reply to the public. */
  static final Proportion SHARE_MAX =
      new Proportion(
          "engagement_share_max", col("reply_public").plus(col("reply_unknown")), WITH_UNKNOWN);

  /** Reposts among all posts. */
  static final Proportion REPOSTS =
      new Proportion("repost_share", col("repost_own").plus(col("repost_other")), col("posts"));

  private EngagementDays() {}

  /** Whose design effect a proportion borrows: the bounds of the share burst as it does. */
  static Proportion lender(Proportion proportion) {
    return proportion.equals(REPOSTS) ? REPOSTS : SHARE;
  }

  /** Some columns of account-days, and what measures need of a day. */
  static Dataset<Row> of(
      Dataset<Row> accountDay, List<Column> columns, List<? extends Bursting> measures) {
    Stream<Column> parts = measures.stream().flatMap(each -> each.ofDay().stream());
    return accountDay.select(Stream.concat(columns.stream(), parts).toArray(Column[]::new));
  }
}
