package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * The indicators of each period table, as structs of the columns in which the long table has them:
 * part and whole, value, interval, and whether a break in the unit's series concerns it. A struct
 * is null in rows of units that the indicator is not said of.
 */
final class Indicator {
  private static final Column AVAILABLE = col("marker").contains("x").equalTo(false);
  private static final Column ALWAYS = lit(true);
  private static final Column OF_ACCOUNT = col("unit_type").equalTo("account");
  private static final Column OF_GROUP_IN_FORCE =
      col("unit_type").isin("force", "force_rank_group");
  private static final Column ALL_POLICE =
      col("series").equalTo("police").and(col("stratum").equalTo("all"));
  private static final Column PUBLIC = col("series").equalTo("public");
  private static final Column BROADCAST = col("original").plus(col("quote"));
  private static final Column REPOSTS = col("repost_own").plus(col("repost_other"));
  private static final Column POSTS =
      Stream.of(
              "thread",
              "reply_public",
              "reply_partner",
              "reply_police_own",
              "reply_police_other",
              "reply_unknown")
          .map(org.apache.spark.sql.functions::col)
          .reduce(BROADCAST.plus(REPOSTS), Column::plus);

  /** What {@code engagement_ratio} says; nothing of a row that is not available as a whole. */
  static final List<Column> OF_ENGAGEMENT =
      List.of(
          estimate(
              "engagement_share",
              col("reply_public"),
              BROADCAST.plus(col("reply_public")),
              col("engagement_share_shrunk"),
              col("ci_method"),
              true),
          estimate(
              "engagement_to_broadcast",
              col("reply_public"),
              BROADCAST,
              lit(null),
              col("ci_method"),
              true),
          estimate(
              "repost_share",
              REPOSTS,
              POSTS,
              col("repost_share_shrunk"),
              col("repost_share_ci_method"),
              false));

  /** What {@code leader_reach} says. */
  static final List<Column> OF_REACH =
      List.of(
          count("deliveries"),
          count("deliveries_strict"),
          count("reach_low"),
          count("reach_high"),
          count("views"),
          ratio(
              "views_per_delivery",
              orNothing("views_delivered"),
              orNothing("views_deliveries"),
              ALWAYS),
          ratio(
              "reactions_per_1000",
              orNothing("reactions"),
              orNothing("reactions_followers"),
              ALWAYS),
          ratio("follower_ratio", col("followers"), col("corporate_reach_high"), OF_ACCOUNT),
          ratio(
              "reach_ratio_low", col("reach_low"), col("corporate_reach_high"), OF_GROUP_IN_FORCE),
          ratio(
              "reach_ratio_high",
              col("reach_high"),
              col("corporate_reach_low"),
              OF_GROUP_IN_FORCE));

  /** What {@code sentiment_trend} says of all police posts, and of the public's. */
  static final List<Column> OF_SENTIMENT =
      List.of(
          when(
              ALL_POLICE,
              of(
                  "net_sentiment",
                  "net",
                  col("positive").minus(col("negative")),
                  col("positive").plus(col("neutral")).plus(col("negative")),
                  col("ci_method"))),
          when(
              ALL_POLICE,
              of("net_year_on_year", "net_year_on_year", lit(null), lit(null), lit("newcombe"))),
          when(ALL_POLICE, complete("slope_52w", lit(null), lit(null))),
          when(
              PUBLIC,
              of(
                  "public_net_sentiment",
                  "net",
                  col("positive").minus(col("negative")),
                  col("positive").plus(col("neutral")).plus(col("negative")),
                  col("ci_method"))),
          when(
              PUBLIC,
              of(
                  "public_net_year_on_year",
                  "net_year_on_year",
                  lit(null),
                  lit(null),
                  lit("newcombe"))));

  /** What {@code purpose_share} says. */
  static final List<Column> OF_PURPOSE =
      List.of(purpose("information"), purpose("engagement"), purpose("intelligence"));

  private Indicator() {}

  /** A value of a column with the interval beside it. */
  private static Column of(String name, String column, Column part, Column whole, Column ciMethod) {
    return withInterval(name, col(column), column, part, whole, ciMethod);
  }

  /**
   * The corrected share where there is one: its interval is the one beside. Its name says that it
   * is of purposes, as {@code engagement_share} is of answers.
   */
  private static Column purpose(String purpose) {
    Column scored = col("information").plus(col("engagement")).plus(col("intelligence"));
    Column share = coalesce(col(purpose + "_share_corrected"), col(purpose + "_share"));
    return withInterval(
        "purpose_" + purpose + "_share", share, purpose, col(purpose), scored, col("ci_method"));
  }

  private static Column withInterval(
      String name, Column value, String interval, Column part, Column whole, Column ciMethod) {
    return struct(
        lit(name).as("indicator"),
        part.cast("bigint").as("numerator"),
        whole.cast("bigint").as("denominator"),
        available(value).as("value"),
        available(col(interval + "_ci_low")).as("ci_low"),
        available(col(interval + "_ci_high")).as("ci_high"),
        when(available(value).isNull(), lit("none")).otherwise(ciMethod).as("ci_method"),
        lit(null).cast("double").as("shrunk_value"),
        lit(false).as("breaks"));
  }

  /** A value with an interval. */
  private static Column estimate(
      String name, Column part, Column whole, Column shrunk, Column ciMethod, boolean breaks) {
    return struct(
        lit(name).as("indicator"),
        part.cast("bigint").as("numerator"),
        whole.cast("bigint").as("denominator"),
        available(col(name)).as("value"),
        available(col(name + "_ci_low")).as("ci_low"),
        available(col(name + "_ci_high")).as("ci_high"),
        when(available(col(name)).isNull(), lit("none")).otherwise(ciMethod).as("ci_method"),
        available(shrunk).as("shrunk_value"),
        lit(breaks).as("breaks"));
  }

  private static Column available(Column value) {
    return when(AVAILABLE, value.cast("double"));
  }

  /** A complete count, over nothing. */
  private static Column count(String name) {
    return complete(name, col(name), lit(null));
  }

  /** A ratio of two complete counts. */
  private static Column ratio(String name, Column part, Column whole, Column saidOf) {
    return when(saidOf, complete(name, part, whole));
  }

  private static Column complete(String name, Column part, Column whole) {
    Column none = lit(null).cast("double");
    return struct(
        lit(name).as("indicator"),
        part.cast("bigint").as("numerator"),
        whole.cast("bigint").as("denominator"),
        col(name).cast("double").as("value"),
        none.as("ci_low"),
        none.as("ci_high"),
        lit("none").as("ci_method"),
        none.as("shrunk_value"),
        lit(false).as("breaks"));
  }

  /**
   * A count of what posts brought; zero of no posts, so that a ratio of two such is nothing over
   * nothing.
   */
  private static Column orNothing(String name) {
    return coalesce(col(name), when(AVAILABLE.and(col("posts").equalTo(0)), lit(0L)));
  }
}
