package bluelamp.tables.tone;

import bluelamp.testing.Calendars;
import bluelamp.testing.Drawn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What is told of the public in {@code sentiment_trend}. */
class PublicTrendTest {
  private static final String NOBODY = "force_id | account_key | day";

  private static Dataset<Row> of(String publicDays, String authors) {
    return SentimentTrend.of(
            ToneCase.days("account_id | force_id | day"),
            ToneCase.publicDays(publicDays),
            ToneCase.authors(authors),
            Calendars.of("2024-01-01", "2024-12-31", "2024-05-01"),
            ToneCase.unlearnt(),
            ToneCase.coverage(ToneCase.NO_COVERAGE),
            ToneCase.forces(),
            ToneCase.registry(),
            ToneCase.unvalidated(),
            "model")
        .where("series = 'public'");
  }

  @Test
  void peopleWhomNoModelReadDoNotMakeTen() {
    Drawn.assertRows(
        """
        unit_id | negative | net | marker
        kent    | .        | .   | c
        """,
        of(
                """
                force_id | day        | negative | not_scored
                kent     | 2024-01-01 | 3        | 9
                """,
                "force_id | account_key | day | scored"
                    + people("kent", "2024-01-01 | false", 0, 9)
                    + people("kent", "2024-01-01 | true", 9, 12))
            .where("unit_id = 'kent'"));
  }

  /** So many people who wrote to a force on a day. */
  private static String people(String force, String day, int from, int to) {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i < to; i++) {
      rows.append("\n").append(force).append(" | p").append(i).append(" | ").append(day);
    }
    return rows.toString();
  }

  @Test
  void onlyClosedQuartersAreToldFromTenPeopleOnInFives() {
    Drawn.assertRows(
        """
        unit_type | unit_id           | period_type | period_start | positive | neutral | negative | not_scored | net  | marker
        force     | kent              | quarter     | 2024-01-01   | 5        | 0       | 15       | 0          | -0.5 | u
        force     | essex             | quarter     | 2024-01-01   | .        | .       | .        | .          | .    | c
        force     | gwent             | quarter     | 2024-01-01   | .        | .       | .        | .          | .    | x
        nation    | england           | quarter     | 2024-01-01   | 15       | 0       | 15       | 0          | 0.0  | u
        nation    | wales             | quarter     | 2024-01-01   | .        | .       | .        | .          | .    | x
        nation    | england-and-wales | quarter     | 2024-01-01   | 15       | 0       | 15       | 0          | 0.0  | u
        """,
        of(
            """
            force_id | day        | positive | neutral | negative | not_scored
            kent     | 2024-01-01 | 4        | 2       | 13       | 1
            essex    | 2024-02-01 | 9        | 0       | 0        | 0
            kent     | 2024-04-01 | 50       | 0       | 0        | 0
            """,
            NOBODY
                + people("kent", "2024-01-01", 0, 10)
                + people("essex", "2024-02-01", 0, 9)
                + people("kent", "2024-04-01", 0, 50)));
  }

  @Test
  void aPersonWhoWritesToTwoForcesOnTwoDaysIsOnePerson() {
    Drawn.assertRows(
        """
        unit_id           | marker
        kent              | c
        essex             | c
        england           | c
        england-and-wales | c
        """,
        of(
                """
                force_id | day        | positive
                kent     | 2024-01-01 | 9
                kent     | 2024-01-02 | 9
                essex    | 2024-02-01 | 9
                """,
                NOBODY
                    + people("kent", "2024-01-01", 0, 9)
                    + people("kent", "2024-01-02", 0, 9)
                    + people("essex", "2024-02-01", 0, 9))
            .where("unit_id IN ('kent', 'essex', 'england', 'england-and-wales')"));
  }

  @Test
  void aYearIsComparedOnlyWithOneOfTenPeople() {
    String days =
        """
        force_id | day        | positive | negative
        kent     | 2023-01-01 | 10       | 10
        kent     | 2024-01-01 | 20       | 0
        essex    | 2023-01-01 | 10       | 10
        essex    | 2024-01-01 | 20       | 0
        """;
    Drawn.assertRows(
        """
        unit_id | net | net_year_on_year
        kent    | 1.0 | 1.0
        essex   | 1.0 | .
        """,
        of(
                days,
                NOBODY
                    + people("kent", "2023-01-01", 0, 20)
                    + people("kent", "2024-01-01", 0, 20)
                    + people("essex", "2023-01-01", 0, 9)
                    + people("essex", "2024-01-01", 0, 20))
            .where("unit_id IN ('kent', 'essex')"));
  }
}
