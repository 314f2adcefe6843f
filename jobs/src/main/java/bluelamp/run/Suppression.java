package bluelamp.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.tables.record.ComplianceEvents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps out of the tables, and takes out of them, the posts that platforms have said may not stand.
 * See decision 28.
 */
final class Suppression {
  private static final String EVENTS = "compliance_events";
  private static final BigTable TABLE =
      new BigTable(EVENTS, ComplianceEvents::arrivals, ComplianceEvents::improvements);
  private static final String[] POST = {"platform", "post_id"};
  private static final String[] ACCOUNT = {"platform", "account_key"};

  /** More than these are moved to meet the posts; fewer are sent to every task. */
  private static final long MOST_TO_SEND = 1_000_000;

  private final Lake lake;
  private final Tables tables;
  private final Plan plan;
  private final StagedRows staged;

  /** What may not stand, once the notices are taken in. */
  private Dataset<Row> shut;

  private boolean isNone;
  private boolean isTold;

  Suppression(Lake lake, Plan plan, StagedRows staged) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
    this.staged = staged;
  }

  /** Takes in what the plan's files say, before anything is asked about their posts. */
  void events() {
    Dataset<Row> told = staged.notices();
    isTold = !told.isEmpty();
    if (isTold || !lake.has(Tables.spec(EVENTS).path())) {
      TABLE.take(lake, ComplianceEvents.best(told), plan.step("merge"));
    }
    shut = ComplianceEvents.shut(tables.rows(EVENTS));
    isNone = rows() == 0 || shut.isEmpty();
  }

  /** The posts that may stand. */
  Dataset<Row> kept(Dataset<Row> posts) {
    return isNone
        ? posts
        : posts.join(posts(shut), POST, "left_anti").join(accounts(shut), ACCOUNT, "left_anti");
  }

  /** Posts that arrived, and the standing ones that the plan's files say may not stand. */
  Dataset<Row> andGone(Dataset<Row> arrived) {
    return takesOut() ? arrived.unionByName(gone(), true) : arrived;
  }

  /** Whether the plan's files say of anything that it may not stand. */
  boolean takesOut() {
    return isTold && !isNone;
  }

  /** The standing posts that they say may not stand. */
  Dataset<Row> gone() {
    return among(tables.rows("posts"), ComplianceEvents.of(staged.notices(), shut));
  }

  /** How many archived posts of each file were kept out: {@code file_hash}, {@code suppressed}. */
  Dataset<Row> byFile() {
    return out()
        .where(col("observed_as").equalTo("archived"))
        // the same bytes may be read at two paths
        .dropDuplicates("file_hash", "position", "post_id", "version_id")
        .groupBy("file_hash")
        .agg(count(lit(1)).as("suppressed"));
  }

  /**
   * Takes out the standing posts that may not stand any more, with their counts; the counts first,
   * which are found by the posts. What was applied is noted before, and the touched days are frozen
   * by then.
   */
  void apply() {
    if (isNone) {
      return;
    }
    if (!isTold) {
      note(out());
      return;
    }
    try (Kept gone = new Kept(gone().select("platform", "post_id", "account_key", "month"))) {
      note(gone.rows().unionByName(out(), true));
      if (gone.rows().isEmpty()) {
        return;
      }
      Dataset<Row> counts =
          tables
              .rows("post_metrics")
              .join(
                  broadcast(gone.rows().drop("account_key")),
                  new String[] {"platform", "post_id", "month"},
                  "left_semi");
      remove("post_metrics", counts);
      remove("posts", gone.rows());
    }
  }

  private void remove(String table, Dataset<Row> rows) {
    lake.remove(Tables.spec(table), rows, Tables.merge(table, "true"), plan.step("suppress"));
  }

  /** Notes which events have kept a post out, or taken one out. */
  private void note(Dataset<Row> hit) {
    Dataset<Row> subjects =
        hit.selectExpr("platform", "post_id", "CAST(NULL AS STRING) AS account_key")
            .union(hit.selectExpr("platform", "CAST(NULL AS STRING)", "account_key"));
    Dataset<Row> applied = ComplianceEvents.applying(tables.rows(EVENTS), subjects);
    try (Kept rows = new Kept(TableContract.named(EVENTS).arranged(applied))) {
      if (!rows.rows().isEmpty()) {
        lake.merge(
            Tables.spec(EVENTS), rows.rows(), Tables.merge(EVENTS, "true"), plan.step("applied"));
      }
    }
  }

  /** Copies that were read and kept out. */
  private Dataset<Row> out() {
    Dataset<Row> posts = staged.posts();
    return isNone ? posts.limit(0) : among(posts, shut);
  }

  private Dataset<Row> among(Dataset<Row> posts, Dataset<Row> subjects) {
    return posts
        .join(posts(subjects).withColumn("post_shut", lit(true)), POST, "left")
        .join(accounts(subjects).withColumn("account_shut", lit(true)), ACCOUNT, "left")
        .where(coalesce(col("post_shut"), col("account_shut")))
        .drop("post_shut", "account_shut");
  }

  private Dataset<Row> posts(Dataset<Row> subjects) {
    return sent(subjects.where(col("post_id").isNotNull()).select(POST[0], POST[1]));
  }

  private Dataset<Row> accounts(Dataset<Row> subjects) {
    return sent(subjects.where(col("account_key").isNotNull()).select(ACCOUNT[0], ACCOUNT[1]));
  }

  private Dataset<Row> sent(Dataset<Row> few) {
    return rows() <= MOST_TO_SEND ? broadcast(few) : few;
  }

  private long rows() {
    String place = Tables.spec(EVENTS).path();
    return lake.rowCount(place, lake.version(place));
  }
}
