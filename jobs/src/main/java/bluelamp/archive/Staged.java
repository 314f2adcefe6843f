package bluelamp.archive;

import org.apache.spark.sql.types.StructType;

/**
 * The rows that reading archives yields, in one pass: which struct is filled, {@code record} says.
 */
public final class Staged {
  /** A post, archived or reference. */
  public static final String POST = "post";

  /** An account's counts at an instant. */
  public static final String SNAPSHOT = "snapshot";

  /** A record that goes to quarantine. */
  public static final String REFUSED = "refused";

  /** A file that was read, with its counts. */
  public static final String FILE = "file";

  /** What a collection holds. */
  public static final String HARVEST = "harvest";

  /** What a platform said later of a post or account. */
  public static final String NOTICE = "notice";

  static final StructType POST_TYPE =
      StructType.fromDDL(
          """
          platform STRING, post_id STRING, version_id STRING, account_key STRING, posted_at TIMESTAMP, text STRING,
          text_hash STRING, language_reported STRING, shape STRING, legacy_repost BOOLEAN, reply_to_post_id STRING,
          reply_to_account_key STRING, reply_to_partner STRING, reposted_post_id STRING, reposted_account_key STRING,
          quoted_post_id STRING, conversation_id STRING, hashtags ARRAY<STRING>,
          mentions ARRAY<STRUCT<account_key: STRING, position: INT>>, links ARRAY<STRING>, media_count BIGINT,
          truncated BOOLEAN, edited_at TIMESTAMP, observed_as STRING, source_format STRING, file_hash STRING,
          position STRING, time_is_ambiguous BOOLEAN, content_hash STRING, observed_at TIMESTAMP,
          observed_basis STRING, likes BIGINT, reposts BIGINT, replies BIGINT, quotes BIGINT, views BIGINT""");

  static final StructType SNAPSHOT_TYPE =
      StructType.fromDDL(
          """
          platform STRING, account_key STRING, observed_at TIMESTAMP, observed_basis STRING, handle_key STRING,
          file_hash STRING, position STRING, followers BIGINT, following BIGINT, posts BIGINT, created_at TIMESTAMP,
          embedded BOOLEAN""");

  static final StructType REFUSED_TYPE =
      StructType.fromDDL(
          "file_hash STRING, path STRING, position STRING, reason STRING, sample STRING");

  static final StructType FILE_TYPE =
      StructType.fromDDL(
          """
          file_hash STRING, path STRING, bytes BIGINT, source_format STRING, mtime_or_etag STRING, harvest_id STRING,
          records_read BIGINT, posts_read BIGINT, profiles_read BIGINT, notices_read BIGINT,
          records_ignored BIGINT, records_refused BIGINT, records_embedded BIGINT, unknown_fields MAP<STRING, BIGINT>,
          newest_instant TIMESTAMP""");

  static final StructType HARVEST_TYPE =
      StructType.fromDDL(
          """
          harvest_id STRING, path STRING, kind STRING, platform STRING, accounts ARRAY<STRING>, `from` TIMESTAMP,
          `to` TIMESTAMP, retrieved_at TIMESTAMP, zone STRING""");

  static final StructType NOTICE_TYPE =
      StructType.fromDDL(
          """
          event_id STRING, platform STRING, post_id STRING, account_key STRING, event STRING, event_at TIMESTAMP,
          observed_at TIMESTAMP, reason STRING, countries ARRAY<STRING>, version_id STRING, embedded BOOLEAN,
          source_format STRING, file_hash STRING, position STRING""");

  /** The schema of staged rows: {@code record} and six structs, all null but the one it names. */
  public static final StructType SCHEMA =
      new StructType()
          .add("record", "string", false)
          .add(POST, POST_TYPE)
          .add(SNAPSHOT, SNAPSHOT_TYPE)
          .add(REFUSED, REFUSED_TYPE)
          .add(FILE, FILE_TYPE)
          .add(HARVEST, HARVEST_TYPE)
          .add(NOTICE, NOTICE_TYPE);

  private Staged() {}
}
