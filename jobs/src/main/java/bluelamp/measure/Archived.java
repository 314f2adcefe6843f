package bluelamp.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** What a unit's {@code coverage} in a period means for its values. */
public final class Archived {
  /** Less of what was posted than this tells nothing. */
  private static final double LEAST = 0.5;

  /** Less of it than this is not to be relied on. */
  private static final double RELIABLE = 0.8;

  private Archived() {}

  /** So little is archived that there is no value; an unknown coverage is not little. */
  public static Column tooLittle() {
    return coalesce(col("coverage").lt(LEAST), lit(false));
  }

  /**
   * All was looked at, so that no post means none: every day, or enough by the account's own
   * counter; the columns count the account-days that were observed and those that there are.
   */
  public static Column whole(String observed, String days) {
    Column everyDay = col(observed).geq(col(days));
    return col(observed).gt(0).and(everyDay.or(col("coverage").isNotNull()));
  }

  /** A part is missing, or nobody knows how much. */
  public static Column partly() {
    return coalesce(col("coverage").lt(RELIABLE), lit(true));
  }
}
