package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts are scored once, by whatever run they come. */
class AnnotateTest {
  private static final String ANNOTATIONS = "restricted/annotations";

  private static final String WELSH_AND_NOTHING =
      """
      {"id":"1601","author_id":"77","created_at":"2023-12-05T10:00:00.000Z","text":"Mae'r ffordd ar gau ger y bont ar ôl gwrthdrawiad y bore yma."}
      {"id":"1602","author_id":"77","created_at":"2023-12-05T11:00:00.000Z","text":"👍🎉"}
      {"id":"1603","author_id":"77","created_at":"2023-12-05T12:00:00.000Z","text":"@someone https://t.co/abd"}
      """;

  @TempDir Path folder;

  @Test
  void eachTextHasItsRowsOnceHoweverItCame() throws IOException {
    List<String> files = SmallSample.files();
    Place place = Place.at(folder).deliver(files.subList(0, files.size() / 2));
    Files.writeString(place.archives().resolve("welsh.jsonl"), WELSH_AND_NOTHING);
    run(place, "ingest");
    run(place, "annotate");
    assertWhole(place);
    String before = firstRuns(place);
    assertTrue(run(place, "annotate").out().contains("Nothing to do"));
    place.deliver(files.subList(files.size() / 2, files.size()));
    run(place, "ingest");
    run(place, "annotate");
    assertWhole(place);
    assertTrue(firstRuns(place).startsWith(before), "what stood was scored again");
  }

  private static Said run(Place place, String command) {
    Said said = Said.by(place.arguments(command, "--max-refused", "1"));
    assertEquals(0, said.code(), said.err());
    return said;
  }

  /** Three tasks and a form for each distinct text of a post that is no repost. */
  private static void assertWhole(Place place) {
    Dataset<Row> texts =
        place
            .table("restricted/posts")
            .where("observed_as = 'archived' AND shape <> 'repost'")
            .select("text_hash")
            .distinct();
    long count = texts.count();
    assertTrue(count > 100, "the sample has texts");
    Dataset<Row> annotations = place.table(ANNOTATIONS);
    assertEquals(3 * count, annotations.count());
    assertEquals(3 * count, asked(annotations.join(texts, "text_hash")));
    assertEquals(count, place.table("restricted/text_forms").join(texts, "text_hash").count());
    Dataset<Row> welsh =
        annotations.where("task = 'language' AND label = 'cy'").select("text_hash");
    assertTrue(welsh.count() > 0, "one text is Welsh");
    assertEquals(
        0,
        annotations
            .join(welsh, "text_hash")
            .where("task <> 'language' AND NOT not_scored_because <=> 'language'")
            .count());
    assertTrue(annotations.where("task = 'sentiment' AND label IS NOT NULL").count() > count / 2);
    assertTrue(annotations.where("not_scored_because = 'nothing_to_read'").count() > 0);
  }

  private static long asked(Dataset<Row> annotations) {
    return annotations.select("text_hash", "task", "model_id").distinct().count();
  }

  /** The runs that wrote the rows, in order, with how many rows each. */
  private static String firstRuns(Place place) {
    return place
        .table(ANNOTATIONS)
        .groupBy("run_id")
        .count()
        .orderBy("run_id")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .reduce("", String::concat);
  }
}
