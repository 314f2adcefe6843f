package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.Lake;
import bluelamp.lake.Release;
import bluelamp.testing.Minio;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night whose archives and lake lie in a bucket: the store goes away for good, comes back, goes
 * away for a while, and the tables are those of a night on a disk.
 */
class NightOnS3IT {
  private static final int OUTAGE_SECONDS = 5;

  /** The minute that a store may be silent, and what it takes to notice and to end. */
  private static final int LONGEST_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void theSameTablesAsOnADisk() throws Exception {
    String place = Minio.place("night");
    upload(place + "/archives");
    goneForGood(place);
    goneForAWhile(place);
    Lake lake = Lake.toRead(TestSpark.session(), place + "/lake");
    Release release = lake.releases().latest().orElseThrow();
    Place onDisk = TinyNight.quiet();
    assertEquals(
        Place.sums(onDisk.tables(), onDisk::table),
        Place.sums(onDisk.tables(), table -> release.read(lake, table)));
    Said again = Said.by(nightly(place));
    assertTrue(again.out().startsWith("Nothing to do"), again.out() + again.err());
    noCanary();
  }

  /** The run is stopped after a minute, says so in one line, and can be run again. */
  private void goneForGood(String place) throws IOException, InterruptedException {
    try (Child night = new Child(nightly(place))) {
      night.waitForStage("quarantine");
      Minio.kill();
      long since = System.nanoTime();
      int code;
      try {
        code = night.end();
      } finally {
        Minio.restart();
      }
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
      keep("gone", night);
      assertEquals(1, code, night.said());
      assertTrue(
          night
              .said()
              .lines()
              .anyMatch(
                  line ->
                      line.equals(
                          "bluelamp: The store of "
                              + place
                              + "/lake has not answered for 60 seconds, so the run was stopped."
                              + " Nothing half-written stands. Run the same command again when it is back: it finishes what was begun.")),
          night.said());
      assertFalse(night.said().contains("\tat "), night.said());
      assertTrue(seconds < LONGEST_SECONDS, seconds + " seconds");
    }
  }

  private void goneForAWhile(String place) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(nightly(place)));
    arguments.addAll(List.of("-v", "--conf", "spark.eventLog.enabled=true"));
    arguments.addAll(List.of("--conf", "spark.eventLog.dir=" + folder.toUri()));
    try (Child night = new Child(arguments.toArray(String[]::new))) {
      night.waitForStage("quarantine");
      Minio.kill();
      TimeUnit.SECONDS.sleep(OUTAGE_SECONDS);
      Minio.restart();
      assertEquals(0, night.end(), night.said());
      keep("while", night);
      assertTrue(night.said().contains("Tables in " + place + "/lake, release 1"), night.said());
    }
  }

  private static String[] nightly(String place) {
    return new String[] {
      "nightly",
      "--lake",
      place + "/lake",
      "--archives",
      place + "/archives",
      "--registry",
      SmallSample.folder().registry().toString(),
      "--key-file",
      SmallSample.folder().keyFile().toString(),
      TinyNight.LENIENT[0],
      TinyNight.LENIENT[1]
    };
  }

  private static void upload(String archives) throws IOException {
    FileSystem bucket =
        new org.apache.hadoop.fs.Path(archives)
            .getFileSystem(TestSpark.session().sparkContext().hadoopConfiguration());
    for (String file : TinyNight.files()) {
      bucket.copyFromLocalFile(
          new org.apache.hadoop.fs.Path(SmallSample.folder().archives().resolve(file).toUri()),
          new org.apache.hadoop.fs.Path(archives + "/" + file));
    }
  }

  private void keep(String name, Child night) throws IOException {
    Files.writeString(folder.resolve(name + ".log"), night.said());
  }

  /** Not in what was printed, at whatever level, nor in Spark's event logs. */
  private void noCanary() throws IOException {
    int looked = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertFalse(text.contains(System.getenv("AWS_ACCESS_KEY_ID")), file + " holds the key");
        assertFalse(text.contains(System.getenv("AWS_SECRET_ACCESS_KEY")), file + " its secret");
        looked++;
      }
    }
    assertTrue(looked >= 3, "the logs of two nights and an event log, not " + looked);
  }
}
