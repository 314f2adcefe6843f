package bluelamp.tables.tone;

import bluelamp.contract.TableContract;
import bluelamp.measure.ScoredPosts;
import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Drawn account-days for the tables of tone: what is not drawn is nothing, and observed. */
final class ToneCase {
  static final String NO_COVERAGE =
      "platform | unit_type | unit_id | period_type | period_start | coverage";

  private ToneCase() {}

  static Dataset<Row> days(String drawing) {
    String sums =
        ScoredPosts.COLUMNS.stream()
            .map(each -> each + " BIGINT")
            .collect(Collectors.joining(", "));
    Dataset<Row> drawn =
        Drawn.table(
            drawing,
            "platform STRING, account_id STRING, account_type STRING, day DATE, observed BOOLEAN, "
                + sums);
    return drawn
        .na()
        .fill(0, ScoredPosts.COLUMNS.toArray(String[]::new))
        .na()
        .fill(true, new String[] {"observed"})
        .na()
        .fill("corporate", new String[] {"account_type"})
        .na()
        .fill("x", new String[] {"platform"});
  }

  static Dataset<Row> designEffects(String drawing) {
    return Drawn.table(
        drawing,
        "platform STRING, account_type STRING, measure STRING, quarter_start DATE, deff DOUBLE");
  }

  /** Design effects of a lake that has learnt none. */
  static Dataset<Row> unlearnt() {
    return designEffects("platform | account_type | measure | quarter_start | deff");
  }

  static Dataset<Row> publicDays(String drawing) {
    String[] sums = {"positive", "neutral", "negative", "not_scored"};
    String ddl =
        "platform STRING, force_id STRING, day DATE, observed BOOLEAN, positive BIGINT,"
            + " neutral BIGINT, negative BIGINT, not_scored BIGINT";
    return Drawn.table(drawing, ddl)
        .na()
        .fill(0, sums)
        .na()
        .fill(true, new String[] {"observed"})
        .na()
        .fill("x", new String[] {"platform"});
  }

  static Dataset<Row> authors(String drawing) {
    return Drawn.table(drawing, "platform STRING, force_id STRING, day DATE, scored BOOLEAN")
        .na()
        .fill("x", new String[] {"platform"})
        .na()
        .fill(true, new String[] {"scored"});
  }

  static Dataset<Row> coverage(String drawing) {
    return Drawn.table(drawing, "period_start DATE, coverage DOUBLE");
  }

  static Dataset<Row> forces() {
    return Drawn.table(
        """
        force_id | nation
        kent     | england
        essex    | england
        gwent    | wales
        """,
        "force_id STRING");
  }

  static Dataset<Row> registry() {
    return Drawn.table("platform | account_id\nx | a", "platform STRING");
  }

  /** The validations of a lake without labels. */
  static Dataset<Row> unvalidated() {
    return TestSpark.session()
        .createDataFrame(List.of(), TableContract.named("sentiment_validation").schema());
  }
}
