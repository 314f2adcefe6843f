package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However large a file, only one record of it is in memory. */
class StreamingTest {
  private static final String RECORD =
      "{\"id\":\"1\",\"text\":\""
          + "a".repeat(900)
          + "\",\"author_id\":\"7\",\"created_at\":\"2024-05-03T15:01:09.000Z\"},";

  @TempDir Path folder;

  @Test
  void aStringOf25MegabytesIsRefusedAlone() throws IOException {
    Path file = folder.resolve("posts");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("[".getBytes(StandardCharsets.UTF_8));
      out.write(RECORD.getBytes(StandardCharsets.UTF_8));
      out.write("{\"id\":\"2\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
      out.write("b".repeat(25 << 20).getBytes(StandardCharsets.UTF_8));
      out.write(("\"}," + RECORD.replace("\"1\"", "\"3\"")).getBytes(StandardCharsets.UTF_8));
      out.write(RECORD.substring(0, RECORD.length() - 1).getBytes(StandardCharsets.UTF_8));
      out.write("]".getBytes(StandardCharsets.UTF_8));
    }
    Reading read = Reading.of(folder);

    assertEquals(List.of("byte " + (RECORD.length() + 1) + ": too_large"), read.refused());
    assertEquals(List.of("1", "3", "1"), read.archived());
  }

  @Test
  void aPageOf500PostsOnALineIsReadWhole() throws IOException {
    String page =
        "{\"data\":[" + RECORD.repeat(499) + RECORD.substring(0, RECORD.length() - 1) + "]}";
    Reading read = Reading.of(folder, "page", page, page);

    assertEquals(1000, read.archived().size());
    assertEquals(List.of(), read.refused());
  }
}
