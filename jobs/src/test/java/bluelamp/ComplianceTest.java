package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What platforms take back goes, and what they give back returns, in whatever order it is told. */
class ComplianceTest {
  private static final String ID = "15900000000000000";

  /** Two posts of one account, one of another, one of a third; the second's is quoted too. */
  private static final List<String> ARCHIVE =
      List.of(
          post("01", "700", "It is open again."),
          post("02", "700", "It is shut."),
          post("03", "800", "@force Is it shut?"),
          post("04", "900", "@force Thank you."));

  /** An older copy of the same posts. */
  private static final List<String> OLDER =
      List.of(post("01", "700", "It is open again."), post("03", "800", "@force Is it shut?"));

  private static final List<String> TAKEN =
      List.of(
          "{\"delete\":{\"status\":{\"id_str\":\""
              + ID
              + "01\",\"user_id_str\":\"700\"},\"timestamp_ms\":\"1714750000000\"}}",
          "{\"user_protect\":{\"id\":800,\"timestamp_ms\":\"1714750000000\"}}",
          "{\"user_suspend\":{\"id\":999,\"timestamp_ms\":\"1714750000000\"}}",
          "{\"delete\":{\"status\":{\"id_str\":\""
              + ID
              + "04\",\"user_id_str\":\"900\"},\"timestamp_ms\":\"1714750000000\"}}");

  private static final List<String> GIVEN =
      List.of(
          "{\"user_unprotect\":{\"id\":800,\"timestamp_ms\":\"1714760000000\"}}",
          "{\"user_unsuspend\":{\"id\":999,\"timestamp_ms\":\"1714760000000\"}}");

  @TempDir Path folder;

  private static String post(String end, String author, String text) {
    return ("{\"id\":\"%s%s\",\"edit_history_tweet_ids\":[\"%s%s\"],\"author_id\":\"%s\","
            + "\"created_at\":\"2022-11-08T09:00:%s.000Z\",\"text\":\"%s\",\"lang\":\"en\","
            + "\"public_metrics\":{\"retweet_count\":1,\"reply_count\":0,\"like_count\":2,\"quote_count\":0}}")
        .formatted(ID, end, ID, end, author, end, text);
  }

  /** A place at which nights bring these files, each night the files of one list. */
  private Place nights(String name, List<List<String>> nights) {
    Place place = Place.at(folder.resolve(name));
    nights.forEach(night -> night(place, night));
    return place;
  }

  private static void night(Place place, List<String> files) {
    files.forEach(file -> deliver(place, file));
    Said said = Said.by(place.arguments("ingest"));
    assertEquals(0, said.code(), said.err());
  }

  private static void deliver(Place place, String file) {
    List<String> lines =
        switch (file) {
          case "archive" -> ARCHIVE;
          case "older" -> OLDER;
          case "taken" -> TAKEN;
          default -> GIVEN;
        };
    try {
      Path written = Files.write(place.archives().resolve(file + ".jsonl"), lines);
      Files.setLastModifiedTime(written, FileTime.fromMillis(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ids(Place place, String table) {
    return place.table("restricted/" + table).select("post_id").collectAsList().stream()
        .map(row -> row.getString(0).substring(ID.length()))
        .sorted()
        .collect(Collectors.toList());
  }

  private static String suppressed(Place place) {
    return place
        .table("restricted/archive_files")
        .where("records_suppressed > 0")
        .selectExpr("concat(path, ' ', records_suppressed, ' of ', records_read) AS said")
        .orderBy("said")
        .collectAsList()
        .toString();
  }

  @Test
  void whatIsTakenBackGoesAndWhatIsGivenBackReturnsInAnyOrder() throws IOException {
    Place together = nights("together", List.of(List.of("archive", "older", "taken", "given")));
    assertEquals(List.of("02", "03"), ids(together, "posts"));
    // Seen in two files of other dates.
    assertEquals(List.of("02", "03", "03"), ids(together, "post_metrics"));
    assertEquals("[[archive.jsonl 2 of 4], [older.jsonl 1 of 2]]", suppressed(together));
    String events = together.table("restricted/compliance_events").collectAsList().toString();
    assertTrue(events.contains(ID + "01"), events);
    assertFalse(events.contains("800,") || events.contains("999,"), events);

    Place after = nights("after", List.of(List.of("archive"), List.of("taken")));
    assertEquals(List.of("02"), ids(after, "posts"));
    assertEquals(List.of("02"), ids(after, "post_metrics"));
    // As if that night had been killed when all but its end was done; and an old copy comes again.
    assertTrue(Files.deleteIfExists(after.lake().resolve("_plans/000002/closed.json")));
    night(after, List.of("older"));
    assertEquals(List.of("02"), ids(after, "posts"));
    assertEquals("[[older.jsonl 2 of 2]]", suppressed(after));
    night(after, List.of("given"));
    after.assertSameTables(together);
  }

  @Test
  @Tag("slow")
  void whatIsToldBeforeTheArchiveArrivesHoldsToo() {
    Place together = nights("together", List.of(List.of("archive", "older", "taken", "given")));
    Place before =
        nights("before", List.of(List.of("given", "taken"), List.of("older", "archive")));
    before.assertSameTables(together);
  }
}
