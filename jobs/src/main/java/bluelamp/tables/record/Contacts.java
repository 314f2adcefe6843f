package bluelamp.tables.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.transform;

import bluelamp.measure.CivilDay;
import bluelamp.measure.Registration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * What the public writes to forces: archived posts by accounts that are not registered on the day,
 * to an account that is, within a harvest declared as mentions of that account. A post outside any
 * proves nothing: nobody knows what else there was.
 */
final class Contacts {
  private static final String[] IN_FILE = {"platform", "file_hash", "target_key"};
  private static final String[] TO_ACCOUNT = {"platform", "target_key"};

  private Contacts() {}

  /**
   * One row per post and force: {@code platform}, {@code post_id}, {@code account_key} (the
   * author), {@code posted_at}, {@code text_hash}, {@code force_id}, {@code day}.
   */
  static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> snapshots,
      Dataset<Row> registry) {
    Dataset<Row> spans = spans(harvests, snapshots, registry);
    Dataset<Row> addressed = addressed(posts);
    Dataset<Row> written =
        inSpan(addressed, spans).unionByName(inFile(addressed, spans, archiveFiles)).distinct();
    Dataset<Row> toForces =
        written
            .join(broadcast(registered(registry)), onTheDay("target_key"))
            .drop("registered_platform", "registered_key", "valid_from", "valid_to");
    return toForces
        .join(
            broadcast(registered(registry).drop("force_id")), onTheDay("account_key"), "left_anti")
        .where(col("force_id").isNotNull())
        .select("platform", "post_id", "account_key", "posted_at", "text_hash", "force_id", "day")
        .distinct();
  }

  /**
   * What was written within the span of a harvest of mentions, whichever file the copy lies in that
   * the lake keeps: a harvest of another kind may have brought the same post.
   */
  private static Dataset<Row> inSpan(Dataset<Row> addressed, Dataset<Row> spans) {
    Dataset<Row> whole = spans.where(isWhole()).select("platform", "target_key", "from", "to");
    return addressed
        .join(broadcast(whole), TO_ACCOUNT)
        .where(col("posted_at").between(col("from"), col("to")))
        .drop("from", "to", "file_hash");
  }

  /** What lies in a file of a harvest that does not say from when to when it is. */
  private static Dataset<Row> inFile(
      Dataset<Row> addressed, Dataset<Row> spans, Dataset<Row> archiveFiles) {
    Dataset<Row> files =
        archiveFiles
            .select("file_hash", "harvest_id")
            .join(broadcast(spans.where(not(isWhole()))), "harvest_id")
            .select("platform", "file_hash", "target_key", "from", "to");
    return addressed
        .join(broadcast(files), IN_FILE)
        .where(col("from").isNull().or(col("posted_at").geq(col("from"))))
        .where(col("to").isNull().or(col("posted_at").leq(col("to"))))
        .drop("from", "to", "file_hash");
  }

  private static Column isWhole() {
    return col("from").isNotNull().and(col("to").isNotNull());
  }

  /** Contacts with {@code heard}, true of the first that an author wrote to a force on a day. */
  static Dataset<Row> heard(Dataset<Row> contacts) {
    Column first =
        row_number()
            .over(
                Window.partitionBy("platform", "force_id", "day", "account_key")
                    .orderBy("posted_at", "post_id"));
    return contacts.withColumn("heard", first.equalTo(1));
  }

  /** Harvests of mentions, one row per account of which they are. */
  static Dataset<Row> spans(Dataset<Row> harvests, Dataset<Row> snapshots, Dataset<Row> registry) {
    return HarvestSpans.ofMentions(harvests, HarvestSpans.bearers(snapshots, registry))
        .withColumnRenamed("account_key", "target_key");
  }

  /** Archived posts that are no reposts, once for each account that they name. */
  static Dataset<Row> addressed(Dataset<Row> posts) {
    Column mentioned = transform(col("mentions"), each -> each.getField("account_key"));
    Column named = array(col("reply_to_account_key"));
    Column targets = array_distinct(array_union(named, coalesce(mentioned, named)));
    return posts
        .where(Targets.isText())
        .select(
            col("platform"),
            col("post_id"),
            col("account_key"),
            col("posted_at"),
            col("text_hash"),
            col("file_hash"),
            CivilDay.of(col("posted_at")).as("day"),
            explode(targets).as("target_key"))
        .where(col("target_key").isNotNull());
  }

  /** Who is registered, to be joined with {@link #onTheDay}. */
  static Dataset<Row> registered(Dataset<Row> registry) {
    return registry
        .where(col("account_key").isNotNull())
        .select(
            col("platform").as("registered_platform"),
            col("account_key").as("registered_key"),
            col("force_id"),
            col("valid_from"),
            col("valid_to"));
  }

  /** That the account under a key is registered on {@code day}. */
  static Column onTheDay(String key) {
    return col("platform")
        .equalTo(col("registered_platform"))
        .and(col(key).equalTo(col("registered_key")))
        .and(Registration.validOn(col("day")));
  }
}
