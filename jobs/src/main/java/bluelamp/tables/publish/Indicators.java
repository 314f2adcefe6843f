package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** The indicators of each period table. */
final class Indicators {
  private static final Column ALWAYS = lit(true);
  private static final Column OF_ACCOUNT = col("unit_type").equalTo("account");
  private static final Column OF_GROUP_IN_FORCE =
      col("unit_type").isin("force", "force_rank_group");
  private static final Column ALL_POLICE =
      col("series").equalTo("police").and(col("stratum").equalTo("all"));
  private static final Column PUBLIC = col("series").equalTo("public");
  private static final Column BROADCAST = col("original").plus(col("quote"));
  private static final Column COUNTED =
      BROADCAST.plus(col("reply_public")).plus(col("reply_unknown"));
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
          Indicator.estimate(
              "engagement_share",
              col("reply_public"),
              BROADCAST.plus(col("reply_public")),
              col("engagement_share_shrunk"),
              col("ci_method"),
              true),
          Indicator.bound("engagement_share_min", col("reply_public"), COUNTED),
          Indicator.bound(
              "engagement_share_max", col("reply_public").plus(col("reply_unknown")), COUNTED),
          Indicator.estimate(
              "engagement_to_broadcast",
              col("reply_public"),
              BROADCAST,
              lit(null),
              col("ci_method"),
              true),
          Indicator.ofPostsAlone(
              POSTS,
              Indicator.estimate(
                  "repost_share",
                  REPOSTS,
                  POSTS,
                  col("repost_share_shrunk"),
                  col("repost_share_ci_method"),
                  false)));

  /** What {@code leader_reach} says of leaders' posts; {@link BesideReach} has the rest. */
  static final List<Column> OF_REACH =
      List.of(
          Indicator.count("deliveries"),
          Indicator.count("deliveries_strict"),
          Indicator.count("reach_low"),
          Indicator.count("reach_high"),
          Indicator.ofPosts(col("views_posts"), Indicator.count("views")),
          Indicator.ofPosts(
              col("views_posts"),
              Indicator.ratio(
                  "views_per_delivery",
                  Indicator.orNothing("views_delivered"),
                  Indicator.orNothing("views_deliveries"),
                  ALWAYS)),
          Indicator.ofPosts(
              col("reactions_originals"),
              Indicator.ratio(
                  "reactions_per_1000",
                  Indicator.orNothing("reactions"),
                  Indicator.orNothing("reactions_followers"),
                  ALWAYS)),
          Indicator.ratio(
              "follower_ratio", col("followers"), col("corporate_reach_high"), OF_ACCOUNT),
          Indicator.ratio(
              "reach_ratio_low", col("reach_low"), col("corporate_reach_high"), OF_GROUP_IN_FORCE),
          Indicator.ratio(
              "reach_ratio_high",
              col("reach_high"),
              col("corporate_reach_low"),
              OF_GROUP_IN_FORCE));

  /**
   * What {@code sentiment_trend} says of all police posts, and of the public's; beside these how
   * uncivil the public's are, which net sentiment does not tell.
   */
  static final List<Column> OF_SENTIMENT =
      List.of(
          when(
              ALL_POLICE,
              Indicator.correctable(
                  "net_sentiment",
                  "net",
                  col("positive").minus(col("negative")),
                  col("positive").plus(col("neutral")).plus(col("negative")),
                  col("ci_method"))),
          when(
              ALL_POLICE,
              Indicator.correctable(
                  "net_year_on_year", "net_year_on_year", lit(null), lit(null), lit("newcombe"))),
          when(ALL_POLICE, Indicator.complete("slope_52w", lit(null), lit(null))),
          when(
              PUBLIC,
              Indicator.correctable(
                  "public_net_sentiment",
                  "net",
                  col("positive").minus(col("negative")),
                  col("positive").plus(col("neutral")).plus(col("negative")),
                  col("ci_method"))),
          when(
              PUBLIC,
              Indicator.correctable(
                  "public_net_year_on_year",
                  "net_year_on_year",
                  lit(null),
                  lit(null),
                  lit("newcombe"))),
          when(PUBLIC, Indicator.notValidated("incivility")));

  /** What {@code purpose_share} says. */
  static final List<Column> OF_PURPOSE =
      List.of(
          Indicator.purpose("information"),
          Indicator.purpose("engagement"),
          Indicator.purpose("intelligence"));

  private Indicators() {}
}
