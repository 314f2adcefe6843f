package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;

import bluelamp.measure.Calendar;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The inputs of one measured table, cut to what its span can depend on, so that reading costs what
 * the span holds and not what the lake holds.
 */
final class WindowInputs implements Inputs {
  /** Days on either side of a span within which a snapshot of followers can serve a post. */
  private static final int SNAPSHOT_DAYS = 366;

  /**
   * Months after a span whose days serve it: a leader's followers are seen 90 days after a move.
   */
  private static final int MONTHS_AHEAD = 3;

  private static final String[] POST = {"platform", "post_id"};

  private final SparkSession spark;
  private final Tables tables;
  private final Span span;
  private final Models models;

  WindowInputs(SparkSession spark, Tables tables, Span span, Models models) {
    this.spark = spark;
    this.tables = tables;
    this.span = span;
    this.models = models;
  }

  @Override
  public String model(String task) {
    return models.byTask().get(task);
  }

  @Override
  public Dataset<Row> table(String name) {
    Dataset<Row> rows = tables.rows(name);
    return switch (name) {
        // A civil month of London begins up to an hour before or after the UTC month that posts lie
        // in.
      case "posts", "post_metrics" ->
          rows.where(within("month", span.first().minusMonths(1), span.last().plusMonths(1)));
      case "account_snapshots" -> snapshots(rows);
      case "annotations" -> rows.where(col("model_id").isin(models.byTask().values().toArray()));
      case "account_day", "public_day", "public_authors" ->
          rows.where(within("month", lookBack(), span.last().plusMonths(MONTHS_AHEAD)));
        // Joined by period; Spark does not see by itself that no other is asked of them.
      case "coverage", "engagement_ratio" -> rows.where(span.window().predicate());
      default -> rows;
    };
  }

  /** A snapshot lies in the month in which it was seen. */
  private Dataset<Row> snapshots(Dataset<Row> rows) {
    LocalDate first = span.first().minusDays(SNAPSHOT_DAYS);
    LocalDate last = span.last().plusDays(SNAPSHOT_DAYS);
    return rows.where(within("month", first.withDayOfMonth(1), last))
        .where(within("observed_at", first, last));
  }

  @Override
  public Dataset<Row> parents() {
    Column answers = col("reply_to_account_key").isNull().and(col("reply_to_post_id").isNotNull());
    Column repeats = col("reposted_account_key").isNull().and(col("reposted_post_id").isNotNull());
    Dataset<Row> asked =
        table("posts")
            .where(answers.or(repeats))
            .select(
                col("platform"),
                coalesce(col("reply_to_post_id"), col("reposted_post_id")).as("post_id"));
    Dataset<Row> wanted = asked.union(oldestOfOpenHarvests()).distinct();
    Dataset<Row> all = tables.rows("posts");
    return wanted.isEmpty()
        ? all.where(lit(false))
        : all.join(broadcast(wanted), POST, "left_semi");
  }

  /**
   * The oldest post of each account in each file of a harvest that says no start: there it began,
   * wherever in time that lies. Most lakes have no such harvest, and then no post is read for it.
   */
  private Dataset<Row> oldestOfOpenHarvests() {
    Dataset<Row> open =
        tables
            .rows("harvests")
            .where(col("kind").isin("timeline", "account_archive").and(col("from").isNull()))
            .select("harvest_id");
    Dataset<Row> posts = tables.rows("posts");
    if (open.isEmpty()) {
      return posts.where(lit(false)).select("platform", "post_id");
    }
    Dataset<Row> files =
        tables.rows("archive_files").join(broadcast(open), "harvest_id").select("file_hash");
    return posts
        .where(col("observed_as").equalTo("archived"))
        .join(broadcast(files), "file_hash")
        .groupBy("platform", "account_key", "file_hash")
        .agg(min_by(col("post_id"), col("posted_at")).as("post_id"))
        .select("platform", "post_id");
  }

  @Override
  public Dataset<Row> calendar() {
    return Calendar.days(spark.createDataFrame(span.calendar(), Calendar.SPANS));
  }

  private LocalDate lookBack() {
    return span.first().minusYears(Span.YEARS_BACK).withDayOfYear(1);
  }

  private static Column within(String column, LocalDate first, LocalDate last) {
    return col(column)
        .geq(lit(first.toString()).cast("date"))
        .and(col(column).leq(lit(last.toString()).cast("date")));
  }
}
