package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Audience;
import bluelamp.measure.PostKind;
import bluelamp.measure.ScoredPosts;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The sums of a day, over the events of an account. A sum over nothing is 0; a count of its posts
 * stands beside it.
 */
final class AccountDaySums {
  private AccountDaySums() {}

  static Column[] columns() {
    List<Column> sums = new ArrayList<>();
    sums.add(max(coalesce(col("observed"), lit(false))).as("observed"));
    sums.add(number(col("is_post")).as("posts"));
    for (PostKind kind : PostKind.values()) {
      sums.add(number(kind.is()).as(kind.word()));
    }
    sums.addAll(ScoredPosts.counted(col("is_post").and(isRepost().unary_$bang())));
    sums.addAll(ofAudience());
    sums.addAll(ofMatureCounts());
    sums.addAll(ofProfile());
    return sums.toArray(Column[]::new);
  }

  private static List<Column> ofAudience() {
    return List.of(
        total(hasFollowers(), followers()).as("deliveries"),
        number(hasFollowers()).as("deliveries_posts"),
        total(isBroadcast().and(hasFollowers()), followers()).as("deliveries_strict"),
        number(isBroadcast().and(hasFollowers())).as("deliveries_strict_posts"),
        max(followers()).as("followers"),
        Audience.worst(col("audience.basis")).as("follower_basis"),
        max(col("audience.staleness_days")).as("staleness_days"));
  }

  private static List<Column> ofMatureCounts() {
    Column viewed = isRepost().unary_$bang().and(col("mature.views").isNotNull());
    Column reacted = PostKind.ORIGINAL.is().and(hasFollowers()).and(reactions().isNotNull());
    return List.of(
        total(viewed, col("mature.views")).as("views"),
        number(viewed).as("views_posts"),
        total(viewed, followers()).as("views_deliveries"),
        total(reacted, reactions()).as("reactions"),
        number(reacted).as("reactions_originals"),
        total(reacted, followers()).as("reactions_followers"));
  }

  private static List<Column> ofProfile() {
    Column counted = when(col("profile_posts").isNotNull(), col("at"));
    Column hasProfile = max(counted).isNotNull();
    return List.of(
        min_by(col("profile_posts"), counted).as("profile_first_posts"),
        when(hasProfile, number(col("before_first"))).as("posts_before_first"),
        max_by(col("profile_posts"), counted).as("profile_last_posts"),
        when(hasProfile, number(col("after_last"))).as("posts_after_last"));
  }

  /** Null where the source lacks one of the four: null is not zero. */
  private static Column reactions() {
    return col("mature.likes")
        .plus(col("mature.reposts"))
        .plus(col("mature.replies"))
        .plus(col("mature.quotes"));
  }

  private static Column followers() {
    return col("audience.followers");
  }

  private static Column hasFollowers() {
    return followers().isNotNull();
  }

  private static Column isBroadcast() {
    return PostKind.ORIGINAL.is().or(PostKind.QUOTE.is());
  }

  private static Column isRepost() {
    return PostKind.REPOST_OWN.is().or(PostKind.REPOST_OTHER.is());
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }

  private static Column total(Column condition, Column value) {
    return coalesce(sum(when(condition, value)), lit(0L));
  }
}
