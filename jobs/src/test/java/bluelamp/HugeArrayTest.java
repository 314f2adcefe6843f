package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.OtherJava;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gigabyte of statuses in one array, without a line break, with half a gigabyte of memory. */
@Tag("slow")
class HugeArrayTest {
  private static final long BYTES = 1_000_000_000;
  private static final long FIRST_ID = 1_000_000_000_000_000_000L;

  @TempDir Path folder;

  @Test
  void itIsTakenInWhole() throws IOException, InterruptedException {
    Place place = Place.at(folder);
    long statuses = write(place.archives().resolve("all.json"));
    assertTrue(Files.size(place.archives().resolve("all.json")) >= BYTES);
    Path said = folder.resolve("said.txt");
    int code =
        OtherJava.of("512m", "bluelamp.Main", List.of(), List.of(place.arguments("ingest")))
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertEquals(0, code, Files.readString(said));
    assertEquals(statuses, place.table("restricted/posts").count());
    assertEquals(0, place.table("restricted/quarantine").count());
  }

  private static long write(Path file) throws IOException {
    long statuses = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long bytes = 0; bytes < BYTES; statuses++) {
        String next = (statuses == 0 ? "[" : ",") + status(statuses);
        out.write(next);
        bytes += next.length();
      }
      out.write(']');
    }
    return statuses;
  }

  private static String status(long i) {
    return """
        {"created_at":"Wed Jan 01 10:%02d:%02d +0000 2020","id":%d,"id_str":"%d","full_text":"We appeal for witnesses, number %d","truncated":false,"user":{"id":7,"id_str":"7","screen_name":"force","followers_count":5000},"retweet_count":1,"favorite_count":2,"lang":"en","source":"%s"}"""
        .formatted(i / 60 % 60, i % 60, FIRST_ID + i, FIRST_ID + i, i, "x".repeat(1_300));
  }
}
