package bluelamp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Drawn;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final TableContract TALLY =
      new TableContract(
          "tally",
          "record",
          "1.0.0",
          Door.BOTH,
          "Letters in and out.",
          "One force on one day.",
          List.of(
              new Field(
                  "force_id", DataTypes.StringType, true, Field.Classification.PUBLIC, "Force."),
              new Field("day", DataTypes.DateType, true, Field.Classification.PUBLIC, "Day."),
              new Field("posts", DataTypes.LongType, true, Field.Classification.PUBLIC, "Posts."),
              new Field(
                  "replies", DataTypes.LongType, false, Field.Classification.PUBLIC, "Replies."),
              new Field(
                  "marker", DataTypes.StringType, false, Field.Classification.PUBLIC, "Marker.")),
          List.of("force_id", "day"),
          List.of(),
          List.of("posts"),
          new Reach(0, 0, "Sums of a day."),
          List.of(
              new Rule(
                  "replies_are_posts", "replies <= posts", Rule.Level.REFUSE, "A reply is a post."),
              new Rule(
                  "marker_letters",
                  "marker RLIKE '^x?z?$'",
                  Rule.Level.REFUSE,
                  "Letters have an order."),
              new Rule(
                  "posts_are_few",
                  "posts < 100",
                  Rule.Level.WARN,
                  "Nobody posts so much in a day.")));

  private static final String DDL = "day DATE, posts BIGINT, replies BIGINT";

  @Test
  void rowsThatKeepTheContractPass() {
    Dataset<Row> rows =
        Drawn.table(
            """
            force_id | day        | posts | replies | marker
            kent     | 2024-01-01 | 3     | 2       | x
            kent     | 2024-01-02 | 0     | .       | .
            """,
            DDL);
    assertEquals(List.of(), Guard.check(TALLY, rows));
  }

  @Test
  void noRowsPass() {
    Dataset<Row> none = Drawn.table("force_id | day | posts | replies | marker", DDL);
    assertEquals(List.of(), Guard.check(TALLY, none));
  }

  @Test
  void everyFaultOfTheRowsIsToldAtOnce() {
    Dataset<Row> rows =
        Drawn.table(
            """
            force_id | day        | posts | replies | marker
            kent     | 2024-01-01 | 3     | 4       | x
            kent     | 2024-01-02 | .     | 1       | zx
            kent     | 2024-01-03 | 1     | 2       |
            surrey   | 2024-01-01 | 1     | 1       |
            surrey   | 2024-01-01 | 500   | 1       |
            surrey   | 2024-01-01 | 2     | 2       | z
            """,
            DDL);
    GuardException refused = assertThrows(GuardException.class, () -> Guard.check(TALLY, rows));
    assertEquals(
        """
        Table tally was refused for 4 faults in 6 rows. Nothing was written.
          posts has no value, and must have one. In 1 row, such as force_id=kent, day=2024-01-02.
          replies_are_posts is broken: A reply is a post. (replies <= posts) In 2 rows, such as force_id=kent, day=2024-01-01.
          marker_letters is broken: Letters have an order. (marker RLIKE '^x?z?$') In 1 row, such as force_id=kent, day=2024-01-02.
          (force_id, day) is the key of a row, but 1 key came more than once. In 3 rows, such as force_id=surrey, day=2024-01-01.
        Mend what the table is made from or the class that makes it; where its meaning has changed, mend schemas/record/tally.odcs.yaml.""",
        refused.getMessage());
    assertEquals("tally", refused.table());
    assertEquals(4, refused.faults().size());
  }

  @Test
  void faultsOfColumnsAreToldBesideThoseOfTheRowsThatAreThere() {
    Dataset<Row> rows =
        Drawn.table(
            """
            force_id | posts | replies | views
            kent     | 3     | 4       | 1
            """,
            "posts INT, replies BIGINT");
    GuardException refused = assertThrows(GuardException.class, () -> Guard.check(TALLY, rows));
    assertEquals(
        List.of(
            "day is missing, a column of type DATE.",
            "posts has type INT, not BIGINT.",
            "marker is missing, a column of type STRING.",
            "views is no column of the contract.",
            "replies_are_posts is broken: A reply is a post. (replies <= posts) In 1 row, such as force_id=kent."),
        refused.faults().stream().map(Fault::toString).toList());
  }

  @Test
  void aColumnTwiceIsAFault() {
    Dataset<Row> rows =
        Drawn.table("force_id | day | posts | replies | marker", DDL)
            .withColumn("m", functions.lit(""))
            .withColumnRenamed("m", "marker");
    GuardException refused = assertThrows(GuardException.class, () -> Guard.check(TALLY, rows));
    assertTrue(refused.getMessage().contains("marker stands there twice."), refused.getMessage());
  }

  @Test
  void whatOnlyWarnsIsToldAndPasses() {
    Dataset<Row> rows =
        Drawn.table(
            """
            force_id | day        | posts | replies | marker
            kent     | 2024-01-01 | 300   | 2       |
            kent     | 2024-01-02 | 100   | 2       |
            """,
            DDL);
    assertEquals(
        List.of(
            new Fault(
                "posts_are_few",
                "does not hold: Nobody posts so much in a day. (posts < 100)",
                2,
                "force_id=kent, day=2024-01-01")),
        Guard.check(TALLY, rows));
  }
}
