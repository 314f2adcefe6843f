package bluelamp.tables.reach;

import static bluelamp.tables.reach.ReachInputs.calendar;
import static bluelamp.tables.reach.ReachInputs.days;
import static bluelamp.tables.reach.ReachInputs.forces;
import static bluelamp.tables.reach.ReachInputs.nobodyMoves;
import static bluelamp.tables.reach.ReachInputs.nothingKnownOfCoverage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.measure.PeriodType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class LeaderReachPropertiesTest {
  /** A leader's day; the force is the account's own. */
  record Day(int account, LocalDate day, long posts, Long followers) {
    String force() {
      return List.of("kent", "surrey", "gwent").get(account % 3);
    }

    long deliveries() {
      return followers == null ? 0 : posts * followers;
    }
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void deliveriesOfAPeriodAreThoseOfItsDaysAndTheLowerBoundIsNotOverTheUpper(
      @ForAll("daysOfLeaders") List<Day> days) {
    Dataset<Row> reach =
        LeaderReach.of(
                days(drawing(days)),
                calendar("2025-06-01"),
                nothingKnownOfCoverage(),
                forces(),
                nobodyMoves())
            .where("unit_type in ('force', 'account')")
            .cache();

    assertEquals(0, reach.where("reach_low > reach_high").count());
    assertEquals(expected(days), deliveries(reach));
    reach.unpersist();
  }

  @Provide
  Arbitrary<List<Day>> daysOfLeaders() {
    Arbitrary<LocalDate> day =
        Arbitraries.integers().between(0, 364).map(LocalDate.of(2024, 1, 1)::plusDays);
    Arbitrary<Long> followers = Arbitraries.longs().between(0, 50_000).injectNull(0.2);
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            day,
            Arbitraries.longs().between(1, 40),
            followers)
        .as(Day::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(300)
        .uniqueElements(each -> each.account() + " " + each.day());
  }

  private static String drawing(List<Day> days) {
    return days.stream()
        .map(
            each ->
                "%d | %s | %s | %d | %s"
                    .formatted(
                        each.account(),
                        each.force(),
                        each.day(),
                        each.posts(),
                        each.followers() == null ? "." : each.followers()))
        .collect(
            Collectors.joining("\n", "account_id | force_id | day | posts | followers\n", "\n"));
  }

  private static Map<String, Long> expected(List<Day> days) {
    Map<String, Long> sums = new HashMap<>();
    for (Day each : days) {
      for (PeriodType type : PeriodType.values()) {
        LocalDate start = type.startOf(each.day());
        if (each.followers() != null) {
          sums.merge(
              "%s %s %s".formatted(each.force(), type.word(), start), each.deliveries(), Long::sum);
          if (type != PeriodType.WEEK) {
            sums.merge(
                "%d %s %s".formatted(each.account(), type.word(), start),
                each.deliveries(),
                Long::sum);
          }
        }
      }
    }
    return sums;
  }

  /** Of rows with posts that have a count. */
  private static Map<String, Long> deliveries(Dataset<Row> reach) {
    return reach
        .where("deliveries_posts > 0")
        .selectExpr("concat_ws(' ', unit_id, period_type, period_start)", "deliveries")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }
}
