package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * What a post of a registered account is: exactly one of these. It depends on who is registered on
 * the post's day, so it is computed when a day is measured and stands in no table of posts.
 */
public enum PostKind {
  ORIGINAL,
  QUOTE,
  /** A reply to oneself, or to another account of the same person. */
  THREAD,
  REPLY_PUBLIC,
  /**
   * A reply to an unregistered council, fire service, police or NHS account, told by its handle.
   */
  REPLY_PARTNER,
  REPLY_POLICE_OWN,
  REPLY_POLICE_OTHER,
  /** A reply whose target is neither in the payload nor to be had from an archived parent. */
  REPLY_UNKNOWN,
  /** A repost of an account registered in the same force that day, oneself included. */
  REPOST_OWN,
  REPOST_OTHER;

  /** The words of all kinds, which name the columns of their counts. */
  public static final List<String> WORDS = Arrays.stream(values()).map(PostKind::word).toList();

  /** The word in the tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That {@code kind} is this one. */
  public Column is() {
    return col("kind").equalTo(word());
  }

  /**
   * The kind of a post. Reads {@code shape}, {@code reply_to_partner}, {@code account_key}; of the
   * author {@code identity} and {@code force_id}; of the account replied to or reposted {@code
   * target_key}, and, both null unless it is registered on the post's day, {@code target_identity}
   * and {@code target_force_id}. An identity is the person, or else the account.
   */
  public static Column of() {
    return when(isRepost().and(toOwnForce()), REPOST_OWN.asColumn())
        .when(isRepost(), REPOST_OTHER.asColumn())
        .when(isReply().and(toOtherPolice()).and(toOwnForce()), REPLY_POLICE_OWN.asColumn())
        .when(isReply().and(toOtherPolice()), REPLY_POLICE_OTHER.asColumn())
        .when(isReply().and(toPartner()), REPLY_PARTNER.asColumn())
        .when(isReply().and(toOneself()), THREAD.asColumn())
        .when(isReply().and(col("target_key").isNull()), REPLY_UNKNOWN.asColumn())
        .when(isReply(), REPLY_PUBLIC.asColumn())
        .when(col("shape").equalTo("quote"), QUOTE.asColumn())
        .otherwise(ORIGINAL.asColumn());
  }

  private Column asColumn() {
    return lit(word());
  }

  private static Column isRepost() {
    return col("shape").equalTo("repost");
  }

  private static Column isReply() {
    return col("shape").equalTo("reply");
  }

  private static Column toOneself() {
    return col("target_key")
        .eqNullSafe(col("account_key"))
        .or(col("target_identity").eqNullSafe(col("identity")));
  }

  private static Column toOtherPolice() {
    return col("target_identity").isNotNull().and(toOneself().unary_$bang());
  }

  private static Column toPartner() {
    return col("target_identity").isNull().and(col("reply_to_partner").isNotNull());
  }

  private static Column toOwnForce() {
    return col("target_force_id").eqNullSafe(col("force_id"));
  }
}
