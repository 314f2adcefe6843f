package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import bluelamp.testing.Drawn;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AudienceTest {
  private static Dataset<Row> audience(String drawing) {
    return Drawn.table(
            drawing, "posted TIMESTAMP, before TIMESTAMP, b BIGINT, after TIMESTAMP, a BIGINT")
        .withColumn("before", snapshot("before", "b"))
        .withColumn("after", snapshot("after", "a"))
        .withColumn("audience", Audience.at(col("posted")))
        .select("name", "audience.*");
  }

  private static Column snapshot(String at, String followers) {
    return when(col(at).isNotNull(), struct(col(at).as("at"), col(followers).as("followers")));
  }

  @Test
  void theNearestWithinADayThenBetweenNinetyThenTheNearest() {
    Drawn.assertRows(
        """
        name         | followers | basis        | staleness_days
        same instant | 100       | at_post      | 0
        day before   | 100       | at_post      | 1
        day after    | 200       | at_post      | 0
        between      | 110       | interpolated | 10
        rounded      | 2         | interpolated | 30
        ninety       | 150       | interpolated | 45
        too far back | 100       | before       | 40
        too far on   | 200       | after        | 40
        only before  | 100       | before       | 2
        only after   | 200       | after        | 365
        stale        | .         | none         | .
        nothing      | .         | none         | .
        """,
        audience(
            """
            name         | posted              | before              | b   | after               | a
            same instant | 2024-01-10 12:00:00 | .                   | .   | 2024-01-10 12:00:00 | 100
            day before   | 2024-01-10 12:00:00 | 2024-01-09 12:00:00 | 100 | 2024-01-11 12:00:01 | 200
            day after    | 2024-01-10 12:00:00 | 2024-01-09 12:00:00 | 100 | 2024-01-11 11:59:59 | 200
            between      | 2024-01-11 00:00:00 | 2024-01-01 00:00:00 | 100 | 2024-01-31 00:00:00 | 130
            rounded      | 2024-01-31 00:00:00 | 2024-01-01 00:00:00 | 1   | 2024-03-31 00:00:00 | 3
            ninety       | 2024-02-15 00:00:00 | 2024-01-01 00:00:00 | 100 | 2024-03-31 00:00:00 | 200
            too far back | 2024-02-10 00:00:00 | 2024-01-01 00:00:00 | 100 | 2024-04-01 00:00:00 | 200
            too far on   | 2024-02-21 00:00:00 | 2024-01-01 00:00:00 | 100 | 2024-04-01 00:00:00 | 200
            only before  | 2024-01-03 12:00:00 | 2024-01-01 00:00:00 | 100 | .                   | .
            only after   | 2023-01-01 00:00:00 | .                   | .   | 2024-01-01 00:00:00 | 200
            stale        | 2023-01-01 00:00:00 | .                   | .   | 2024-01-01 00:00:01 | 200
            nothing      | 2024-01-01 00:00:00 | .                   | .   | .                   | .
            """));
  }

  @Test
  void aDayTakesItsWorstBasis() {
    Drawn.assertRows(
        """
        day | worst
        1   | none
        2   | interpolated
        3   | after
        4   | .
        """,
        Drawn.table(
                """
                day | basis
                1   | at_post
                1   | none
                1   | after
                2   | interpolated
                2   | at_post
                3   | before
                3   | after
                4   | .
                """,
                "day STRING")
            .groupBy("day")
            .agg(Audience.worst(col("basis")).as("worst")));
  }
}
