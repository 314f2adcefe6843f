package bluelamp.measure;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Whom posts may have reached. Deliveries are followers at post time, summed over posts; potential
 * reach is an interval, because followers overlap: at the least the largest single audience, at the
 * most the sum of the authors' largest ones. Nobody says that anyone looked: views are typically
 * 1–20 % of deliveries.
 */
public final class Reach {
  /** A follower count seen further from the post than this makes a value of low reliability. */
  public static final int STALE_DAYS = 90;

  /** A follower count seen further from the day it is wanted for than this is no count at all. */
  public static final int LOST_DAYS = 365;

  /** The counts that reach is made of: each may be summed over days and over accounts. */
  public static final List<String> SUMS =
      List.of(
          "posts",
          "broadcast",
          "deliveries",
          "deliveries_posts",
          "deliveries_strict",
          "deliveries_strict_posts",
          "views",
          "views_posts",
          "views_delivered",
          "views_deliveries",
          "reactions",
          "reactions_originals",
          "reactions_followers");

  /** Where a follower count comes from, best first, as {@code follower_basis} names it. */
  private static final String[] BASES = {"at_post", "interpolated", "before", "after", "none"};

  private Reach() {}

  /** Each of {@link #SUMS}, taken together; nothing sums to zero. */
  public static List<Column> sums() {
    List<Column> sums = new ArrayList<>();
    for (String name : SUMS) {
      sums.add(coalesce(sum(name), lit(0L)).as(name));
    }
    return sums;
  }

  /**
   * How far down the list of bases a basis stands, so that the worst of several is the greatest;
   * null for null.
   */
  public static Column basisRank(Column basis) {
    return array_position(lit(BASES), basis);
  }

  /** The basis that stands so far down the list. */
  public static Column basisOfRank(Column rank) {
    return element_at(lit(BASES), rank.cast("int"));
  }

  /** The author has archived posts: only such authors count. */
  public static Column hasPosts() {
    return col("posts").gt(0);
  }

  /** The largest single audience over authors with posts. */
  public static Column lowest() {
    return max(when(hasPosts(), col("audience")));
  }

  /**
   * The sum of the authors' largest audiences, null unless every author with posts has one; one row
   * an author.
   */
  public static Column highest() {
    Column uncounted = count_if(hasPosts().and(col("audience").isNull()));
    return when(uncounted.equalTo(0), sum(when(hasPosts(), col("audience"))));
  }

  /** A part divided by its whole; null over nothing. */
  public static Column ratio(Column part, Column whole) {
    return when(whole.gt(0), part.divide(whole));
  }

  /** Reactions per thousand deliveries of the same originals; null over nothing. */
  public static Column perThousand(Column reactions, Column followers) {
    return when(followers.gt(0), reactions.multiply(1000).divide(followers));
  }
}
