package bluelamp.tables.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Days that a change of the registry touches: the changed accounts' own, and those on which others
 * answered them.
 */
final class TouchedByRegistry {
  /** Before any post on any of the platforms. */
  private static final Date BEGINNING = Date.valueOf("2006-01-01");

  /** What an account day is made of; a new source or handle changes nothing. */
  private static final Column[] COLUMNS =
      Stream.of(
              "platform",
              "account_key",
              "account_id",
              "force_id",
              "account_type",
              "rank_group",
              "function",
              "person_key",
              "published_alone",
              "valid_from",
              "valid_to")
          .map(name -> col(name))
          .toArray(Column[]::new);

  private TouchedByRegistry() {}

  /**
   * Rows that only one of two registries has. Registries are small, so they are compared here: a
   * plan of set operations takes longer to make than to carry out.
   */
  static Dataset<Row> changed(Dataset<Row> before, Dataset<Row> after) {
    Set<Object> old = hashes(before);
    Set<Object> changed = hashes(after);
    Set<Object> gone = new LinkedHashSet<>(old);
    gone.removeAll(changed);
    changed.removeAll(old);
    changed.addAll(gone);
    return before
        .select(COLUMNS)
        .union(after.select(COLUMNS))
        .where(xxhash64(COLUMNS).isin(changed.toArray()).and(col("account_key").isNotNull()));
  }

  private static Set<Object> hashes(Dataset<Row> registry) {
    Set<Object> hashes = new LinkedHashSet<>();
    registry.select(xxhash64(COLUMNS)).collectAsList().forEach(row -> hashes.add(row.get(0)));
    return hashes;
  }

  static Dataset<Row> days(Dataset<Row> changed, LocalDate asOf) {
    Column first = coalesce(col("valid_from"), lit(BEGINNING));
    Column last = coalesce(date_sub(col("valid_to"), 1), lit(Date.valueOf(asOf)));
    return changed
        .where(first.leq(last))
        .select(
            col("platform"),
            col("account_key"),
            explode(sequence(first, last)).as("day"),
            lit("registry").as("reason"));
  }

  /**
   * The days on which changed accounts left another force before a gap, or came to one after it: of
   * such a move the rows on both sides tell.
   */
  static Dataset<Row> acrossGaps(Dataset<Row> changed, Dataset<Row> before, Dataset<Row> after) {
    Dataset<Row> others =
        before
            .select(COLUMNS)
            .union(after.select(COLUMNS))
            .select(
                col("platform"),
                col("account_key"),
                col("force_id").as("other"),
                col("valid_from").as("came"),
                col("valid_to").as("left"));
    Column day =
        when(col("left").lt(col("valid_from")), col("left"))
            .when(col("came").gt(col("valid_to")), col("came"));
    return changed
        .join(broadcast(others), new String[] {"platform", "account_key"})
        .where(col("other").notEqual(col("force_id")).and(day.isNotNull()))
        .select(col("platform"), col("account_key"), day.as("day"), lit("registry").as("reason"));
  }

  /** Posts that answer or repost a changed account by name. */
  static Dataset<Row> answering(Dataset<Row> posts, Dataset<Row> changed) {
    Column mentioned = transform(col("mentions"), mention -> mention.getField("account_key"));
    Column named = array(col("reply_to_account_key"), col("reposted_account_key"));
    Column targets =
        when(col("legacy_repost"), array_union(named, coalesce(mentioned, named))).otherwise(named);
    Dataset<Row> keys = changed.select(col("platform"), col("account_key").as("target")).distinct();
    return posts
        .select(
            col("platform"), col("account_key"), col("posted_at"), explode(targets).as("target"))
        .join(broadcast(keys), new String[] {"platform", "target"}, "left_semi");
  }
}
