package bluelamp.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * Posts counted by what they are for and how they sound, as sums of a day: one column for each
 * purpose and tone, {@code information_positive} for instance, and {@code not_scored}. From these
 * all shares of purposes and all net sentiments come. Reposts are in none of them.
 */
public final class ScoredPosts {
  /** What police posts are for: push, networking, pull. */
  public static final List<String> PURPOSES = List.of("information", "engagement", "intelligence");

  /** How posts sound. */
  public static final List<String> TONES = NetSentiment.CLASSES;

  /** Posts whose text has no tone or no purpose. */
  public static final String NOT_SCORED = "not_scored";

  /** The names of all sums. */
  public static final List<String> COLUMNS =
      Stream.concat(
              PURPOSES.stream().flatMap(each -> TONES.stream().map(tone -> name(each, tone))),
              Stream.of(NOT_SCORED))
          .toList();

  /** Each purpose among the posts that were scored. */
  public static final List<Proportion> SHARES =
      PURPOSES.stream()
          .map(each -> new Proportion("purpose_" + each + "_share", ofPurpose(each), scored()))
          .toList();

  /** How they sound on balance. */
  public static final BurstingNet NET = new BurstingNet();

  private ScoredPosts() {}

  /**
   * The sums over posts.
   *
   * @param isText whether the post has a text of its own; reads {@code purpose} and {@code tone}
   *     besides
   */
  public static List<Column> counted(Column isText) {
    List<Column> sums = new ArrayList<>();
    for (String purpose : PURPOSES) {
      for (String tone : TONES) {
        Column is = col("purpose").equalTo(purpose).and(col("tone").equalTo(tone));
        sums.add(number(isText.and(is)).as(name(purpose, tone)));
      }
    }
    Column unscored = col("purpose").isNull().or(col("tone").isNull());
    sums.add(number(isText.and(unscored)).as(NOT_SCORED));
    return sums;
  }

  /** Posts of a purpose, whatever their tone. */
  public static Column ofPurpose(String purpose) {
    return TONES.stream().map(tone -> col(name(purpose, tone))).reduce(Column::plus).orElseThrow();
  }

  /** Posts of a tone, whatever their purpose. */
  public static Column ofTone(String tone) {
    return PURPOSES.stream()
        .map(purpose -> col(name(purpose, tone)))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** Posts that have a tone and a purpose. */
  private static Column scored() {
    return PURPOSES.stream().map(ScoredPosts::ofPurpose).reduce(Column::plus).orElseThrow();
  }

  /** The sum of a purpose and tone. */
  public static String name(String purpose, String tone) {
    return purpose + "_" + tone;
  }

  private static Column number(Column condition) {
    return count_if(coalesce(condition, lit(false)));
  }
}
