package bluelamp.lake;

import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Lakes and small tables for the tests of this package. */
final class Lakes {
  static final String KEY = "0123456789abcdef";
  static final String ONE_DAY =
      """
      account | day        | month      | posts
      a       | 2024-01-31 | 2024-01-01 | 1
      """;
  private static final String DDL = "day DATE, month DATE, posts BIGINT";

  static {
    Lake.SETTINGS.forEach(System::setProperty);
  }

  private Lakes() {}

  static SparkSession session() {
    return TestSpark.session();
  }

  /** A lake as a run of its own opens it. */
  static Lake open(Path folder) {
    return open(folder.toString());
  }

  static Lake open(String place) {
    return Lake.open(session(), place, KEY);
  }

  /** A lake held by this program, until the lease is closed. */
  static Lake held(Path folder) {
    return held(folder.toString());
  }

  static Lake held(String place) {
    Lake lake = open(place);
    lake.hold("test", Duration.ZERO);
    return lake;
  }

  /** The table days: one row per account and day, parted by month. */
  static TableSpec days(String name, String door) {
    StructType schema =
        new StructType()
            .add("account", DataTypes.StringType, true, "whose")
            .add("day", DataTypes.DateType, true, "the civil day")
            .add("month", DataTypes.DateType, true, "its month")
            .add("posts", DataTypes.LongType, true, "how many posts");
    return new TableSpec(
        name,
        door,
        schema,
        "month",
        "Posts by account and day.",
        Map.of("posts_not_negative", "posts >= 0"),
        Map.of("delta.dataSkippingStatsColumns", "day,posts"));
  }

  static TableSpec days() {
    return days("days", "restricted");
  }

  /** The same table in one part. */
  static TableSpec unparted() {
    TableSpec days = days("unparted", "restricted");
    return new TableSpec(
        days.name(),
        days.door(),
        days.schema(),
        null,
        days.comment(),
        days.constraints(),
        days.properties());
  }

  /** The table days as Delta itself reads it. */
  static Dataset<Row> byDelta(Lake lake) {
    return session().read().format("delta").load(lake.place("restricted/days").toString());
  }

  static Dataset<Row> rows(String drawing) {
    return Drawn.table(drawing, DDL);
  }

  static Step step(long plan, String name) {
    return Step.of(plan, name, "run-" + plan);
  }

  static Merge best() {
    return new Merge(List.of("account", "day"), "month", "new.posts > old.posts", true);
  }
}
