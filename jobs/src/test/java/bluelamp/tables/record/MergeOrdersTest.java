package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.TestSpark;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * 200 lives of the same copies of posts and counts: parted over four nights by chance, some
 * delivered again on another. All come to what one night on all of them makes. The lives share four
 * merges, their ids and files told apart by a number.
 */
class MergeOrdersTest {
  private static final int LIVES = 200;
  private static final int NIGHTS = 4;
  private static final int POSTS = 9;
  private static final int COPIES = 4;

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "night INT, platform STRING, post_id STRING, file_hash STRING, position STRING,"
              + " observed_as STRING, truncated BOOLEAN, edited_at TIMESTAMP, posted_at TIMESTAMP,"
              + " version_id STRING, reply_to_account_key STRING, reply_to_partner STRING,"
              + " reposted_account_key STRING, mentions ARRAY<STRING>, hashtags ARRAY<STRING>,"
              + " content_hash STRING, observed_at TIMESTAMP, observed_basis STRING, likes BIGINT,"
              + " reposts BIGINT, replies BIGINT, quotes BIGINT, views BIGINT, run_id STRING");

  @Test
  void postsStandAsIfAllCameAtOnce() {
    assertSame(
        copies -> Posts.best(copies, Posts.losers(copies, Repeats.of(copies))),
        Posts::arrivals,
        Posts::improvements,
        "platform",
        "post_id");
  }

  @Test
  void countsStandAsIfAllCameAtOnce() {
    assertSame(
        copies -> PostMetrics.best(copies, Repeats.of(copies)).withColumn("run_id", lit("r")),
        PostMetrics::arrivals,
        PostMetrics::improvements,
        "platform",
        "post_id",
        "observed_at");
  }

  private static void assertSame(
      UnaryOperator<Dataset<Row>> best,
      BinaryOperator<Dataset<Row>> arrivals,
      BinaryOperator<Dataset<Row>> improvements,
      String... key) {
    Dataset<Row> copies = TestSpark.session().createDataFrame(lives(), SCHEMA).cache();
    Dataset<Row> standing = kept(best.apply(copies.where("night = 0").drop("night")));
    for (int night = 1; night < NIGHTS; night++) {
      Dataset<Row> mine = kept(best.apply(copies.where(col("night").equalTo(night)).drop("night")));
      Dataset<Row> better = kept(improvements.apply(mine, standing).select(columns(standing)));
      Dataset<Row> fresh = arrivals.apply(mine, standing).select(columns(standing));
      standing =
          kept(
              standing
                  .join(better.selectExpr(key), key, "left_anti")
                  .select(columns(standing))
                  .union(better)
                  .union(fresh));
    }
    Map<String, Set<String>> outcomes = byLife(standing);
    Dataset<Row> once = copies.where("post_id LIKE '0000 %'").drop("night").distinct();
    assertEquals(LIVES, outcomes.size());
    String expected = byLife(kept(best.apply(once))).get("0000").toString();
    outcomes.forEach((life, rows) -> assertEquals(expected, rows.toString(), "life " + life));
    copies.unpersist();
  }

  private static Dataset<Row> kept(Dataset<Row> rows) {
    return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }

  private static Column[] columns(Dataset<Row> of) {
    return Arrays.stream(of.columns()).map(functions::col).toArray(Column[]::new);
  }

  private static Map<String, Set<String>> byLife(Dataset<Row> rows) {
    Map<String, Set<String>> lives = new TreeMap<>();
    for (Row row : rows.drop("run_id").collectAsList()) {
      String life = row.<String>getAs("post_id").substring(0, 4);
      lives.computeIfAbsent(life, l -> new TreeSet<>()).add(row.toString().replace(life + " ", ""));
    }
    return lives;
  }

  private static List<Row> lives() {
    List<Object[]> copies = copies();
    List<Row> lives = new ArrayList<>();
    Random chance = new Random(11);
    for (int life = 0; life < LIVES; life++) {
      String mark = "%04d ".formatted(life);
      for (Object[] copy : copies) {
        int deliveries = 1 + chance.nextInt(2);
        for (int delivery = 0; delivery < deliveries; delivery++) {
          Object[] row = copy.clone();
          row[0] = chance.nextInt(NIGHTS);
          row[2] = mark + row[2];
          row[3] = mark + row[3];
          boolean again = delivery > 0 && row[0].equals(lives.get(lives.size() - 1).get(0));
          if (!again) {
            lives.add(RowFactory.create(row));
          }
        }
      }
    }
    return lives;
  }

  /** Copies of a few posts: whole and cut, edited and not, seen at the same and other instants. */
  private static List<Object[]> copies() {
    Random chance = new Random(7);
    List<Object[]> copies = new ArrayList<>();
    for (int post = 0; post < POSTS; post++) {
      for (int copy = 0; copy < COPIES; copy++) {
        copies.add(
            new Object[] {
              0,
              "x",
              "p" + post,
              "f" + chance.nextInt(3),
              "line " + post * COPIES + copy,
              chance.nextBoolean() ? "archived" : "reference",
              chance.nextBoolean(),
              chance.nextInt(3) == 0 ? at(20 + chance.nextInt(2)) : null,
              at(post),
              String.valueOf(chance.nextInt(2)),
              chance.nextBoolean() ? "k" : null,
              null,
              null,
              chance.nextBoolean() ? List.of("m") : List.of(),
              List.of(),
              "c" + chance.nextInt(2),
              at(30 + chance.nextInt(2)),
              List.of("lower_bound", "harvest", "stamp").get(chance.nextInt(3)),
              count(chance),
              count(chance),
              count(chance),
              count(chance),
              count(chance),
              "r"
            });
      }
    }
    return copies;
  }

  private static Long count(Random chance) {
    return chance.nextInt(4) == 0 ? null : (long) chance.nextInt(5);
  }

  private static Timestamp at(int day) {
    return Timestamp.from(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * day));
  }
}
