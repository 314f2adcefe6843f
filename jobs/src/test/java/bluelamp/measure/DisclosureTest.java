package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;

import bluelamp.testing.Drawn;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final String HEADER = "account_id | force_id | rank_group | hidden\n";

  @Test
  void aRankGroupOfFiveIsPublishedAndItsForceWithIt() {
    Drawn.assertRows(
        """
        unit_type        | unit_id     | publishable
        force_rank_group | kent:senior | true
        force            | kent        | true
        rank_group       | senior      | true
        nation           | england     | true
        """,
        units(hidden("kent", "senior", 5)));
  }

  @Test
  void aSumOverFourHiddenLeadersIsPublishedNowhere() {
    Drawn.assertRows(
        """
        unit_type        | unit_id     | publishable
        force_rank_group | kent:senior | false
        force            | kent        | false
        rank_group       | senior      | false
        nation           | england     | false
        """,
        units(hidden("kent", "senior", 4)));
  }

  @Test
  void accountsPublishedAloneDoNotHideThoseWhoAreNot() {
    Drawn.assertRows(
        """
        unit_type        | unit_id            | publishable
        force_rank_group | kent:senior        | false
        force_rank_group | kent:chief_officer | true
        force            | kent               | false
        rank_group       | senior             | false
        rank_group       | chief_officer      | true
        nation           | england            | false
        """,
        units(
            hidden("kent", "senior", 4)
                + known("kent", "senior", 3)
                + known("kent", "chief_officer", 2)));
  }

  @Test
  void aForceIsNotPublishedWhenLessItsRankGroupsItLeavesOneLeader() {
    Drawn.assertRows(
        """
        unit_type        | unit_id     | publishable
        force_rank_group | kent:senior | true
        force_rank_group | kent:staff  | false
        force            | kent        | false
        """,
        units(hidden("kent", "senior", 6) + hidden("kent", "staff", 1))
            .where("unit_type like 'force%'"));
  }

  @Test
  void smallRankGroupsMayBeEnoughTogether() {
    Drawn.assertRows(
        """
        unit_type        | unit_id     | publishable
        force_rank_group | kent:senior | false
        force_rank_group | kent:staff  | false
        force            | kent        | true
        nation           | england     | true
        """,
        units(hidden("kent", "senior", 3) + hidden("kent", "staff", 2))
            .where("unit_type <> 'rank_group'"));
  }

  @Test
  void aNationIsNotPublishedWhenLessItsForcesItLeavesOneLeader() {
    Drawn.assertRows(
        """
        unit_type | unit_id | publishable
        force     | kent    | true
        force     | surrey  | false
        nation    | england | false
        """,
        units(
                hidden("kent", "senior", 3)
                    + hidden("kent", "staff", 2)
                    + hidden("surrey", "senior", 1))
            .where("unit_type in ('force', 'nation')"));
  }

  @Test
  void smallForcesMayBeEnoughTogether() {
    Drawn.assertRows(
        """
        unit_type  | unit_id | publishable
        force      | kent    | false
        force      | surrey  | false
        rank_group | senior  | true
        nation     | england | true
        """,
        units(hidden("kent", "senior", 3) + hidden("surrey", "senior", 2))
            .where("unit_type <> 'force_rank_group'"));
  }

  @Test
  void anAccountIsPublishedWhenItIsNotHidden() {
    Drawn.assertRows(
        """
        unit_id              | publishable
        kent-senior-hidden-1 | false
        kent-senior-known-1  | true
        """,
        units(hidden("kent", "senior", 1) + known("kent", "senior", 1), Units.ACCOUNT));
  }

  private static String hidden(String force, String rankGroup, int leaders) {
    return leaders(force, rankGroup, leaders, "hidden", true);
  }

  private static String known(String force, String rankGroup, int leaders) {
    return leaders(force, rankGroup, leaders, "known", false);
  }

  private static String leaders(
      String force, String rankGroup, int leaders, String word, boolean hidden) {
    return IntStream.rangeClosed(1, leaders)
        .mapToObj(
            i ->
                "%1$s-%2$s-%3$s-%4$d | %1$s | %2$s | %5$s\n"
                    .formatted(force, rankGroup, word, i, hidden))
        .collect(Collectors.joining());
  }

  private static Dataset<Row> units(String leaders) {
    return units(leaders, Units.FORCE_RANK_GROUP, Units.FORCE, Units.RANK_GROUP, Units.NATION);
  }

  private static Dataset<Row> units(String leaders, Units... units) {
    Dataset<Row> drawn =
        Drawn.table(
            HEADER + leaders,
            "hidden BOOLEAN, platform STRING, period_type STRING, period_start DATE, account_type STRING");
    Dataset<Row> inEngland =
        drawn
            .withColumn("nation", org.apache.spark.sql.functions.lit("england"))
            .withColumn("account_type", org.apache.spark.sql.functions.lit("leader"));
    return Units.explode(Disclosure.uncovered(inEngland), units)
        .groupBy("unit_type", "unit_id")
        .agg(
            count_if(col("hidden")).as("hidden"),
            count_if(col("outside_group")).as("outside_group"),
            count_if(col("outside_force")).as("outside_force"))
        .withColumn("publishable", Disclosure.publishable());
  }
}
