package bluelamp;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake meets a program that counts every delivery twice, and says that its numbers mean something
 * else. Budget: three minutes.
 */
@Tag("slow")
class OtherDefinitionsTest {
  private static final OtherProgram OTHER =
      new OtherProgram(
          "other",
          "account_day",
          rows -> rows.withColumn("deliveries", col("deliveries").multiply(2)));

  @TempDir Path folder;

  @Test
  void theLakeIsThenAsIfMadeByThemAndWhatTheyChangedIsTold() throws IOException {
    Place standing = TinyNight.quiet().copy(folder.resolve("standing"));
    Place anew = Place.at(folder.resolve("anew")).deliver(TinyNight.files());
    OTHER.night(standing);
    OTHER.night(anew);
    standing.assertSameTables(anew);
    Dataset<Row> revisions = standing.table("published/revisions");
    assertTrue(revisions.where("indicator = 'deliveries'").count() > 0);
    assertEquals(0, revisions.where("reason <> 'metric_version'").count());
  }
}
