package bluelamp.tables.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * The indicators of {@code leader_reach} that are not of leaders' posts: what the force's corporate
 * accounts reach, and whom leaders bring and take along. How few posts leaders have, and how many
 * of those are archived, makes none of them unreliable.
 */
final class BesideReach {
  /** Whom leaders bring and take along: columns of {@code leader_reach} kept back together. */
  static final List<String> CARRIED_OVER =
      List.of(
          "leaders_moved_in",
          "followers_moved_in",
          "leaders_moved_out",
          "followers_moved_out",
          "leaders_before",
          "followers_before",
          "leaders_after",
          "followers_after");

  private BesideReach() {}

  /** The indicators given, and these. */
  static List<Column> and(List<Column> ofReach) {
    Stream<Column> corporate =
        Stream.of(
            corporate(Indicator.count("corporate_reach_low")),
            corporate(Indicator.count("corporate_reach_high")),
            corporate(
                Indicator.complete(
                    "corporate_reactions_per_1000",
                    col("corporate_reactions"),
                    col("corporate_reactions_followers"))));
    Stream<Column> carriedOver = CARRIED_OVER.stream().map(BesideReach::carriedOver);
    return Stream.of(ofReach.stream(), corporate, carriedOver).flatMap(each -> each).toList();
  }

  private static Column corporate(Column indicator) {
    Column withinForce = col("unit_type").isin("account", "force", "force_rank_group");
    return when(withinForce, reliable(indicator));
  }

  /** Leaders are always counted: without the number, they were not to be told of. */
  private static Column carriedOver(String name) {
    Column keptBack = col("marker").contains("c").or(col("leaders_before").isNull());
    return when(
        col("unit_type").equalTo("force"),
        reliable(Indicator.count(name)).withField("kept_back", keptBack));
  }

  private static Column reliable(Column indicator) {
    return indicator.withField("unreliable", lit(false));
  }
}
