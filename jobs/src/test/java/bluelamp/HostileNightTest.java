package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bluelamp.archive.HostileInputs;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All hostile inputs, one folder each, taken into a lake at once. */
class HostileNightTest {
  @TempDir Path folder;

  @Test
  void whatIsGoodLandsAndTheBooksBalance() {
    Place place = Place.at(folder);
    long good = HostileInputs.write(place.archives());
    Said said = Said.by(place.arguments("ingest", "--max-refused", "1"));

    assertEquals(0, said.code(), said.err());
    assertFalse(said.err().contains("\tat "), said.err());
    assertEquals(
        good, place.table("restricted/posts").where("observed_as = 'archived'").count(), "posts");
    Dataset<Row> files = place.table("restricted/archive_files");
    assertEquals(
        0,
        files
            .where(
                "records_read <> records_accepted + records_repeated + records_ignored"
                    + " + records_suppressed + records_refused")
            .count(),
        "files whose books do not balance");
    Dataset<Row> quarantine = place.table("restricted/quarantine");
    assertEquals(
        quarantine.count(),
        files.selectExpr("sum(records_refused)").first().getLong(0),
        "as many are counted as are told");
    assertEquals(
        0,
        quarantine
            .where("position IS NULL OR reason IS NULL OR octet_length(sample) > 4096")
            .count(),
        "told without a place or a reason, or with too much");
    assertEquals(HostileInputs.refused(), quarantine.count(), "refused");
  }

  /** Its description is the same to the byte, and each needs it. */
  @Test
  void theSameAccountIsDownloadedTwice() {
    Place place = Place.at(folder);
    for (int download = 1; download <= 2; download++) {
      Path archive = place.archives().resolve("download " + download);
      HostileInputs.writeAccountArchive(archive, 1000 * download);
      Said said = Said.by(place.arguments("ingest"));
      assertEquals(0, said.code(), said.err());
      assertEquals(3L * download, place.table("restricted/posts").count());
    }
    assertEquals(0, place.table("restricted/quarantine").count());
  }
}
