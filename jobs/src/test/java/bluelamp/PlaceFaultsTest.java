package bluelamp;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bluelamp.lake.Lake;
import bluelamp.pseudonym.KeyFile;
import bluelamp.testing.TestSpark;
import bluelamp.testing.UnsteadyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What befalls the places that a run reads from and writes to: it ends with one line that says why
 * and what to do, and the next run makes good.
 */
class PlaceFaultsTest {
  @TempDir Path folder;
  private Path mounted;

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted != null) {
      shell("umount", "-l", mounted.toString());
    }
  }

  private static boolean shell(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private Place place(String name) {
    return Place.at(folder.resolve(name));
  }

  /** Posts of one account, each on a line. */
  private static String posts(int... ids) {
    StringBuilder lines = new StringBuilder();
    for (int id : ids) {
      lines.append(
          "{\"id\":\"%d\",\"text\":\"Good.\",\"created_at\":\"2024-05-03T15:01:09.000Z\",\"author_id\":\"7\"}\n"
              .formatted(id));
    }
    return lines.toString();
  }

  private static Path deliver(Place place, String name, int... ids) throws IOException {
    return Files.writeString(place.archives().resolve(name), posts(ids));
  }

  private static Said ingest(Place place) {
    return Said.by(place.arguments("ingest", "--archives", UnsteadyFiles.place(place.archives())));
  }

  private static Said ingested(Place place) {
    Said said = ingest(place);
    assertEquals(0, said.code(), said.err());
    return said;
  }

  private static void fails(Place place, int code, String line) {
    Said said = ingest(place);
    assertEquals("bluelamp: " + line, said.complaint());
    assertEquals(code, said.code(), said.err());
    assertFalse(said.err().contains("\tat "), said.err());
  }

  private static List<String> ids(Place place) {
    return column(place, "restricted/posts", "post_id");
  }

  private static List<Long> bytesRead(Place place) {
    return column(place, "restricted/archive_files", "bytes");
  }

  private static <T> List<T> column(Place place, String table, String name) {
    return place.table(table).select(name).orderBy(name).collectAsList().stream()
        .map((Row row) -> row.<T>getAs(0))
        .toList();
  }

  private static String gone(Path file) {
    return "The archive file %s has gone since this run looked at it."
            .formatted(UnsteadyFiles.place(file))
        + " Nothing half-written stands; run the same command again: it goes on without the file, and reads it"
        + " when it is there again.";
  }

  /**
   * First one that goes. The run that makes good finishes without it what was begun, while another
   * grows; then it reads as its own what has changed.
   */
  @Test
  void archiveFilesGoAndGrowWhileTheyAreRead() throws IOException {
    Place place = place("hurt");
    Path going = deliver(place, "a.jsonl", 1, 2);
    Path growing = deliver(place, "b.jsonl", 3);
    long before = Files.size(growing);
    Path away = folder.resolve("away");
    UnsteadyFiles.beforeTheDriverReads(() -> Files.move(going, away));
    fails(place, 4, gone(going));
    Files.move(away, going);
    UnsteadyFiles.beforeATaskReads(() -> Files.move(going, away));
    fails(place, 4, gone(going));
    assertEquals(List.of(), place.tables());

    UnsteadyFiles.beforeATaskReads(
        () -> {
          Files.writeString(growing, posts(4, 5), APPEND);
          Files.move(away, going);
        });
    Said said = ingested(place);
    assertTrue(
        said.err()
            .contains(
                "a.jsonl has gone or changed since this run began; it is left to the next run."),
        said.err());
    assertTrue(said.err().contains("b.jsonl was written to while it was read."), said.err());
    assertEquals(List.of(before, Files.size(going), Files.size(growing)), bytesRead(place));
    assertEquals(List.of("1", "2", "3", "4", "5"), ids(place));
    assertEquals(0, place.table("restricted/quarantine").count());
  }

  @Test
  void theLakeIsReadOnlyThenItsDiskIsFull() throws IOException, InterruptedException {
    Place quiet = place("quiet");
    deliver(quiet, "a.jsonl", 1, 2, 3);
    ingested(quiet);
    Place place = place("hurt");
    FileUtils.copyDirectory(quiet.archives().toFile(), place.archives().toFile(), true);
    mount(place.lake(), FileUtils.sizeOfDirectory(quiet.lake().toFile()) / 2);
    String key = KeyFile.read(SmallSample.folder().keyFile()).fingerprint();
    Lake.open(TestSpark.session(), place.lake().toString(), key);

    remount("ro");
    fails(
        place,
        1,
        "FileSystemException: "
            + place.lake().resolve("_lease/.lock")
            + ": Read-only file system. Nothing half-written stands; make the place writable or give"
            + " another with --lake, then run the same command again.");
    remount("rw");
    fails(
        place,
        1,
        "IOException: No space left on device. Nothing half-written stands; make room on the disk of the lake"
            + " and on that of temporary files, then run the same command again.");
    remount("size=1g");
    ingested(place);
    place.assertSameTables(quiet);
  }

  /** A disk so small. */
  private void mount(Path place, long bytes) throws IOException, InterruptedException {
    Files.createDirectories(place);
    boolean mounts =
        shell("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", place.toString());
    if (!mounts) {
      System.err.println("LEFT OUT: a disk that is read-only or full; only root can mount one");
    }
    assumeTrue(mounts, "only root can mount a small disk");
    mounted = place;
  }

  private void remount(String how) throws IOException, InterruptedException {
    assertTrue(shell("mount", "-o", "remount," + how, mounted.toString()), how);
  }
}
