package bluelamp.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bluelamp.archive.record.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each fault is put among good records: they land, it alone is refused, and the row says where and
 * why.
 */
class BadInputTest {
  private static final String REST =
      "\"created_at\":\"2024-05-03T15:01:09.000Z\",\"author_id\":\"7\",\"public_metrics\":{\"retweet_count\":1}}";

  @TempDir Path folder;

  private static String good(int id) {
    return "{\"id\":\"" + id + "\",\"text\":\"good\"," + REST;
  }

  private static String withText(String json) {
    return "{\"id\":\"99\",\"text\":" + json + "," + REST;
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("words", "this is no JSON", "not_json", ""),
        Arguments.of("single quotes", "{'id':'99'}", "not_json", ""),
        Arguments.of("NaN", withText("NaN"), "not_json", ""),
        Arguments.of(
            "1e400 as a count", withText("\"a\"").replace(":1}", ":1e400}"), "bad_value", ""),
        Arguments.of(
            "a count as a float", withText("\"a\"").replace(":1}", ":1.5}"), "bad_value", ""),
        Arguments.of(
            "a count below nothing", withText("\"a\"").replace(":1}", ":-1}"), "bad_value", ""),
        Arguments.of(
            "a count too large",
            withText("\"a\"").replace(":1}", ":99999999999999999999}"),
            "bad_value",
            ""),
        Arguments.of("a duplicate key", withText("\"a\",\"text\":\"b\""), "duplicate_key", ""),
        Arguments.of("a raw carriage return", withText("\"a\rb\""), "not_json", ""),
        Arguments.of("a raw NUL", withText("\"a\u0000b\""), "not_json", ""),
        Arguments.of("half a pair", withText("\"\\ud83d\""), "lone_surrogate", ""),
        Arguments.of(
            "the halves of a pair swapped", withText("\"\\udc0d\\ud83d\""), "lone_surrogate", ""),
        Arguments.of(
            "depth 2,000",
            withText("\"a\",\"x\":" + "[".repeat(2000) + "]".repeat(2000)),
            "too_deep",
            ""),
        Arguments.of(
            "a text of 70,000", withText("\"" + "a".repeat(70_000) + "\""), "too_large", ""),
        Arguments.of(
            "a post of 2 MiB",
            withText("\"a\",\"x\":\"" + "a".repeat(2 << 20) + "\""),
            "too_large",
            ""),
        Arguments.of("no id", good(99).replace("\"id\":\"99\",", ""), "missing_id", ""),
        Arguments.of(
            "the id in another case", good(99).replace("\"id\":", "\"ID\":"), "missing_id", ""),
        Arguments.of(
            "no author", good(99).replace("\"author_id\":\"7\",", ""), "missing_author", ""),
        Arguments.of(
            "no time",
            good(99).replace("\"created_at\":\"2024-05-03T15:01:09.000Z\",", ""),
            "missing_time",
            ""),
        Arguments.of("a time without a zone", good(99).replace("000Z", "000"), "bad_time", ""),
        Arguments.of("the 31st of February", good(99).replace("05-03", "02-31"), "bad_time", ""),
        Arguments.of("a time of Caesar's", good(99).replace("2024-05", "0044-03"), "bad_time", ""),
        Arguments.of(
            "a time of nobody's",
            good(99).replace("2024-05-03T15:01:09", "0001-01-01T00:00:00"),
            "missing_time",
            ""),
        Arguments.of("an id as a float", good(99).replace("\"99\"", "1.26426e18"), "bad_id", ""),
        Arguments.of(
            "an id from a spreadsheet",
            good(99).replace("\"99\"", "\"1.26426E+18\""),
            "bad_id",
            ""),
        Arguments.of("an array for a text", withText("[1]"), "bad_value", ""),
        Arguments.of("another thing", "{\"name\":\"x\",\"size\":3}", "unknown_record", ""),
        Arguments.of("a number", "17", "not_json", ""),
        Arguments.of("a cut record", good(99).substring(0, 60), "cut_short", ""),
        Arguments.of("a missing comma", good(99).replace("\",\"text", "\" \"text"), "not_json", ""),
        Arguments.of("a comma too many", good(99).replace("}}", "},}"), "not_json", ""),
        Arguments.of("brackets crossed", withText("\"a\",\"x\":[1}"), "not_json", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\n", "[", "{\"data\":[\n{"})
  void whatIsHurtInTheFirstLineCostsNoOther(String hurt) throws IOException {
    String first = hurt + good(1).substring(1);
    Reading read = Reading.of(folder, "a.jsonl", first, good(2), good(3), good(4), good(5));

    assertFalse(read.refused().isEmpty());
    assertTrue(read.archived().containsAll(List.of("2", "3", "4", "5")), read.refused().toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isRefusedAloneAmongLines(String name, String bad, String reason, String where)
      throws IOException {
    Reading read = Reading.of(folder, "posts", good(1), bad, good(2), good(3));

    assertEquals(List.of("line 2" + where + ": " + reason), read.refused());
    assertEquals(List.of("1", "2", "3"), read.archived());
    assertEquals(4L, read.file().get("records_read"));
    assertEquals(1L, read.file().get("records_refused"));
  }

  @Test
  void recordsOfAnArrayWhoseEndCanBeSeenAreRefusedAlone() throws IOException {
    List<String> apart = List.of("words", "a cut record", "brackets crossed");
    for (Arguments fault : faults().filter(f -> !apart.contains(f.get()[0])).toList()) {
      String bad = (String) fault.get()[1];
      String array = "[" + String.join(",", good(1), bad, good(2)) + "]";
      Reading read = Reading.of(folder, "posts", array.getBytes(StandardCharsets.UTF_8));

      String reason =
          fault.get()[0].equals("a number") ? "unknown_record" : (String) fault.get()[2];
      String position = "byte " + (good(1).length() + 2);
      assertEquals(List.of(position + ": " + reason), read.refused(), (String) fault.get()[0]);
      assertEquals(List.of("1", "2"), read.archived(), (String) fault.get()[0]);
    }
  }

  @Test
  void itemsOfAnEnvelopeAreRefusedAlone() throws IOException {
    String page =
        "{\"data\":["
            + good(1)
            + ","
            + withText("NaN")
            + ","
            + good(2)
            + "],\"meta\":{\"result_count\":3}}";
    Reading read = Reading.of(folder, "pages", page);

    assertEquals(List.of("line 1 data[1]: not_json"), read.refused());
    assertEquals(List.of("1", "2"), read.archived());
  }

  @Test
  void anArrayThatLosesItsThreadIsLeftUnreadFromThere() throws IOException {
    String array = "[" + good(1) + "," + good(2) + " oops " + good(3) + "]";
    Reading read = Reading.of(folder, "posts", array.getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of("byte " + (array.indexOf(" oops") + 1) + " to the end: not_json"), read.refused());
    assertEquals(List.of("1", "2"), read.archived());
  }

  @Test
  void aCutArrayKeepsWhatWasWhole() throws IOException {
    String array = "[" + good(1) + "," + good(2) + "," + good(3).substring(0, 50);
    Reading read = Reading.of(folder, "posts", array.getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of("byte " + (3 + 2 * good(1).length()) + " to the end: cut_short"), read.refused());
    assertEquals(List.of("1", "2"), read.archived());
  }

  @Test
  void aCutPageKeepsItsWholePosts() throws IOException {
    String page = "{\"data\":[" + good(1) + "," + good(2) + "," + good(3).substring(0, 50);
    Reading read = Reading.of(folder, "pages", good(8), page, good(9));

    assertEquals(List.of("line 2 data[2]: cut_short"), read.refused());
    assertEquals(List.of("8", "1", "2", "9"), read.archived());
  }

  @Test
  void theSecondOfTwoOnALineIsRefused() throws IOException {
    Reading read = Reading.of(folder, "posts", good(1), good(2) + good(3), good(4));

    assertEquals(List.of("line 2: two_on_one_line"), read.refused());
    assertEquals(List.of("1", "2", "4"), read.archived());
  }

  @Test
  void arraysAndLaidOutPagesPutTogetherWithoutALineFeedAreAllRead() throws IOException {
    Reading arrays =
        Reading.of(
            folder,
            "arrays",
            "[" + good(1) + "," + good(2) + "][" + good(3) + "] [" + good(4) + "]");
    assertEquals(List.of(), arrays.refused());
    assertEquals(List.of("1", "2", "3", "4"), arrays.archived());

    String page = "{\n  \"data\": [\n    %s\n  ]\n}";
    Reading pages =
        Reading.of(folder, "laid-out", page.formatted(good(5)) + page.formatted(good(6)));
    assertEquals(List.of(), pages.refused());
    assertEquals(List.of("1", "2", "3", "4", "5", "6"), pages.archived());
  }

  @Test
  void whatFollowsARecordOnItsLineIsRefused() throws IOException {
    Reading read = Reading.of(folder, "posts", good(1), good(2) + " and so on", good(4));

    assertEquals(List.of("line 2: trailing_garbage"), read.refused());
    assertEquals(List.of("1", "2", "4"), read.archived());
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirPlace() throws IOException {
    byte[][] bad = {
      {(byte) 0xe9},
      {(byte) 0xc0, (byte) 0xaf},
      {(byte) 0xed, (byte) 0xa0, (byte) 0xbd},
      {(byte) 0xff}
    };
    for (byte[] bytes : bad) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write((good(1) + "\n").getBytes(StandardCharsets.UTF_8));
      file.write("{\"id\":\"99\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
      int at = file.size();
      file.write(bytes);
      file.write(("\"," + REST + "\n" + good(2) + "\n").getBytes(StandardCharsets.UTF_8));
      Reading read = Reading.of(folder, "posts", file.toByteArray());

      assertEquals(
          List.of("line 2 byte " + at + ": bad_encoding"), read.refused(), Arrays.toString(bytes));
      assertEquals(List.of("1", "2"), read.archived());
    }
  }

  @Test
  void aFileInUtf16IsRefusedWhole() throws IOException {
    for (var wide :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Reading read = Reading.of(folder, "posts", good(1).getBytes(wide));
      assertEquals(List.of("byte 0: bad_encoding"), read.refused());
    }
  }

  @Test
  void aByteOrderMarkIsNoFault() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "posts",
            ("\ufeff" + good(1) + "\n" + good(2)).getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of(), read.refused());
    assertEquals(List.of("1", "2"), read.archived());
  }

  @Test
  void anUnknownFileIsRefusedWholeWithItsFirstBytesDescribed() throws IOException {
    Reading read =
        Reading.of(folder, "x.json", "PK\u0003\u0004 something".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of("byte 0: unknown_format"), read.refused());
    assertTrue(
        read.all("refused").get(0).get("sample").toString().startsWith("first bytes 50 4b 03 04"));
    assertEquals("unknown", read.file().get("source_format"));
    assertEquals(List.of(), read.all("harvest"));
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    for (byte[] bytes :
        List.of(
            new byte[0],
            " \n\n".getBytes(StandardCharsets.UTF_8),
            gzip("".getBytes(StandardCharsets.UTF_8)))) {
      assertEquals(List.of("byte 0: empty_file"), Reading.of(folder, "posts", bytes).refused());
    }
  }

  @Test
  void aCutGzipKeepsTheRecordsBeforeTheCut() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      lines.add(good(i).replace("good", "good " + Integer.toHexString(i * 7919)));
    }
    byte[] packed = gzip(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    Reading read = Reading.of(folder, "posts", Arrays.copyOf(packed, packed.length / 2));

    int whole = read.archived().size();
    assertTrue(whole > 500 && whole < 1500, "whole records before the cut: " + whole);
    assertEquals(List.of("line " + (whole + 1) + ": cut_short"), read.refused());
  }

  @Test
  void aGzipCutInItsHeaderIsRefused() throws IOException {
    byte[] packed = Arrays.copyOf(gzip(good(1).getBytes(StandardCharsets.UTF_8)), 5);
    assertEquals(List.of("byte 0: cut_short"), Reading.of(folder, "posts", packed).refused());
  }

  @Test
  void aDamagedGzipIsLeftUnreadFromThere() throws IOException {
    byte[] packed = gzip((good(1) + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
    packed[packed.length - 6] ^= 0x55;
    Reading read = Reading.of(folder, "posts", packed);

    assertEquals(1, read.refused().size());
    assertTrue(read.refused().get(0).endsWith("unreadable"), read.refused().get(0));
  }

  @Test
  void whatFollowsAGzipIsTold() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(gzip((good(1) + "\n").getBytes(StandardCharsets.UTF_8)));
    file.write(gzip((good(2) + "\n").getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("1", "2"), Reading.of(folder, "posts", file.toByteArray()).archived());
    assertEquals(List.of(), Reading.of(folder, "posts", file.toByteArray()).refused());

    file.write("and something else".getBytes(StandardCharsets.UTF_8));
    Reading read = Reading.of(folder, "posts", file.toByteArray());
    assertEquals(List.of("1", "2"), read.archived());
    assertEquals(
        List.of("byte " + 2 * (good(1).length() + 1) + ": trailing_garbage"), read.refused());
  }

  @Test
  void zstandardIsReadAndItsCutTold() throws IOException {
    byte[] text = (good(1) + "\n" + good(2) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] packed = com.github.luben.zstd.Zstd.compress(text);
    assertEquals(List.of("1", "2"), Reading.of(folder, "posts", packed).archived());

    Reading cut = Reading.of(folder, "posts", Arrays.copyOf(packed, packed.length - 20));
    assertEquals(1, cut.refused().size());
    assertTrue(cut.refused().get(0).endsWith("cut_short"), cut.refused().get(0));
  }

  /** As pzstd writes them: before each frame one that says how long it is. */
  @Test
  void framesOfAUsersOwnAreNoPosts() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int id = 1; id <= 2; id++) {
      byte[] text = (good(id) + "\n").getBytes(StandardCharsets.UTF_8);
      byte[] packed = com.github.luben.zstd.Zstd.compress(text);
      file.write(new byte[] {0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, (byte) packed.length, 0, 0, 0});
      file.write(packed);
    }
    file.write(new byte[] {0x5e, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7});
    Reading read = Reading.of(folder, "posts", file.toByteArray());
    assertEquals(List.of("1", "2"), read.archived());
    assertEquals(List.of(), read.refused());
  }

  @Test
  void aBombIsStopped() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write((good(1) + "\n" + "{\"id\":\"2\",\"text\":\"").getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) 'a');
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    Reading read = Reading.of(folder, "posts", packed.toByteArray());

    assertEquals(List.of("1"), read.archived());
    assertEquals(List.of("line 2: decompression_bomb"), read.refused());
  }

