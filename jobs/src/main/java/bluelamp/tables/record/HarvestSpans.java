package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of whom harvests are, and from when to when they say so. */
final class HarvestSpans {
  private static final Object[] OBSERVING = {"timeline", "account_archive"};
  private static final String MENTIONS = "mentions";

  private HarvestSpans() {}

  /**
   * Harvests of what accounts posted: they observe them. One row per {@code harvest_id}, {@code
   * platform} and {@code account_key}, with {@code from}, {@code to} and {@code by_handle}: whether
   * the harvest names the account by a handle that it bore.
   */
  static Dataset<Row> of(Dataset<Row> harvests, Dataset<Row> bearers) {
    return spans(harvests.where(col("kind").isin(OBSERVING)), bearers);
  }

  /** Harvests of what was written to accounts, in the same columns. */
  static Dataset<Row> ofMentions(Dataset<Row> harvests, Dataset<Row> bearers) {
    return spans(harvests.where(col("kind").equalTo(MENTIONS)), bearers);
  }

  /**
   * Harvests of either kind, in the same columns and {@code observing}: whether they are of what
   * accounts posted.
   *
   * @param more columns of the harvests, to be told apart and kept
   */
  static Dataset<Row> ofEither(Dataset<Row> harvests, Dataset<Row> bearers, String... more) {
    Column observing = col("kind").isin(OBSERVING);
    return spans(
        harvests
            .where(observing.or(col("kind").equalTo(MENTIONS)))
            .withColumn("observing", observing),
        bearers,
        Stream.concat(Stream.of("observing"), Arrays.stream(more)).toArray(String[]::new));
  }

  /** One row per harvest and account, with the account's key where the harvest names a handle. */
  private static Dataset<Row> spans(Dataset<Row> harvests, Dataset<Row> bearers, String... more) {
    // Nobody has seen what came after they looked, whatever end they say.
    Column until = least(col("to"), col("retrieved_at"));
    Column account = coalesce(col("bearer"), col("account")).as("account_key");
    return harvests
        .select(
            columns(
                more,
                col("harvest_id"),
                col("platform"),
                explode(col("accounts")).as("account"),
                col("from"),
                until.as("to")))
        .join(
            broadcast(bearers),
            col("platform")
                .equalTo(col("bearer_platform"))
                .and(col("account").equalTo(col("handle_key"))),
            "left")
        .groupBy(columns(more, col("harvest_id"), col("platform"), col("account")))
        .agg(
            min("from").as("from"),
            max("to").as("to"),
            min_by(col("bearer"), struct(distance(), col("bearer"))).as("bearer"))
        .select(
            columns(
                more,
                col("harvest_id"),
                col("platform"),
                account,
                col("from"),
                col("to"),
                col("bearer").isNotNull().as("by_handle")));
  }

  private static Column[] columns(String[] more, Column... first) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(more).map(name -> col(name)))
        .toArray(Column[]::new);
  }

  /** Who bore a handle, and from when to when: as snapshots saw it and as the registry says. */
  static Dataset<Row> bearers(Dataset<Row> snapshots, Dataset<Row> registry) {
    Dataset<Row> seen =
        snapshots
            .where(col("handle_key").isNotNull())
            .groupBy(
                col("platform").as("bearer_platform"),
                col("handle_key"),
                col("account_key").as("bearer"))
            .agg(min("observed_at").as("first_borne"), max("observed_at").as("last_borne"));
    Dataset<Row> said =
        registry
            .where(col("handle_key").isNotNull().and(col("account_key").isNotNull()))
            .select(
                col("platform").as("bearer_platform"),
                col("handle_key"),
                col("account_key").as("bearer"),
                col("valid_from").cast("timestamp").as("first_borne"),
                coalesce(col("valid_to").cast("timestamp"), lit("9999-01-01").cast("timestamp"))
                    .as("last_borne"));
    return seen.unionByName(said);
  }

  /**
   * Seconds between a harvest's end and the time an account bore the handle; the nearest bearer is
   * meant.
   */
  private static Column distance() {
    Column early = col("first_borne").cast("double").minus(col("to").cast("double"));
    Column late = col("to").cast("double").minus(col("last_borne").cast("double"));
    return greatest(early, late, lit(0.0));
  }
}
