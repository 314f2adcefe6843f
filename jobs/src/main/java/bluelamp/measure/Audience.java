package bluelamp.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * How many followed an account when it posted, from the snapshots around the post: {@code before}
 * and {@code after}, structs of {@code at} and {@code followers}, null where there is none.
 */
public final class Audience {
  /** Where a follower count comes from, best first; a day takes its worst. */
  public enum Basis {
    AT_POST,
    INTERPOLATED,
    /** From the nearest snapshot, which is before the post. */
    BEFORE,
    /** From the nearest snapshot, which is after the post. */
    AFTER,
    NONE;

    /** The word in the tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double DAY = 86_400;

  /** Snapshots further apart than this say nothing about the time between them. */
  private static final double MOST_BETWEEN = 90 * DAY;

  /** A count older or younger than this is no count. */
  private static final double MOST_STALE = 365 * DAY;

  private Audience() {}

  /**
   * Struct of {@code followers}, {@code basis} and {@code staleness_days}, in whole days, for a
   * post at an instant.
   */
  public static Column at(Column posted) {
    Column since = seconds(posted).minus(seconds(col("before.at")));
    Column until = seconds(col("after.at")).minus(seconds(posted));
    Column nearest = least(since, until);
    Column earlier = until.isNull().or(since.leq(until));
    Column usable = nearest.leq(MOST_STALE);
    Column between = since.plus(until).leq(MOST_BETWEEN).and(nearest.gt(DAY));
    Column taken = when(earlier, col("before.followers")).otherwise(col("after.followers"));
    Column basis =
        when(coalesce(usable, lit(false)).unary_$bang(), word(Basis.NONE))
            .when(nearest.leq(DAY), word(Basis.AT_POST))
            .when(between, word(Basis.INTERPOLATED))
            .otherwise(when(earlier, word(Basis.BEFORE)).otherwise(word(Basis.AFTER)));
    return struct(
        when(usable, when(between, interpolated(since, until)).otherwise(taken)).as("followers"),
        basis.as("basis"),
        when(usable, floor(nearest.divide(DAY)).cast("int")).as("staleness_days"));
  }

  /** The worst of several bases; null over none. */
  public static Column worst(Column basis) {
    List<Basis> bestFirst = List.of(Basis.values());
    Column rank = lit(null).cast("int");
    for (Basis each : bestFirst) {
      rank = when(basis.equalTo(word(each)), bestFirst.indexOf(each)).otherwise(rank);
    }
    Column worst = max(rank);
    Column words = lit(null).cast("string");
    for (Basis each : bestFirst) {
      words = when(worst.equalTo(bestFirst.indexOf(each)), word(each)).otherwise(words);
    }
    return words;
  }

  private static Column interpolated(Column since, Column until) {
    Column change = col("after.followers").minus(col("before.followers"));
    return round(col("before.followers").plus(change.multiply(since).divide(since.plus(until))))
        .cast("bigint");
  }

  private static Column word(Basis basis) {
    return lit(basis.word());
  }

  private static Column seconds(Column instant) {
    return instant.cast("double");
  }
}
