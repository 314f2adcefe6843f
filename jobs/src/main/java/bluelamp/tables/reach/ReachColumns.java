package bluelamp.tables.reach;

import static bluelamp.measure.Reach.perThousand;
import static bluelamp.measure.Reach.ratio;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.Disclosure;
import bluelamp.measure.Marker;
import bluelamp.measure.Reach;
import bluelamp.measure.SmallNumbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The columns of {@code leader_reach} from the sums of a unit. Values are null where less than half
 * of the unit's posts are archived, or none is and somebody did not look all the time; nothing
 * posted while observed is zero.
 */
final class ReachColumns {
  private static final Column AVAILABLE =
      Reach.hasPosts()
          .or(Archived.whole("seen_days", "registered_days"))
          .and(not(Archived.tooLittle()));
  private static final Column OF_ACCOUNT = col("unit_type").equalTo("account");
  private static final Column OF_FORCE = col("unit_type").equalTo("force");
  private static final Column WITHIN_FORCE = col("unit_type").isin("force", "force_rank_group");

  private ReachColumns() {}

  static Dataset<Row> of(Dataset<Row> units) {
    Dataset<Row> values =
        units
            .withColumns(audiences())
            .withColumns(interest())
            .withColumns(carriedOver())
            .withColumns(ofCorporate())
            .withColumns(beside());
    return values.select(COLUMNS);
  }

  private static Map<String, Column> audiences() {
    return Map.of(
        "deliveries", whereCounted("posts", "deliveries_posts", col("deliveries")),
        "deliveries_strict",
            whereCounted("broadcast", "deliveries_strict_posts", col("deliveries_strict")),
        "reach_low", whereCounted("posts", "deliveries_posts", col("lowest")),
        "reach_high", whereCounted("posts", "deliveries_posts", col("highest")),
        "followers", when(OF_ACCOUNT.and(AVAILABLE), col("lowest")),
        "follower_basis", Reach.basisOfRank(col("basis_rank")));
  }

  /** Zero without posts, null when none of the posts has a count. */
  private static Column whereCounted(String posts, String counted, Column value) {
    return when(AVAILABLE, when(col(posts).equalTo(0), lit(0L)).when(col(counted).gt(0), value));
  }

  private static Map<String, Column> interest() {
    Column viewed = AVAILABLE.and(col("views_posts").gt(0));
    Column reactedTo = AVAILABLE.and(col("reactions_originals").gt(0));
    return Map.of(
        "views", when(viewed, col("views")),
        "views_delivered", when(viewed, col("views_delivered")),
        "views_deliveries", when(viewed, col("views_deliveries")),
        "views_per_delivery", when(viewed, ratio(col("views_delivered"), col("views_deliveries"))),
        "reactions", when(reactedTo, col("reactions")),
        "reactions_followers", when(reactedTo, col("reactions_followers")),
        "reactions_per_1000",
            when(reactedTo, perThousand(col("reactions"), col("reactions_followers"))));
  }

  private static Map<String, Column> carriedOver() {
    return Map.of(
        "leaders_moved_in", when(OF_FORCE, col("leaders_moved_in")),
        "leaders_moved_out", when(OF_FORCE, col("leaders_moved_out")),
        "followers_moved_in", together("moved_in"),
        "followers_moved_out", together("moved_out"),
        "leaders_before", when(OF_FORCE, col("leaders_before")),
        "followers_before", together("before"),
        "leaders_after", when(OF_FORCE, col("leaders_after")),
        "followers_after", together("after"),
        "carry_over_alone", col("carried_hidden").equalTo(0));
  }

  /** Nobody moved or is in post: zero. Somebody without a count is: not known. */
  private static Column together(String event) {
    Column known = col("uncounted_" + event).equalTo(0);
    return when(OF_FORCE.and(known), coalesce(col("followers_" + event), lit(0L)));
  }

  private static Map<String, Column> ofCorporate() {
    Column reactions = col("corporate.reactions");
    Column followers = col("corporate.reactions_followers");
    return Map.of(
        "corporate_reach_low", col("corporate.lowest"),
        "corporate_reach_high", col("corporate.highest"),
        "corporate_reactions", reactions,
        "corporate_reactions_followers", followers,
        "corporate_reactions_per_1000", perThousand(reactions, followers));
  }

  private static Map<String, Column> beside() {
    Column low = col("corporate_reach_low");
    Column high = col("corporate_reach_high");
    return Map.of(
        "follower_ratio", when(OF_ACCOUNT, ratio(col("followers"), high)),
        "reach_ratio_low", when(WITHIN_FORCE, ratio(col("reach_low"), high)),
        "reach_ratio_high", when(WITHIN_FORCE, ratio(col("reach_high"), low)),
        "ci_method", lit("none"),
        "marker", marker(),
        "published_alone", Disclosure.publishable());
  }

  private static Column marker() {
    Column someUncounted =
        col("deliveries_posts").gt(0).and(col("deliveries_posts").lt(col("posts")));
    Column poorly =
        col("posts")
            .lt(SmallNumbers.FEWEST_POSTS)
            .or(someUncounted)
            .or(coalesce(col("staleness_days").gt(Reach.STALE_DAYS), lit(false)))
            .or(Archived.partly());
    return Marker.of(
        Map.of(
            Marker.X, col("deliveries").isNull(),
            Marker.U, AVAILABLE.and(poorly),
            Marker.P, not(col("closed"))));
  }

  private static final Column[] COLUMNS =
      Stream.of(
              List.of("platform", "unit_type", "unit_id", "force_id"),
              List.of("period_type", "period_start", "posts", "accounts", "broadcast"),
              List.of("deliveries", "deliveries_posts"),
              List.of("deliveries_strict", "deliveries_strict_posts"),
              List.of("reach_low", "reach_high"),
              List.of("followers", "follower_basis", "staleness_days"),
              List.of("views", "views_posts", "views_delivered", "views_deliveries"),
              List.of("views_per_delivery"),
              List.of("reactions", "reactions_originals", "reactions_followers"),
              List.of("reactions_per_1000"),
              List.of("corporate_reach_low", "corporate_reach_high"),
              List.of("corporate_reactions", "corporate_reactions_followers"),
              List.of("corporate_reactions_per_1000"),
              List.of("follower_ratio", "reach_ratio_low", "reach_ratio_high"),
              List.of("leaders_moved_in", "followers_moved_in"),
              List.of("leaders_moved_out", "followers_moved_out"),
              List.of("leaders_before", "followers_before"),
              List.of("leaders_after", "followers_after"),
              List.of("ci_method", "marker", "coverage", "published_alone", "carry_over_alone"))
          .flatMap(List::stream)
          .map(functions::col)
          .toArray(Column[]::new);
}
