package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.sample.SampleForces;
import bluelamp.sample.SampleOptions;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables find the trends of tone and purpose that the sample plants, and corrected intervals
 * hold what was planted. Texts are as many as posts: a model is right or wrong on a text as often
 * as it is posted, and an interval by account-days does not know how few texts a force goes by.
 */
@Tag("slow")
class TrendsTest {
  private static final int POSTS = 16_000;

  /** Of so many intervals of 95 %, which share labels, nine in ten hold at least. */
  private static final double HELD = 0.9;

  @TempDir static Path folder;

  private static Dataset<Row> nets;
  private static Dataset<Row> shares;
  private static Dataset<Row> trends;

  @BeforeAll
  static void measure() throws IOException {
    String ten =
        SampleForces.shipped().csv().lines().limit(11).collect(Collectors.joining("\n", "", "\n"));
    SampleFolder sample = new SampleFolder(folder.resolve("sample"));
    sample.write(
        SampleOptions.defaults()
            .withPosts(POSTS)
            .withDistinctTexts(POSTS)
            .withForces(SampleForces.read(Files.writeString(folder.resolve("forces.csv"), ten))));
    String registry = sample.registry().toString();
    String labels = sample.folder().resolve("truth/labels.csv").toString();
    run(sample, "nightly", "--registry", registry, "--archives", sample.archives().toString());
    run(sample, "evaluate", "sentiment", "--labels", labels);
    run(sample, "evaluate", "purpose", "--labels", labels);
    run(sample, "measure", "--registry", registry);
    nets = table("sentiment_trend").where("series = 'police' AND stratum = 'all'").cache();
    shares = table("purpose_share").cache();
    trends = planted("trends.csv").withColumnRenamed("force_id", "unit_id").cache();
    planted("tone_force_quarter.csv").createOrReplaceTempView("planted_quarters");
  }

  private static void run(SampleFolder sample, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--lake", lake(), "--key-file", sample.keyFile().toString()));
    Said said = Said.by(arguments.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
  }

  private static String lake() {
    return folder.resolve("lake").toString();
  }

  private static Dataset<Row> table(String name) {
    return TestSpark.session().read().format("delta").load(lake() + "/published/" + name);
  }

  private static Dataset<Row> planted(String file) {
    return TestSpark.session()
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .csv(folder.resolve("sample/truth").resolve(file).toString());
  }

  /** What was planted, in forces and all of them together, by quarter and year. */
  private static Dataset<Row> planted() {
    return TestSpark.session()
        .sql(
            """
            SELECT unit_id, period_type, period_start,
              (sum(positive) - sum(negative)) / sum(positive + neutral + negative) AS planted_net,
              sum(information) / sum(information + engagement + intelligence) AS planted_information,
              sum(engagement) / sum(information + engagement + intelligence) AS planted_engagement,
              sum(intelligence) / sum(information + engagement + intelligence) AS planted_intelligence
            FROM (
              SELECT *, explode(array(force_id, 'england-and-wales')) AS unit_id FROM planted_quarters)
            LATERAL VIEW explode(array('quarter', 'year')) AS period_type
            LATERAL VIEW explode(array(date(trunc(quarter_start, period_type)))) AS period_start
            GROUP BY unit_id, period_type, period_start
            """);
  }

  /** Few enough are narrow enough to be published: those of England and Wales, and some forces'. */
  private static void assertHeld(Dataset<Row> corrected, int fewest, String... measures) {
    Dataset<Row> both =
        corrected.join(planted(), new String[] {"unit_id", "period_type", "period_start"}).cache();
    long all = both.count() * measures.length;
    long held = 0;
    for (String each : measures) {
      held += both.where(each).count();
    }
    assertTrue(all >= fewest, "corrected: " + all);
    assertTrue(held >= HELD * all, held + " of " + all + "\n" + both.showString(99, 0, true));
  }

  @Test
  void plantedNetsLieInTheirIntervals() {
    assertHeld(
        nets.where("net_corrected IS NOT NULL"),
        6,
        "planted_net BETWEEN net_corrected_ci_low AND net_corrected_ci_high");
  }

  @Test
  void plantedPurposesLieInTheirIntervals() {
    assertHeld(
        shares.where("validation = 'own'"),
        12,
        "planted_information BETWEEN information_ci_low AND information_ci_high",
        "planted_engagement BETWEEN engagement_ci_low AND engagement_ci_high",
        "planted_intelligence BETWEEN intelligence_ci_low AND intelligence_ci_high");
  }

  /**
   * The sample's last December against its first. Of the eight forces that stay as they are, an
   * interval of 95 % lets one seem to move, or two.
   */
  @Test
  void theYearOnYearFindsTheForcesWhoseToneMoves() {
    Dataset<Row> december =
        nets.where("unit_type = 'force' AND period_type = 'month'")
            .where("period_start = DATE'2023-12-01'")
            .join(trends.where("measure = 'tone'"), new String[] {"unit_id"}, "left")
            .cache();
    String rises = "net_year_on_year_ci_low > 0";
    String falls = "net_year_on_year_ci_high < 0";
    assertEquals(10, december.where("net_year_on_year IS NOT NULL").count());
    assertEquals(1, december.where("class = 'positive' AND " + rises).count(), "the rise");
    assertEquals(1, december.where("class = 'negative' AND " + falls).count(), "the fall");
    Dataset<Row> others = december.where("class IS NULL");
    assertEquals(8, others.count());
    assertTrue(others.where(rises + " OR " + falls).count() <= 2);
  }

  /** The last five weeks of 2022 against all of 2023; intervals that part are rarer still. */
  @Test
  void theForceThatAppealsMoreAndMoreIsSeen() {
    Dataset<Row> forces = shares.where("unit_type = 'force'");
    Dataset<Row> parted =
        forces
            .where("period_start = DATE'2022-01-01'")
            .alias("first")
            .join(forces.where("period_start = DATE'2023-01-01'").alias("last"), "unit_id")
            .where("first.intelligence_ci_high < last.intelligence_ci_low")
            .join(trends.where("measure = 'purpose'"), new String[] {"unit_id"}, "left");
    assertEquals(1, parted.where("class = 'intelligence'").count(), "the force that appeals");
    assertTrue(parted.where("class IS NULL").count() <= 1);
  }
}
