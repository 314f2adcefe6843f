package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.archive.record.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.catalyst.util.MapData;

/**
 * A good archive that is hurt in one place. Reading it never fails, its books balance, and no good
 * record that was not hurt is lost without a word.
 *
 * @param form what the archive is written in
 */
record HurtArchive(Form form) {
  private static final int RECORDS = 8;
  private static final int FIRST_ID = 7001;

  List<String> records() {
    return form.good(FIRST_ID, RECORDS);
  }

  String whole() {
    return form.with(records());
  }

  /**
   * Asserts it of the archive with other bytes in place of a stretch. Records on lines of their own
   * are hurt alone. In a list those before are safe, and those after are told to be unread where no
   * end of the hurt one can be found. Where its format or its list cannot be told by its first
   * bytes any more, it is told whole.
   */
  void survives(int from, int to, String put, String name) {
    List<String> records = records();
    String whole = whole();
    Reading read = read(whole.substring(0, from) + put + whole.substring(to), name);
    List<Integer> lost = lost(read);
    lost.removeIf(
        i -> {
          int begins = form.from(records, i);
          int ends = begins + records.get(i).length();
          return from <= ends + form.joint().length() && to >= begins;
        });
    boolean begins =
        from < form.head().length() || read.refused().contains("byte 0: unknown_format");
    boolean alone = form.place().equals("line") && !form.file().endsWith(".csv");
    List<Integer> unsafe =
        lost.stream().filter(i -> alone || form.from(records, i) < from).toList();
    assertTrue(begins || unsafe.isEmpty(), name + " lost " + lost + " " + read.refused());
    assertTrue(lost.isEmpty() || isTold(read), name + " lost " + lost + " silently");
  }

  /**
   * Asserts it of the archive with another record in place of one, which ends where it says: all
   * others land.
   */
  void survives(int index, String record, String name) {
    List<String> records = new ArrayList<>(records());
    records.set(index, record);
    Reading read = read(form.with(records), name);
    List<Integer> lost = lost(read);
    lost.remove(Integer.valueOf(index));
    assertTrue(lost.isEmpty(), name + " lost " + lost + " " + read.refused());
  }

  private static boolean isTold(Reading read) {
    return !read.refused().isEmpty()
        || read.all("file").stream()
            .anyMatch(file -> ((MapData) file.get("unknown_fields")).numElements() > 0);
  }

  private Reading read(String content, String name) {
    try {
      Path folder = Files.createTempDirectory("bluelamp-hurt");
      form.write(folder, content);
      Reading read;
      try {
        read = Reading.of(folder);
      } catch (IOException | RuntimeException e) {
        throw new AssertionError(name + " could not be read; it lies in " + folder, e);
      }
      FileUtils.deleteDirectory(folder.toFile());
      assertBooks(read, name);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertBooks(Reading read, String name) {
    assertEquals(read.posts("archived").size(), told(read, "posts_read"), name);
    assertEquals(ofTheirOwn(read, "snapshot"), told(read, "profiles_read"), name);
    assertEquals(ofTheirOwn(read, "notice"), told(read, "notices_read"), name);
    for (Map<String, Object> file : read.all("file")) {
      long refused =
          read.all("refused").stream().filter(r -> r.get("path").equals(file.get("path"))).count();
      assertEquals(refused, file.get("records_refused"), name);
    }
    for (Map<String, Object> refused : read.all("refused")) {
      assertFalse(Objects.toString(refused.get("reason"), "").isEmpty(), name);
      assertFalse(Objects.toString(refused.get("position"), "").isEmpty(), name);
      int sample = refused.get("sample").toString().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(sample <= Limits.SAMPLE_BYTES, name + ": a sample of " + sample + " bytes");
    }
  }

  private static long told(Reading read, String count) {
    return read.all("file").stream().mapToLong(file -> (long) file.get(count)).sum();
  }

  private static long ofTheirOwn(Reading read, String record) {
    return read.all(record).stream().filter(row -> row.get("embedded").equals(false)).count();
  }

  /** Which of its good records did not land, by their index. */
  private static List<Integer> lost(Reading read) {
    Set<String> landed =
        read.archived().stream()
            .map(id -> id.toString().replaceAll(".*\\D", ""))
            .collect(Collectors.toSet());
    return IntStream.range(0, RECORDS)
        .filter(i -> !landed.contains(String.valueOf(FIRST_ID + i)))
        .boxed()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** How many good records it has. */
  static int size() {
    return RECORDS;
  }
}