  @Test
  void keepAlivesAndFieldsNobodyKnowsAreNoFault() throws IOException {
    Reading read =
        Reading.of(
            folder,
            "posts",
            good(1),
            "\r",
            "",
            good(2).replace("{\"id\"", "{\"zest\":{\"a\":1},\"id\""));

    assertEquals(List.of(), read.refused());
    assertEquals(List.of("1", "2"), read.archived());
    assertEquals(2L, read.file().get("records_ignored"));
    assertTrue(
        read.file().get("unknown_fields").toString().contains("zest"), read.file().toString());
  }

  @Test
  void samplesAreCut() throws IOException {
    Reading read = Reading.of(folder, "posts", good(1), "x".repeat(100_000));
    assertEquals(Limits.SAMPLE_BYTES, read.all("refused").get(0).get("sample").toString().length());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void answersThatSayOnlyWhatWentWrongAreIgnored() throws IOException {
    List<String> answers =
        List.of(
            "{}",
            "{\"error\":\"The access token is invalid\"}",
            "{\"error\":\"invalid_grant\",\"error_description\":\"expired\"}",
            "{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}",
            "{\"request\":\"/1.1/a.json\",\"error\":\"Not authorized.\"}",
            "{\"errors\":{\"detail\":\"Page not found\"}}",
            "{\"errors\":[{\"code\":179,\"message\":\"Not yours\"}]}");
    for (String answer : answers) {
      Reading read = Reading.of(folder, "answer.json", answer);

      assertEquals(List.of(), read.refused(), answer);
      assertEquals(1L, read.file().get("records_ignored"), answer);
      assertEquals("keys: [], values: []", read.file().get("unknown_fields").toString(), answer);
    }
  }

  @Test
  void whatOthersWriteOfXIsOfNoKnownFormat() throws IOException {
    List<String> others =
        List.of(
            "{\"id\":1,\"id_str\":\"1\",\"date\":\"2023-01-01\",\"user\":{\"id_str\":\"7\"},\"rawContent\":\"a\"}",
            "{\"type\":\"message\",\"user\":\"U123\",\"text\":\"a\",\"ts\":\"1.2\"}",
            "{\"id\":\"9abc\",\"createdAt\":\"2023-01-01\",\"user\":{\"id\":\"9u\"},\"text\":\"a\"}");
    for (String other : others) {
      assertEquals(
          List.of("byte 0: unknown_format"), Reading.of(folder, "posts", other).refused(), other);
    }
  }

  @Test
  void aPipeHasNothingToBeRead() throws Exception {
    Path pipe = folder.resolve("pipe");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assumeTrue(made == 0);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(List.of("byte 0: empty_file"), Reading.of(folder).refused()));
  }

  @Test
  void anEnvelopeOfMembersWithoutEndIsLeft() throws IOException {
    String members =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "\"k" + i + "\":1")
            .collect(Collectors.joining(","));
    Reading read =
        Reading.of(folder, "pages", "{\"data\":[" + good(1) + "]," + members + "}", good(2));

    assertEquals(List.of("1", "2"), read.archived());
    assertEquals(List.of("line 1 data[0]: too_large"), read.refused());

    String thread = "{\"thread\":{" + members + "}}";
    assertEquals(
        List.of("line 1 thread: too_large"), Reading.of(folder, "pages", thread, "").refused());
  }

  @Test
  void aLinkThatLeadsNowhereCostsNoOther() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("gone"));

    assertEquals(List.of("1"), Reading.of(folder, "b", good(1)).archived());
  }
}
