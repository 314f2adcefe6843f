package bluelamp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bluelamp.testing.Drawn;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Rules of the contracts on rows that keep and break them. */
class RulesTest {
  private static final TableContract RATIO = TableContract.named("engagement_ratio");
  private static final TableContract REACH = TableContract.named("leader_reach");

  /** Twenty posts of a force, eight of them answers to the public. */
  private static final String WHOLE =
      """
      platform | unit_type | unit_id | force_id | period_type | period_start | posts | accounts | account_days \
      | original | quote | thread | reply_public | reply_partner | reply_police_own | reply_police_other \
      | reply_unknown | repost_own | repost_other | engagement_share | engagement_share_ci_low \
      | engagement_share_ci_high | engagement_share_min | engagement_share_max | repost_share | basis | ci_method \
      | marker | published_alone | metric_version | run_id
      x | force | kent | kent | week | 2024-01-01 | 20 | 1 | 5 | 8 | 0 | 0 | 8 | 0 | 0 | 0 | 0 | 0 | 4 | 0.5 | 0.3 \
      | 0.7 | 0.5 | 0.5 | 0.2 | full | wilson_borrowed | u | true | 1 | 1
      """;

  @Test
  void aRatioThatStandsBesideItsPartsPasses() {
    assertEquals(List.of(), Guard.check(RATIO, drawn(RATIO, WHOLE)));
  }

  @Test
  void aRatioThatDoesNotFollowFromItsPartsIsRefused() {
    assertEquals(
        List.of("share_is_part_over_whole"),
        refusedFor(
            WHOLE
                .replace("| 0.5 | 0.3", "| 0.51 | 0.3")
                .replace("| 0.5 | 0.5 |", "| 0.5 | 0.6 |")));
    assertEquals(
        List.of("kinds_sum_to_posts", "reposts_are_part_over_whole"),
        refusedFor(WHOLE.replace("| 20 |", "| 21 |")));
  }

  @Test
  void anIntervalWithoutItsValueIsRefused() {
    assertEquals(
        List.of("engagement_share_in_its_interval", "interval_holds_bounds"),
        refusedFor(WHOLE.replace("| 0.3 |", "| 0.6 |")));
  }

  @Test
  void periodsUnitsAndMarkersKeepTheirForms() {
    assertEquals(List.of("period_begins"), refusedFor(WHOLE.replace("2024-01-01", "2024-01-02")));
    assertEquals(
        List.of("unit_names_its_force"), refusedFor(WHOLE.replace("kent | kent", "kent | surrey")));
    assertEquals(List.of("marker_letters"), refusedFor(WHOLE.replace("| u |", "| pu |")));
    assertEquals(
        List.of("marker_letters"),
        refusedFor(WHOLE.replace("| u |", "| ur |")),
        "a row of many values cannot say which was revised");
    assertEquals(
        List.of("basis_words", "break_is_marked"),
        refusedFor(WHOLE.replace("| full |", "| replies |")));
  }

  @Test
  void suppressedRowsAreBlankBehindThePublishedDoor() {
    String blank =
        """
        platform | unit_type | unit_id | force_id | period_type | period_start | ci_method | marker | metric_version | run_id
        x | force | kent | kent | month | 2024-01-01 | none | c | 1 | 1
        """;
    TableContract published = RATIO.published();
    assertEquals(List.of(), Guard.check(published, drawn(published, blank)));
  }

  @Test
  void unusualViewsAreWarnedOf() {
    String viral =
        """
        platform | unit_type | unit_id | force_id | period_type | period_start | posts | broadcast | deliveries \
        | deliveries_posts | deliveries_strict_posts | views | views_delivered | views_deliveries | views_per_delivery \
        | ci_method | marker | published_alone | carry_over_alone | metric_version | run_id
        x | force | kent | kent | month | 2024-01-01 | 1 | 1 | 1000 | 1 | 1 | 900 | 900 | 1000 | 0.9 | none | u | true \
        | true | 1 | 1
        """;
    List<Fault> warnings = Guard.check(REACH, drawn(REACH, viral));
    assertEquals(
        List.of("views_per_delivery_is_usual"), warnings.stream().map(Fault::name).toList());
  }

  private static List<String> refusedFor(String drawing) {
    Dataset<Row> rows = drawn(RATIO, drawing);
    return assertThrows(GuardException.class, () -> Guard.check(RATIO, rows)).faults().stream()
        .map(Fault::name)
        .toList();
  }

  private static Dataset<Row> drawn(TableContract contract, String drawing) {
    return Drawn.table(drawing, contract.ddl());
  }
}
