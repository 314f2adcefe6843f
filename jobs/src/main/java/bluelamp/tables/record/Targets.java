package bluelamp.tables.record;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Archived posts of registered accounts, narrowed, each with {@code target_key}: whom it answers or
 * reposts.
 */
final class Targets {
  private static final String[] PARENT = {"platform", "parent_id"};
  private static final String[] ACCOUNT = {"platform", "account_key"};

  private Targets() {}

  /**
   * The target is named by the payload, or else is the author of the parent, or else, for a legacy
   * repost, whoever is mentioned first. A parent may be a mere reference.
   */
  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> parents, Dataset<Row> registry) {
    Dataset<Row> authors =
        parents.select(
            col("platform"),
            col("post_id").as("parent_id"),
            col("account_key").as("parent_author"));
    return ofRegistered(posts.where(isArchived()), registry)
        .select(
            col("platform"),
            col("post_id"),
            col("account_key"),
            col("posted_at"),
            col("shape"),
            col("text_hash"),
            col("reply_to_partner"),
            parentId().as("parent_id"),
            named().as("named"),
            when(col("legacy_repost"), firstMentioned()).as("mentioned"))
        .join(authors, PARENT, "left")
        .withColumn("target_key", coalesce(col("named"), col("parent_author"), col("mentioned")))
        .drop("parent_id", "named", "parent_author", "mentioned");
  }

  /** The rows of accounts that stand in the registry, whenever. */
  static Dataset<Row> ofRegistered(Dataset<Row> rows, Dataset<Row> registry) {
    Dataset<Row> accounts =
        registry.select("platform", "account_key").where(col("account_key").isNotNull());
    return rows.join(broadcast(accounts.distinct()), ACCOUNT, "left_semi");
  }

  /** That it is an archived post with words of its own: a repost's are another's. */
  static Column isText() {
    return isArchived().and(col("shape").notEqual("repost"));
  }

  /** That a post was collected for itself and not merely found inside another. */
  static Column isArchived() {
    return col("observed_as").equalTo("archived");
  }

  private static Column isRepost() {
    return col("shape").equalTo("repost");
  }

  private static Column named() {
    return when(isRepost(), col("reposted_account_key")).otherwise(col("reply_to_account_key"));
  }

  /**
   * Posts that need no parent get an id of their own that is nobody's: nulls would all meet in one
   * partition.
   */
  private static Column parentId() {
    Column sought = when(isRepost(), col("reposted_post_id")).otherwise(col("reply_to_post_id"));
    return coalesce(when(named().isNull(), sought), concat(lit("none of "), col("post_id")));
  }

  private static Column firstMentioned() {
    Column byPosition =
        transform(
            col("mentions"),
            mention ->
                functions.struct(mention.getField("position"), mention.getField("account_key")));
    return array_min(byPosition).getField("account_key");
  }
}
