package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final String DDL =
      "day DATE, observed BOOLEAN, published_alone BOOLEAN, posts BIGINT, profile_first_posts BIGINT,"
          + " posts_before_first BIGINT, profile_last_posts BIGINT, posts_after_last BIGINT, platform STRING,"
          + " force_id STRING, account_type STRING, rank_group STRING, function STRING";
  private static final String FORCES =
      """
      force_id | nation
      kent     | england
      gwent    | wales
      """;

  private static Dataset<Row> coverage(String days, String asOf) {
    Dataset<Row> calendar = Calendars.of("2024-02-01", "2024-03-01", asOf);
    Dataset<Row> drawn =
        Drawn.table(days, DDL).na().fill(true, new String[] {"observed", "published_alone"});
    for (String name : new String[] {"posts", "posts_before_first", "posts_after_last"}) {
      drawn = drawn.na().fill(0, new String[] {name});
    }
    drawn =
        drawn
            .na()
            .fill("x", new String[] {"platform"})
            .na()
            .fill("kent", new String[] {"force_id"});
    Dataset<Row> registry = Drawn.table("platform\nx", "platform STRING");
    return Coverage.of(drawn, calendar, Drawn.table(FORCES, "force_id STRING"), registry);
  }

  private static Dataset<Row> ofAccount(String days, String asOf) {
    return coverage(days, asOf).where(col("unit_type").equalTo("account"));
  }

  @Test
  void countsWhatIsArchivedBetweenTheSameTwoSnapshots() {
    Drawn.assertRows(
        """
        unit_id | period_type | period_start | archived | expected | coverage | gap_days | accounts | accounts_observed
        kent    | month       | 2024-02-01   | 8        | 10       | 0.8      | 24       | 1        | 1
        """,
        ofAccount(
            """
            account_id | day        | posts | profile_first_posts | posts_before_first | profile_last_posts | posts_after_last
            kent       | 2024-01-28 | 9     | 50                  | 1                  | 60                 | 9
            kent       | 2024-01-30 | 3     | 100                 | 0                  | 101                | 2
            kent       | 2024-02-01 | 1     | .                   | .                  | .                  | .
            kent       | 2024-02-10 | 2     | 105                 | 0                  | 105                | 2
            kent       | 2024-02-11 | 0     | .                   | .                  | .                  | .
            kent       | 2024-02-12 | 0     | .                   | .                  | .                  | .
            kent       | 2024-02-29 | 1     | .                   | .                  | .                  | .
            kent       | 2024-03-01 | 1     | .                   | .                  | .                  | .
            kent       | 2024-03-02 | 5     | 111                 | 1                  | 114                | 1
            kent       | 2024-03-03 | 5     | 300                 | 1                  | 400                | 1
            """,
            "2024-06-01"));
  }

  @Test
  void aSilentAccountIsCoveredAndAShrinkingOneUnknown() {
    Drawn.assertRows(
        """
        unit_id | archived | expected | coverage | accounts_observed
        silent  | 0        | 0        | 1.0      | 1
        shrunk  | 0        | 0        | .        | 0
        more    | 3        | 2        | 1.0      | 1
        undated | 0        | 0        | .        | 0
        """,
        ofAccount(
            """
            account_id | day        | posts | profile_first_posts | profile_last_posts
            silent     | 2024-01-31 | .     | 7                   | 7
            silent     | 2024-02-01 | .     | .                   | .
            silent     | 2024-03-07 | .     | 7                   | 7
            shrunk     | 2024-01-31 | .     | 7                   | 7
            shrunk     | 2024-02-02 | 3     | .                   | .
            shrunk     | 2024-03-07 | .     | 6                   | 6
            more       | 2024-01-31 | .     | 7                   | 7
            more       | 2024-02-02 | 3     | .                   | .
            more       | 2024-03-01 | .     | 9                   | 9
            undated    | 2024-01-24 | .     | 7                   | 7
            undated    | 2024-02-02 | 3     | .                   | .
            undated    | 2024-03-08 | .     | 9                   | 9
            """,
            "2024-06-01"));
  }

  @Test
  void aSnapshotMoreThanSevenDaysOutsideDoesNotEnclose() {
    Drawn.assertRows(
        """
        unit_id | accounts_observed
        late    | 0
        early   | 0
        just    | 1
        """,
        ofAccount(
            """
            account_id | day        | profile_first_posts | profile_last_posts
            late       | 2024-01-25 | 7                   | 7
            late       | 2024-02-01 | .                   | .
            late       | 2024-03-08 | 8                   | 8
            early      | 2024-01-24 | 7                   | 7
            early      | 2024-02-01 | .                   | .
            early      | 2024-03-01 | 8                   | 8
            just       | 2024-01-25 | 7                   | 7
            just       | 2024-02-01 | .                   | .
            just       | 2024-03-07 | 8                   | 8
            """,
            "2024-06-01"));
  }

  @Test
  void aPeriodNotYetOverEndsAtTheLastSnapshotSoFar() {
    String days =
        """
        account_id | day        | posts | profile_first_posts | profile_last_posts | posts_after_last
        kent       | 2024-01-31 | 1     | 10                  | 10                 | 0
        kent       | 2024-02-05 | 4     | 11                  | 14                 | 1
        """;
    Drawn.assertRows(
        """
        archived | expected | coverage
        3        | 4        | 0.75
        """,
        ofAccount(days, "2024-02-11"));
    Drawn.assertRows(
        """
        accounts_observed | coverage | gap_days
        0                 | .        | 11
        """,
        ofAccount(days, "2024-02-12"));
  }

  @Test
  void daysToComeCloseNoGap() {
    Drawn.assertRows(
        """
        gap_days
        2
        """,
        ofAccount(
            """
            account_id | day        | posts
            kent       | 2024-02-02 | 1
            kent       | 2024-02-04 | .
            kent       | 2024-02-05 | .
            kent       | 2024-02-06 | .
            """,
            "2024-02-04"));
  }

  @Test
  void unitsAddUpTheirKnownAccountsAndEveryForceHasARow() {
    Dataset<Row> coverage =
        coverage(
            """
            account_id | account_type | rank_group   | function   | published_alone | day        | posts | profile_first_posts | profile_last_posts
            kent       | corporate    | .            | .          | true            | 2024-01-31 | .     | 10                  | 10
            kent       | corporate    | .            | .          | true            | 2024-02-05 | 3     | .                   | .
            kent       | corporate    | .            | .          | true            | 2024-03-01 | .     | 14                  | 14
            kate       | leader       | senior       | operations | false           | 2024-01-31 | .     | 10                  | 10
            kate       | leader       | senior       | operations | false           | 2024-02-05 | 3     | .                   | .
            kate       | leader       | chief_officer| operations | true            | 2024-02-06 | 1     | .                   | .
            kate       | leader       | chief_officer| operations | true            | 2024-03-01 | .     | 16                  | 16
            kim        | leader       | senior       | .          | false           | 2024-02-05 | 3     | .                   | .
            """,
            "2024-06-01");
    Drawn.assertRows(
        """
        unit_type          | unit_id            | force_id | archived | expected | coverage | accounts | accounts_observed | published_alone
        account            | kent               | kent     | 3        | 4        | 0.75     | 1        | 1                 | true
        account            | kate               | kent     | 4        | 6        | 0.666667 | 1        | 1                 | false
        account            | kim                | kent     | 0        | 0        | .        | 1        | 0                 | false
        force_account_type | kent:corporate     | kent     | 3        | 4        | 0.75     | 1        | 1                 | true
        force_account_type | kent:leader        | kent     | 4        | 6        | 0.666667 | 2        | 1                 | false
        force_rank_group   | kent:senior        | kent     | 3        | 3        | 1.0      | 2        | 1                 | false
        force_rank_group   | kent:chief_officer | kent     | 1        | 3        | 0.333333 | 1        | 1                 | true
        account_type       | corporate          | .        | 3        | 4        | 0.75     | 1        | 1                 | true
        account_type       | leader             | .        | 4        | 6        | 0.666667 | 2        | 1                 | false
        rank_group         | senior             | .        | 3        | 3        | 1.0      | 2        | 1                 | false
        rank_group         | chief_officer      | .        | 1        | 3        | 0.333333 | 1        | 1                 | true
        function           | operations         | .        | 4        | 6        | 0.666667 | 1        | 1                 | false
        force              | kent               | kent     | 7        | 10       | 0.7      | 3        | 2                 | true
        force              | gwent              | gwent    | 0        | 0        | .        | 0        | 0                 | true
        nation             | england            | .        | 7        | 10       | 0.7      | 3        | 2                 | true
        nation             | wales              | .        | 0        | 0        | .        | 0        | 0                 | true
        nation             | england-and-wales  | .        | 7        | 10       | 0.7      | 3        | 2                 | true
        """,
        coverage.where(col("period_type").equalTo("month")));
  }

  @Test
  void whoMovesIsPartedByTheDaysInEachForceAndThePartsAddUp() {
    Drawn.assertRows(
        """
        unit_type | unit_id           | archived | expected | coverage | gap_days | accounts | accounts_observed
        account   | mover             | 5        | 11       | 0.454545 | 26       | 1        | 1
        account   | unseen            | 0        | 10       | 0.0      | 27       | 1        | 1
        account   | unknown           | 0        | 0        | .        | 27       | 1        | 0
        force     | kent              | 3        | 12       | 0.25     | 28       | 3        | 2
        force     | gwent             | 2        | 9        | 0.222222 | 52       | 3        | 2
        nation    | england           | 3        | 12       | 0.25     | 28       | 3        | 2
        nation    | wales             | 2        | 9        | 0.222222 | 52       | 3        | 2
        nation    | england-and-wales | 5        | 21       | 0.238095 | 80       | 3        | 2
        """,
        coverage(
                """
                account_id | force_id | day        | posts | profile_first_posts | posts_before_first | profile_last_posts | posts_after_last
                mover      | kent     | 2024-01-31 | 2     | 10                  | 0                  | 10                 | 1
                mover      | kent     | 2024-02-05 | 2     | .                   | .                  | .                  | .
                mover      | gwent    | 2024-02-11 | 0     | .                   | .                  | .                  | .
                mover      | gwent    | 2024-02-20 | 1     | .                   | .                  | .                  | .
                mover      | gwent    | 2024-03-01 | 4     | 21                  | 1                  | 24                 | 0
                unseen     | kent     | 2024-01-31 | 0     | 10                  | 0                  | 10                 | 0
                unseen     | kent     | 2024-02-01 | 0     | .                   | .                  | .                  | .
                unseen     | gwent    | 2024-02-21 | 0     | .                   | .                  | .                  | .
                unseen     | gwent    | 2024-03-01 | 0     | 20                  | 0                  | 20                 | 0
                unknown    | kent     | 2024-02-01 | 3     | .                   | .                  | .                  | .
                unknown    | gwent    | 2024-02-02 | 4     | .                   | .                  | .                  | .
                """,
                "2024-06-01")
            .where("period_type = 'month' and unit_type in ('account', 'force', 'nation')"));
  }

  @Test
  void whoComesBackWithinTheWeekIsPartedByEachOfTheirDays() {
    Drawn.assertRows(
        """
        unit_type | unit_id | archived | expected | gap_days
        account   | mover   | 9        | 20       | 25
        force     | kent    | 6        | 8        | 4
        force     | gwent   | 3        | 12       | 21
        """,
        coverage(
                """
                account_id | force_id | day        | posts | profile_first_posts | profile_last_posts
                mover      | kent     | 2024-01-31 | 0     | 10                  | 10
                mover      | kent     | 2024-02-05 | 2     | .                   | .
                mover      | gwent    | 2024-02-06 | 3     | .                   | .
                mover      | kent     | 2024-02-07 | 4     | .                   | .
                mover      | gwent    | 2024-02-08 | 0     | .                   | .
                mover      | gwent    | 2024-03-01 | 0     | 30                  | 30
                """,
                "2024-06-01")
            .where("period_type = 'month' and unit_type in ('account', 'force')"));
  }

  @Test
  void whatOneAccountHasTooManyOfMakesUpForNothingThatAnotherLacks() {
    Drawn.assertRows(
        """
        unit_id | archived | covered | expected | coverage
        over    | 100      | 60      | 60       | 1.0
        under   | 0        | 0       | 40       | 0.0
        kent    | 100      | 60      | 100      | 0.6
        england | 100      | 60      | 100      | 0.6
        """,
        coverage(
                """
                account_id | day        | posts | profile_first_posts | profile_last_posts
                over       | 2024-01-31 | .     | 10                  | 10
                over       | 2024-02-05 | 100   | .                   | .
                over       | 2024-03-01 | .     | 70                  | 70
                under      | 2024-01-31 | .     | 10                  | 10
                under      | 2024-02-05 | 0     | .                   | .
                under      | 2024-03-01 | .     | 50                  | 50
                """,
                "2024-06-01")
            .where("period_type = 'month' and unit_id in ('over', 'under', 'kent', 'england')"));
  }

  @Test
  void theGridIsDenseEvenWithoutAnyDay() {
    Dataset<Row> coverage = coverage("account_id | day", "2024-06-01");
    Drawn.assertRows(
        """
        platform | unit_type | unit_id           | period_type | period_start | gap_days | accounts
        x        | force     | kent              | month       | 2024-02-01   | 0        | 0
        x        | force     | gwent             | month       | 2024-02-01   | 0        | 0
        x        | nation    | england           | month       | 2024-02-01   | 0        | 0
        x        | nation    | wales             | month       | 2024-02-01   | 0        | 0
        x        | nation    | england-and-wales | month       | 2024-02-01   | 0        | 0
        """,
        coverage.where(col("period_type").equalTo("month")));
    Drawn.assertRows(
        "weeks\n20", coverage.where("period_type = 'week'").selectExpr("count(*) AS weeks"));
  }
}
