package bluelamp.tables.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class ForceComparisonTest {
  private static final String DDL =
      "period_start DATE, engagement_share DOUBLE, n_eff DOUBLE, marker STRING, basis STRING";
  private static final String HEAD =
      "platform | unit_type | unit_id | period_type | period_start | engagement_share | n_eff | basis | marker\n";

  /**
   * Nine alike and one far out: the outlier does not make the rule, so it stands outside both
   * limits.
   */
  @Test
  void aForceFarFromTheMedianStandsOutside() {
    double[] alike = {0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3};
    Dataset<Row> compared = compared(shares(alike), row("z", 0.6, 400));
    Drawn.assertRows(
        "place | target | tau_squared\nabove_998 | 0.3 | 0.0", compared.where("force_id = 'z'"));
    assertEquals(9, compared.where("place = 'within'").count());
  }

  /**
   * tau² by hand: w = 4·n = 400 for each; z = ±2 ⇒ Σz² = 4·4, Q − (I−1) = 16 − 4 = 12; Σw − Σw²/Σw
   * = 1600.
   */
  @Test
  void theSpreadBetweenForcesIsDerSimonianAndLairds() {
    double step = 2 / Math.sqrt(400);
    double middle = Math.asin(Math.sqrt(0.3));
    double low = Math.pow(Math.sin(middle - step), 2);
    double high = Math.pow(Math.sin(middle + step), 2);
    Row any =
        compared(shares(low, low, high, high), row("e", 0.3, 100)).where("force_id = 'e'").first();
    assertEquals(12 / 1600.0, any.<Double>getAs("tau_squared"), 1e-9);
    double distance = 1.959963984540054 * Math.sqrt(1 / 400.0 + 12 / 1600.0);
    assertEquals(Math.pow(Math.sin(middle + distance), 2), any.<Double>getAs("high_95"), 1e-9);
    assertEquals(Math.pow(Math.sin(middle - distance), 2), any.<Double>getAs("low_95"), 1e-9);
  }

  @Test
  void forcesThatCannotBeComparedAreNotPlacedAndDoNotCount() {
    Dataset<Row> compared =
        compared(
            shares(0.3, 0.3, 0.3),
            row("few", 0.9, 19),
            "x | force | answers | quarter | 2024-01-01 | 1.0 | 300 | reply_only | b\n",
            "x | force | unknown | quarter | 2024-01-01 | . | . | full | x\n",
            "x | nation | england | quarter | 2024-01-01 | 0.9 | 300 | full | \n",
            "x | force | a | month | 2024-01-01 | 0.9 | 300 | full | \n");
    Drawn.assertRows(
        """
        force_id | target | place      | marker
        a        | 0.3    | within     |
        answers  | .      | not_placed | b
        b        | 0.3    | within     |
        c        | 0.3    | within     |
        few      | .      | not_placed |
        unknown  | .      | not_placed | x
        """,
        compared);
  }

  @Test
  void limitsStayProportions() {
    List<Row> rows = compared(shares(0.001, 0.0, 0.002), row("e", 0.99, 20)).collectAsList();
    assertTrue(
        rows.stream()
            .allMatch(
                row -> row.<Double>getAs("low_998") >= 0 && row.<Double>getAs("high_998") <= 1));
  }

  private static Dataset<Row> compared(String... rows) {
    return ForceComparison.of(Drawn.table(HEAD + String.join("", rows), DDL));
  }

  private static String shares(double... shares) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < shares.length; i++) {
      rows.append(row(String.valueOf((char) ('a' + i)), shares[i], 100));
    }
    return rows.toString();
  }

  private static String row(String force, double share, int posts) {
    return String.format(
        Locale.ROOT,
        "x | force | %s | quarter | 2024-01-01 | %.17g | %d | full | %n",
        force,
        share,
        posts);
  }
}
