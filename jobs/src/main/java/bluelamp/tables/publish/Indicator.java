package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Archived;
import bluelamp.measure.SmallNumbers;
import org.apache.spark.sql.Column;

/**
 * The indicators of each period table, as structs of the columns in which the long table has them:
 * part and whole, value, interval, whether it is unreliable or kept back, and whether a break in
 * the unit's series concerns it. A struct is null in rows of units that the indicator is not said
 * of.
 */
final class Indicator {
  private static final Column AVAILABLE = col("marker").contains("x").equalTo(false);
  private static final Column UNRELIABLE = col("marker").contains("u");
  private static final Column KEPT_BACK = col("marker").contains("c");

  private Indicator() {}

  /** The indicator, unreliable also where it is of few posts, whatever the row has beside it. */
  static Column ofPosts(Column posts, Column indicator) {
    return indicator.withField(
        "unreliable", UNRELIABLE.or(coalesce(posts.lt(SmallNumbers.FEWEST_POSTS), lit(false))));
  }

  /** The indicator, unreliable only where it is of few posts or not all of them are archived. */
  static Column ofPostsAlone(Column posts, Column indicator) {
    return indicator.withField(
        "unreliable", posts.lt(SmallNumbers.FEWEST_POSTS).or(Archived.partly()));
  }

  /**
   * The corrected value where there is one, with the interval of that, else the value of the model
   * with its own.
   */
  static Column correctable(
      String name, String column, Column part, Column whole, Column ciMethod) {
    Column corrected = col(column + "_corrected");
    return struct(
        lit(name).as("indicator"),
        part.cast("bigint").as("numerator"),
        whole.cast("bigint").as("denominator"),
        available(coalesce(corrected, col(column))).as("value"),
        available(either(column, "ci_low")).as("ci_low"),
        available(either(column, "ci_high")).as("ci_high"),
        when(available(col(column)).isNull(), lit("none"))
            .when(corrected.isNotNull(), lit("bootstrap"))
            .otherwise(ciMethod)
            .as("ci_method"),
        lit(null).cast("double").as("shrunk_value"),
        UNRELIABLE.as("unreliable"),
        KEPT_BACK.as("kept_back"),
        lit(false).as("breaks"));
  }

  private static Column either(String column, String bound) {
    return coalesce(col(column + "_corrected_" + bound), col(column + "_" + bound));
  }

  /**
   * The corrected share where there is one: its interval is the one beside. Its name says that it
   * is of purposes, as {@code engagement_share} is of answers.
   */
  static Column purpose(String purpose) {
    Column scored = col("information").plus(col("engagement")).plus(col("intelligence"));
    Column share = coalesce(col(purpose + "_share_corrected"), col(purpose + "_share"));
    return withInterval(
        "purpose_" + purpose + "_share",
        share,
        purpose,
        col(purpose),
        scored,
        col("ci_method"),
        lit(null),
        false);
  }

  private static Column withInterval(
      String name,
      Column value,
      String interval,
      Column part,
      Column whole,
      Column ciMethod,
      Column shrunk,
      boolean breaks) {
    return struct(
        lit(name).as("indicator"),
        part.cast("bigint").as("numerator"),
        whole.cast("bigint").as("denominator"),
        available(value).as("value"),
        when(value.isNotNull(), available(col(interval + "_ci_low"))).as("ci_low"),
        when(value.isNotNull(), available(col(interval + "_ci_high"))).as("ci_high"),
        when(available(value).isNull(), lit("none")).otherwise(ciMethod).as("ci_method"),
        available(shrunk).as("shrunk_value"),
        UNRELIABLE.as("unreliable"),
        KEPT_BACK.as("kept_back"),
        lit(breaks).as("breaks"));
  }

  /** A value with an interval beside it, shrunk, and whether a break concerns it. */
  static Column estimate(
      String name, Column part, Column whole, Column shrunk, Column ciMethod, boolean breaks) {
    return withInterval(name, col(name), name, part, whole, ciMethod, shrunk, breaks);
  }

  /** One end of what a value may be, without an interval of its own; a break concerns it. */
  static Column bound(String name, Column part, Column whole) {
    return complete(name, part, whole)
        .withField("value", available(col(name)))
        .withField("breaks", lit(true));
  }

  private static Column available(Column value) {
    return when(AVAILABLE, value.cast("double"));
  }

  /** A complete count, over nothing. */
  static Column count(String name) {
    return complete(name, col(name), lit(null));
  }

  /** A ratio of two complete counts. */
  static Column ratio(String name, Column part, Column whole, Column saidOf) {
    return when(saidOf, complete(name, part, whole));
  }

  static Column complete(String name, Column part, Column whole) {
    return complete(name, col(name), part, whole);
  }

  private static Column complete(String name, Column value, Column part, Column whole) {
    Column none = lit(null).cast("double");
    return struct(
        lit(name).as("indicator"),
        part.cast("bigint").as("numerator"),
        whole.cast("bigint").as("denominator"),
        value.cast("double").as("value"),
        none.as("ci_low"),
        none.as("ci_high"),
        lit("none").as("ci_method"),
        none.as("shrunk_value"),
        UNRELIABLE.as("unreliable"),
        KEPT_BACK.as("kept_back"),
        lit(false).as("breaks"));
  }

  /**
   * What nobody has shown that a model can tell: it has its place, and no value. There is nothing
   * to keep back of it.
   */
  static Column notValidated(String name) {
    return complete(name, lit(null), lit(null), lit(null)).withField("kept_back", lit(false));
  }

  /**
   * A count of what posts brought; zero of no posts, so that a ratio of two such is nothing over
   * nothing.
   */
  static Column orNothing(String name) {
    return coalesce(col(name), when(AVAILABLE.and(col("posts").equalTo(0)), lit(0L)));
  }
}
