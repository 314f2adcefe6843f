package bluelamp.tables.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import bluelamp.measure.CivilDay;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The days of registered accounts that what arrived may change. It is told from what arrived alone,
 * so that a run that was killed and is done again, its writes half done, touches the same days.
 */
public final class Touched {
  private static final String[] ACCOUNT = {"platform", "account_key"};

  private Touched() {}

  /**
   * Distinct rows of {@code platform}, {@code account_key}, {@code day} and {@code reason}: {@code
   * post}, {@code counts}, {@code parent}, {@code contact}, <i>snapshot</i>, <i>harvest</i> or
   * {@code registry}; {@link #byErasure}, {@link #byModels} and {@link #byMetricVersion} add
   * theirs.
   *
   * @param arrivedPosts all posts that were read, repeated ones and references too; likewise
   *     snapshots and harvests
   * @param posts what stands in the lake, with or without what arrived; likewise snapshots and
   *     harvests
   * @param registryBefore the registry at the plan before; the same as {@code registry} when it has
   *     not changed
   * @param asOf the last day there can be
   */
  public static Dataset<Row> days(
      Dataset<Row> arrivedPosts,
      Dataset<Row> arrivedSnapshots,
      Dataset<Row> arrivedHarvests,
      Dataset<Row> posts,
      Dataset<Row> snapshots,
      Dataset<Row> harvests,
      Dataset<Row> registryBefore,
      Dataset<Row> registry,
      LocalDate asOf) {
    Dataset<Row> changed = TouchedByRegistry.changed(registryBefore, registry);
    if (registryBefore.isEmpty() && !isAfter(asOf, arrivedPosts, arrivedHarvests)) {
      // Every account is new: all its days are touched already.
      return TouchedByRegistry.days(changed, asOf).distinct();
    }
    Dataset<Row> accounts = keys(registryBefore).union(keys(registry)).distinct();
    Dataset<Row> archived =
        posts.where(Targets.isArchived()).join(broadcast(accounts), ACCOUNT, "left_semi");
    Dataset<Row> bearers =
        HarvestSpans.bearers(snapshots.unionByName(arrivedSnapshots, true), registry);
    return ofPosts(arrivedPosts, archived)
        .union(TouchedBySnapshots.days(arrivedSnapshots, snapshots, accounts, asOf))
        .union(TouchedByHarvests.days(arrivedHarvests, harvests, arrivedPosts, bearers))
        .union(
            byRegistry(
                changed,
                TouchedByRegistry.acrossGaps(changed, registryBefore, registry),
                posts,
                archived,
                asOf))
        .join(broadcast(accounts), ACCOUNT, "left_semi")
        .distinct();
  }

  /** Whether anything that arrived tells of days after the last. */
  private static boolean isAfter(LocalDate asOf, Dataset<Row> posts, Dataset<Row> harvests) {
    Column until = coalesce(col("to"), col("retrieved_at"));
    Dataset<Row> instants =
        posts.select(col("posted_at").as("at")).union(harvests.select(until.as("at")));
    Row last = instants.agg(CivilDay.of(max("at"))).first();
    return !last.isNullAt(0) && last.getDate(0).toLocalDate().isAfter(asOf);
  }

  private static Dataset<Row> byRegistry(
      Dataset<Row> changed,
      Dataset<Row> moves,
      Dataset<Row> posts,
      Dataset<Row> archived,
      LocalDate asOf) {
    Dataset<Row> days = TouchedByRegistry.days(changed, asOf);
    if (changed.isEmpty()) {
      return days; // the posts need no reading
    }
    return days.union(moves)
        .union(by("registry", TouchedByRegistry.answering(archived, changed)))
        .union(
            by(
                "registry",
                among(
                    archived, ids(ofThe(changed, posts)), "reply_to_post_id", "reposted_post_id")));
  }

  /** Days of posts, of what answers or repeats them, and of whom they are written to. */
  private static Dataset<Row> ofPosts(Dataset<Row> arrived, Dataset<Row> archived) {
    String[] references = {"post_id", "reply_to_post_id", "reposted_post_id"};
    return byPosts(arrived)
        .union(by("parent", among(archived, ids(arrived), references)))
        .union(byContacts(arrived));
  }

