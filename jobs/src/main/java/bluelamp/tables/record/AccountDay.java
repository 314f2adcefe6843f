package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.PostKind;
import bluelamp.measure.Registration;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What registered accounts did, by civil day: every count that measures of official posts are sums
 * of. A day has a row when the account is registered on it and has posts, a snapshot, or an
 * observed day without either.
 */
public final class AccountDay {
  private static final String[] KEY = {
    "platform",
    "account_key",
    "account_id",
    "force_id",
    "account_type",
    "rank_group",
    "function",
    "published_alone",
    "day"
  };

  private AccountDay() {}

  /**
   * Days without posts come out as zero, so a caller who gives the posts of some months takes only
   * those months' days from the result. A civil day in summer begins in the UTC day before: the
   * posts of the UTC month before are needed.
   *
   * @param posts posts of the days to measure
   * @param parents all posts: whose authors the measured ones answer, and the oldest in a harvest
   *     that says no start
   * @param annotations what is said of their texts, by one model a task
   * @param snapshots of all time: the nearest may be far away
   */
  public static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> parents,
      Dataset<Row> postMetrics,
      Dataset<Row> annotations,
      Dataset<Row> snapshots,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> registry) {
    Dataset<Row> counted = MatureCounts.beside(Targets.of(posts, parents, registry), postMetrics);
    Dataset<Row> days = Observed.days(harvests, archiveFiles, parents, snapshots, registry);
    Dataset<Row> events =
        AccountEvents.of(
            Scores.beside(counted, annotations), Targets.ofRegistered(snapshots, registry), days);
    Column[] sums = AccountDaySums.columns();
    return withTarget(withAuthor(events, registry), registry)
        .withColumn("kind", when(col("is_post"), PostKind.of()))
        .groupBy(columns(KEY))
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
        .drop("account_key")
        .withColumn("month", trunc(col("day"), "month"));
  }

  private static Dataset<Row> withAuthor(Dataset<Row> events, Dataset<Row> registry) {
    Dataset<Row> authors =
        registry
            .where(col("account_id").isNotNull())
            .select(
                col("platform").as("author_platform"),
                col("account_key").as("author_key"),
                Registration.identity().as("identity"),
                col("account_id"),
                col("force_id"),
                col("account_type"),
                col("rank_group"),
                col("function"),
                col("published_alone"),
                col("valid_from"),
                col("valid_to"));
    Column same =
        col("platform")
            .equalTo(col("author_platform"))
            .and(col("account_key").equalTo(col("author_key")));
    return events
        .join(broadcast(authors), same.and(Registration.validOn(col("day"))))
        .drop("author_platform", "author_key", "valid_from", "valid_to");
  }

  private static Dataset<Row> withTarget(Dataset<Row> events, Dataset<Row> registry) {
    Dataset<Row> targets =
        registry.select(
            col("platform").as("target_platform"),
            col("account_key").as("registered_key"),
            Registration.identity().as("target_identity"),
            col("force_id").as("target_force_id"),
            col("valid_from"),
            col("valid_to"));
    Column same =
        col("platform")
            .equalTo(col("target_platform"))
            .and(col("target_key").equalTo(col("registered_key")));
    return events.join(broadcast(targets), same.and(Registration.validOn(col("day"))), "left");
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
