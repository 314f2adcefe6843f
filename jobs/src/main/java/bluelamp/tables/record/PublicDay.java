package bluelamp.tables.record;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.trunc;

import bluelamp.measure.ScoredPosts;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code public_day}: sums over what the public wrote to a force on a day. Of an author's
 * posts to a force the day's first is heard for its tone: who writes more is not counted more.
 */
public final class PublicDay {
  private static final String[] KEY = {"platform", "force_id", "day"};

  private PublicDay() {}

  /**
   * The table; a day that is observed and on which nobody wrote has a row too.
   *
   * @param posts posts of the days to measure, and of the UTC month before
   * @param annotations what is said of their texts, by one model a task
   */
  public static Dataset<Row> of(
      Dataset<Row> posts,
      Dataset<Row> annotations,
      Dataset<Row> harvests,
      Dataset<Row> archiveFiles,
      Dataset<Row> snapshots,
      Dataset<Row> registry) {
    Dataset<Row> contacts = Contacts.of(posts, harvests, archiveFiles, snapshots, registry);
    Dataset<Row> events =
        Scores.beside(Contacts.heard(contacts), annotations)
            .withColumn("contact", lit(true))
            .unionByName(observed(harvests, snapshots, registry), true);
    List<Column> sums = new ArrayList<>();
    sums.add(coalesce(max(col("observed")), lit(false)).as("observed"));
    sums.add(count_if(col("contact")).as("contacts"));
    sums.add(count_if(col("heard")).as("authors"));
    for (String tone : ScoredPosts.TONES) {
      sums.add(count_if(col("heard").and(col("tone").equalTo(tone))).as(tone));
    }
    sums.add(count_if(col("heard").and(col("tone").isNull())).as(ScoredPosts.NOT_SCORED));
    return events
        .groupBy(col(KEY[0]), col(KEY[1]), col(KEY[2]))
        .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new))
        .withColumn("month", trunc(col("day"), "month"));
  }

  /** Civil days of which a harvest of mentions holds the whole, for each account's force. */
  private static Dataset<Row> observed(
      Dataset<Row> harvests, Dataset<Row> snapshots, Dataset<Row> registry) {
    return Contacts.spans(harvests, snapshots, registry)
        .where(Observed.firstDay().leq(Observed.lastDay()))
        .withColumn("day", explode(sequence(Observed.firstDay(), Observed.lastDay())))
        .join(broadcast(Contacts.registered(registry)), Contacts.onTheDay("target_key"))
        .where(col("force_id").isNotNull())
        .select("platform", "force_id", "day")
        .distinct()
        .withColumn("observed", lit(true));
  }
}
