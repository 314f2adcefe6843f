package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The copy of each post that stands. Of several, an archived one beats a reference, a whole one a
 * truncated one, a later version an earlier one, one that names more of those it answers or passes
 * on one that names fewer, likewise of people and tags named in the text (the tables of X's older
 * archives leave them out), then the greater content hash; among equals the least (file hash,
 * position) is named as the source. So the same copy stands whatever the order of arrival, also of
 * a post whose users come in a file of their own on another night.
 */
public final class Posts {
  private static final String[] KEY = {"platform", "post_id"};
  private static final String[] RANKED = {"platform", "post_id", "file_hash", "position"};

  private Posts() {}

  /**
   * One row per post out of what one run has read.
   *
   * @param staged posts as read, any number of copies of each
   * @param losers the copies that do not stand, {@link #losers}
   * @return the best copies, with {@code month}, the first day of the UTC month of posting
   */
  public static Dataset<Row> best(Dataset<Row> staged, Dataset<Row> losers) {
    return staged
        .join(losers, new String[] {"file_hash", "position"}, "left_anti")
        .withColumn("month", month(col("posted_at")));
  }

  /**
   * Where the copies lie that a better one of the same run beats: {@code file_hash}, {@code
   * position}. Only keys are ranked, and only those that may repeat; the wide rows are then
   * filtered, which is four times as fast as ranking them.
   *
   * @param repeats {@link Repeats#of} the posts
   */
  public static Dataset<Row> losers(Dataset<Row> staged, Dataset<Row> repeats) {
    Column[] bestFirst = {col("rank").desc(), source().asc()};
    return Repeats.among(staged.withColumn("rank", rank()).select("rank", RANKED), repeats)
        .withColumn(
            "place", row_number().over(Window.partitionBy(KEY[0], KEY[1]).orderBy(bestFirst)))
        .where("place > 1")
        .select("file_hash", "position");
  }

  /** The copies of posts that the lake does not hold yet. */
  public static Dataset<Row> arrivals(Dataset<Row> best, Dataset<Row> standing) {
    return best.join(standing.select(KEY[0], KEY[1]), KEY, "left_anti");
  }

  /**
   * The copies that take the place of a standing one: better ones, and equal ones from a lesser
   * (file hash, position), which keep the run that brought the content.
   */
  public static Dataset<Row> improvements(Dataset<Row> best, Dataset<Row> standing) {
    Dataset<Row> held =
        standing.select(
            col("platform"),
            col("post_id"),
            rank().as("held_rank"),
            source().as("held_source"),
            col("run_id").as("held_run"));
    Column better = rank().gt(col("held_rank"));
    Column equalFromLesser = rank().equalTo(col("held_rank")).and(source().lt(col("held_source")));
    return best.join(held, KEY)
        .where(better.or(equalFromLesser))
        .withColumn("run_id", when(better, col("run_id")).otherwise(col("held_run")))
        .drop("held_rank", "held_source", "held_run");
  }

  private static Column rank() {
    return struct(
        when(col("observed_as").equalTo("archived"), 1).otherwise(0),
        when(col("truncated"), 0).otherwise(1),
        coalesce(col("edited_at"), col("posted_at")),
        length(col("version_id")),
        col("version_id"),
        named("reply_to_account_key")
            .plus(named("reply_to_partner"))
            .plus(named("reposted_account_key")),
        size(col("mentions")).plus(size(col("hashtags"))),
        col("content_hash"));
  }

  private static Column named(String column) {
    return when(col(column).isNull(), 0).otherwise(1);
  }

  private static Column source() {
    return struct(col("file_hash"), col("position"));
  }

  /** The first day of the UTC month of an instant: how posts lie in partitions. */
  public static Column month(Column instant) {
    return date_trunc("month", instant).cast("date");
  }
}
