package bluelamp;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every force stands in every period; of one that nobody archived nothing is known. */
class DenseGridTest {
  private static final String ARCHIVED = "metropolitan";

  @TempDir Path folder;

  @Test
  void aForceThatNobodyArchivedIsUnknownNotZero() {
    Place place = Place.at(folder);
    place.deliver(
        SmallSample.files().stream()
            .filter(file -> file.startsWith("x-v2/timelines/" + ARCHIVED))
            .toList());
    place.night();
    long registered = place.table("published/forces").count();
    assertTrue(registered > 1);
    for (String table :
        List.of("engagement_ratio", "leader_reach", "purpose_share", "sentiment_trend")) {
      Dataset<Row> forces =
          ofPolice(place.table("published/" + table)).where("unit_type = 'force'");
      Dataset<Row> periods = forces.groupBy("period_type", "period_start").count();
      assertTrue(periods.count() > 0, table);
      assertEquals(0, periods.where(col("count").notEqual(registered)).count(), table);
      Dataset<Row> unknown = forces.where(col("force_id").notEqual(ARCHIVED));
      assertEquals(0, unknown.where("marker NOT LIKE '%x%'").count(), table);
    }
    Dataset<Row> values = place.table("published/indicator_values").where("unit_type = 'force'");
    Dataset<Row> unknown = values.where(col("force_id").notEqual(ARCHIVED).and(known()));
    assertEquals(0, unknown.where(not(ofTheRegistry())).count());
    assertEquals(0, unknown.where("indicator LIKE 'followers%' AND value > 0").count());
    assertTrue(values.where(known().and(col("force_id").equalTo(ARCHIVED))).count() > 0);
  }

  /** What the public writes has a series of its own in the table. */
  private static Dataset<Row> ofPolice(Dataset<Row> table) {
    return List.of(table.columns()).contains("series") ? table.where("series = 'police'") : table;
  }

  /** Who was in post the registry says, whatever was archived; nobody has no followers. */
  private static Column ofTheRegistry() {
    return col("indicator").rlike("^(leaders|followers)_(before|after|moved_in|moved_out)$");
  }

  private static Column known() {
    return col("value").isNotNull().or(col("ci_low").isNotNull());
  }
}
