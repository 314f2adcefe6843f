package bluelamp.tables.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * What platforms said later of posts and accounts, and what may not stand because of it. Of several
 * tellings of one event the one seen last stands, whatever the order of arrival.
 */
public final class ComplianceEvents {
  private static final String[] KEY = {"event_id"};
  private static final String[] SUBJECT = {"platform", "post_id", "account_key"};
  private static final String[] SHUT = {"delete", "protect", "suspend"};
  private static final String[] OPEN = {"undelete", "unprotect", "unsuspend"};

  private ComplianceEvents() {}

  /** One row per event out of what one run has read. */
  public static Dataset<Row> best(Dataset<Row> staged) {
    Column[] bestFirst = {col("observed_at").desc_nulls_last(), source().asc()};
    return staged
        .withColumn("place", row_number().over(Window.partitionBy("event_id").orderBy(bestFirst)))
        .where("place = 1")
        .drop("place")
        .withColumn("applied", lit(false));
  }

  /** Events that the lake does not hold yet. */
  public static Dataset<Row> arrivals(Dataset<Row> best, Dataset<Row> standing) {
    return best.join(standing.select("event_id"), KEY, "left_anti");
  }

  /**
   * Events that the lake holds, seen later now or told by a lesser file, which keeps the run that
   * brought them; also those of a file that is dated otherwise now.
   */
  public static Dataset<Row> improvements(Dataset<Row> best, Dataset<Row> standing) {
    Dataset<Row> held =
        standing.select(
            col("event_id"),
            col("observed_at").as("held_at"),
            source().as("held_source"),
            col("applied").as("held_applied"),
            col("run_id").as("held_run"));
    Column never = lit("0001-01-01").cast("timestamp");
    Column seen = coalesce(col("observed_at"), never);
    Column heldSeen = coalesce(col("held_at"), never);
    Column later = seen.gt(heldSeen);
    Column lesser = seen.equalTo(heldSeen).and(source().lt(col("held_source")));
    Column redated = source().equalTo(col("held_source")).and(seen.notEqual(heldSeen));
    return best.join(held, KEY)
        .where(later.or(lesser).or(redated))
        .withColumn("run_id", when(later, col("run_id")).otherwise(col("held_run")))
        .withColumn("applied", col("held_applied"))
        .drop("held_at", "held_source", "held_applied", "held_run");
  }

  /**
   * The posts and accounts of which no post may stand: the last that was said of them is that they
   * are deleted, protected or suspended. One row per {@code platform} and {@code post_id} or {@code
   * account_key}. Where two things are said of one instant, they are shut.
   */
  public static Dataset<Row> shut(Dataset<Row> events) {
    Column at = coalesce(col("event_at"), col("observed_at"), lit("0001-01-01").cast("timestamp"));
    Column shuts = when(isShutting(), 1).otherwise(0);
    return events
        .where(isShutting().or(isOpening()))
        .groupBy(col("platform"), col("post_id"), col("account_key"), kind())
        .agg(max(struct(at.as("at"), shuts.as("shut"))).as("last"))
        .where("last.shut = 1")
        .select(col("platform"), col("post_id"), col("account_key"))
        .distinct();
  }

  /** Events that shut one of the posts or accounts given and have not been applied yet. */
  public static Dataset<Row> applying(Dataset<Row> events, Dataset<Row> subjects) {
    return of(subjects, events.where(isShutting().and(col("applied").equalTo(false))))
        .withColumn("applied", lit(true));
  }

  /**
   * Events that open again what was shut before and had posts in the archives.
   *
   * @param events all events
   * @param fresh those among them that arrived since anything last came back
   */
  public static Dataset<Row> lifting(Dataset<Row> events, Dataset<Row> fresh) {
    Dataset<Row> applied = events.where(isShutting().and(col("applied")));
    return of(applied, fresh.where(isOpening()));
  }

  /** The events of some posts and accounts. */
  public static Dataset<Row> of(Dataset<Row> subjects, Dataset<Row> events) {
    Dataset<Row> wanted = subjects.select(SUBJECT[0], SUBJECT[1], SUBJECT[2]).distinct();
    Column same = lit(true);
    for (String column : SUBJECT) {
      same = same.and(events.col(column).eqNullSafe(wanted.col(column)));
    }
    return events.join(wanted, same, "left_semi");
  }

  /** What a state is called by the event that brings it, {@code delete} of an undeletion. */
  private static Column kind() {
    Column kind = col("event");
    for (int i = 0; i < SHUT.length; i++) {
      kind = when(col("event").equalTo(OPEN[i]), SHUT[i]).otherwise(kind);
    }
    return kind.as("kind");
  }

  private static Column isShutting() {
    return col("event").isin((Object[]) SHUT);
  }

  private static Column isOpening() {
    return col("event").isin((Object[]) OPEN);
  }

  private static Column source() {
    return struct(col("file_hash"), col("position"));
  }
}