  /** Days of posts, by the reason given. */
  static Dataset<Row> by(String reason, Dataset<Row> posts) {
    return posts.select(
        col("platform"),
        col("account_key"),
        CivilDay.of(col("posted_at")).as("day"),
        lit(reason).as("reason"));
  }

  /**
   * Days that change because posts are taken out, by {@code erasure}.
   *
   * @param gone the posts that go
   * @param posts what stands in the lake, with or without them
   */
  public static Dataset<Row> byErasure(
      Dataset<Row> gone, Dataset<Row> posts, Dataset<Row> registry) {
    return ofPosts(gone, posts.where(Targets.isArchived()))
        .withColumn("reason", lit("erasure"))
        .join(broadcast(keys(registry)), ACCOUNT, "left_semi")
        .distinct();
  }

  /**
   * Every day of registered accounts, by {@code metric_version}: what is counted of them means
   * something else.
   *
   * @param asOf the last day but for posts that say a later one
   */
  public static Dataset<Row> byMetricVersion(
      Dataset<Row> posts, Dataset<Row> registry, LocalDate asOf) {
    return TouchedByRegistry.days(registry.where(col("account_key").isNotNull()), asOf)
        .union(byModels(posts, registry))
        .withColumn("reason", lit("metric_version"))
        .distinct();
  }

  /**
   * Every day with posts of registered accounts or to them, by {@code model}: their texts are
   * scored anew.
   */
  public static Dataset<Row> byModels(Dataset<Row> posts, Dataset<Row> registry) {
    return by("model", posts.where(Targets.isArchived()))
        .union(byContacts(posts).withColumn("reason", lit("model")))
        .join(broadcast(keys(registry)), ACCOUNT, "left_semi")
        .distinct();
  }

  /**
   * Every day of one account, by {@code registry}: forces or platforms have come or gone, or are
   * told of otherwise, and every period has rows of each.
   */
  public static Dataset<Row> byGrid(Dataset<Row> registry, LocalDate asOf) {
    Column ever = lit(null).cast("date");
    Dataset<Row> one =
        registry
            .where(col("account_key").isNotNull())
            .orderBy(ACCOUNT[0], ACCOUNT[1])
            .limit(1)
            .withColumn("valid_from", ever)
            .withColumn("valid_to", ever);
    return TouchedByRegistry.days(one, asOf);
  }

  /** Days of the accounts that somebody wrote to. */
  private static Dataset<Row> byContacts(Dataset<Row> arrived) {
    return Contacts.addressed(arrived)
        .select(
            col("platform"),
            col("target_key").as("account_key"),
            col("day"),
            lit("contact").as("reason"));
  }

  private static Dataset<Row> byPosts(Dataset<Row> arrived) {
    return by("post", arrived.where(Targets.isArchived()))
        .union(by("counts", arrived.where(Targets.isArchived().unary_$bang())));
  }

  /**
   * Posts of which one of the columns names one of the ids; an edit may have come on another day
   * than its post.
   */
  private static Dataset<Row> among(Dataset<Row> posts, Dataset<Row> ids, String... columns) {
    Column each =
        explode(array(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new)));
    return posts
        .select(col("platform"), col("account_key"), col("posted_at"), each.as("id"))
        .join(ids, new String[] {"platform", "id"}, "left_semi");
  }

  private static Dataset<Row> ofThe(Dataset<Row> accounts, Dataset<Row> posts) {
    return posts.join(broadcast(keys(accounts)), ACCOUNT, "left_semi");
  }

  private static Dataset<Row> ids(Dataset<Row> posts) {
    return posts.select(col("platform"), col("post_id").as("id"));
  }

  private static Dataset<Row> keys(Dataset<Row> registry) {
    return registry.select(ACCOUNT[0], ACCOUNT[1]).where(col("account_key").isNotNull());
  }
}
