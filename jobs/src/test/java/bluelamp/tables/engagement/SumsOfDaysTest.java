package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.Calendars;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class SumsOfDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final String HEADER =
      "account_id | force_id | day | original | quote | thread | reply_public | reply_unknown | repost_own\n";

  /**
   * Whatever the days: 2024 begins on a Monday, and its first 26 weeks end with its second quarter.
   */
  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void addUpToThePeriod(@ForAll("days") List<String> days) {
    Dataset<Row> table = counts(days);
    Row all =
        EngagementCase.days(HEADER + String.join("\n", days))
            .agg(sum("posts"), sum("reply_public"))
            .head();
    for (String period : List.of("week", "month", "quarter")) {
      Row ofPeriods =
          table
              .where(
                  col("unit_id")
                      .equalTo("england-and-wales")
                      .and(col("period_type").equalTo(period)))
              .agg(sum("posts"), sum("reply_public"))
              .head();
      assertEquals(all, ofPeriods, period);
    }
    assertEquals(
        all,
        table
            .where("unit_type = 'force' and period_type = 'month'")
            .agg(sum("posts"), sum("reply_public"))
            .head());
    assertEquals(
        all,
        table
            .where("unit_type = 'account' and period_type = 'month'")
            .agg(sum("posts"), sum("reply_public"))
            .head());
  }

  private static Dataset<Row> counts(List<String> days) {
    return EngagementRatio.of(
            EngagementCase.days(HEADER + String.join("\n", days)),
            Calendars.of("2024-01-01", "2024-06-30", "2024-12-31"),
            EngagementCase.noDesignEffects(),
            EngagementCase.coverage("unit_type | unit_id | coverage"),
            EngagementCase.forces(),
            EngagementCase.registered())
        .select("unit_type", "unit_id", "period_type", "posts", "reply_public")
        .localCheckpoint();
  }

  @Provide
  static Arbitrary<List<String>> days() {
    Arbitrary<String> account = Arbitraries.of("a | kent", "b | essex", "c | gwent", "c | kent");
    Arbitrary<String> day =
        Arbitraries.integers().between(0, 181).map(each -> FIRST.plusDays(each).toString());
    // An account without posts in a period has no row, so every day drawn has at least one.
    Arbitrary<List<Integer>> kinds =
        Arbitraries.integers()
            .between(0, 9)
            .list()
            .ofSize(6)
            .filter(counts -> counts.stream().anyMatch(count -> count > 0));
    return Combinators.combine(account, day, kinds)
        .as(
            (who, when, counts) ->
                who + " | " + when + counts.stream().map(n -> " | " + n).reduce("", String::concat))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }
}
