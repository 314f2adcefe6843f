package bluelamp.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A format's archive made of good records, so that a test knows where each of them lies. Texts here
 * are bytes: each character is one of them, for hostile bytes are no text.
 *
 * @param format as {@code source_format} names it
 * @param file where the records stand
 * @param head what stands before the first
 * @param joint what stands between two
 * @param tail what stands after the last
 * @param record a good one
 * @param id that one's
 * @param place how a record's position is told: {@code line}, {@code byte}, or the path of its list
 * @param others files that belong to it
 */
record Form(
    String format,
    String file,
    String head,
    String joint,
    String tail,
    String record,
    String id,
    String place,
    Map<String, String> others) {
  private static final Path FIXTURES = Path.of("schemas/archives");

  static final Form X_V2 =
      lines("x_v2", fixture("x_v2.pass.jsonl").lines().findFirst().orElseThrow(), "1001");
  static final Form X_V2_PAGE =
      new Form(
          "x_v2",
          "page.json",
          "{\"data\":[",
          ",",
          "],\"meta\":{\"result_count\":9}}\n",
          X_V2.record,
          "1001",
          "line 1 data",
          Map.of());
  static final Form X_V1 =
      lines("x_v1", fixture("x_v1.pass.jsonl").lines().findFirst().orElseThrow(), "2001");
  static final Form X_V1_ARRAY =
      new Form("x_v1", "timeline.json", "[", ",\n", "]", X_V1.record, "2001", "byte", Map.of());
  static final Form X_ARCHIVE =
      new Form(
          "x_archive",
          "data/tweets.js",
          "window.YTD.tweets.part0 = [",
          ",\n",
          "\n]",
          "{\"tweet\":" + script("x_archive.pass/data/tweets.js", "/0/tweet") + "}",
          "3001",
          "byte",
          some("x_archive.pass/", "data/account.js", "data/manifest.js"));
  static final Form X_ARCHIVE_2009 =
      new Form(
          "x_archive_2009",
          "data/js/tweets/2010_01.js",
          "Grailbird.data.tweets_2010_01 = \n [ ",
          ",\n",
          " ]",
          script("x_archive_2009.pass/data/js/tweets/2010_01.js", "/0"),
          "4001",
          "byte",
          some("x_archive_2009.pass/", "data/js/user_details.js", "data/js/payload_details.js"));
  static final Form X_ARCHIVE_2009_TABLE =
      new Form(
          "x_archive_2009",
          "tweets.csv",
          rows("x_archive_2009.pass/tweets.csv").get(0) + "\n",
          "\n",
          "\n",
          rows("x_archive_2009.pass/tweets.csv").get(4),
          "4001",
          "line",
          X_ARCHIVE_2009.others);
  static final Form TWARC_CSV =
      table(
          "twarc_csv",
          rows("twarc_csv.pass.csv").get(0),
          rows("twarc_csv.pass.csv").get(1),
          "5001");
  static final Form MASTODON_API =
      lines(
          "mastodon_api",
          fixture("mastodon_api.pass.jsonl").lines().findFirst().orElseThrow(),
          "3001");
  static final Form MASTODON_OUTBOX =
      new Form(
          "mastodon_outbox",
          "outbox.json",
          "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\","
              + "\"type\":\"OrderedCollection\",\"totalItems\":77,\"orderedItems\":[\n",
          ",\n",
          "]}",
          json(fixture("mastodon_outbox.pass.json"), "/orderedItems/0"),
          "4001",
          "byte 0 orderedItems",
          Map.of());
  static final Form BLUESKY =
      new Form(
          "bluesky_api",
          "feed.json",
          "{\"feed\":[",
          ",",
          "]}\n",
          json(fixture("bluesky_api.pass.jsonl").lines().findFirst().orElseThrow(), "/feed/0"),
          "5001",
          "line 1 feed",
          Map.of());
  static final Form CROWDTANGLE_CSV =
      table(
          "crowdtangle",
          rows("crowdtangle.pass.csv").get(0),
          String.join("\n", rows("crowdtangle.pass.csv").subList(1, 3)),
          "6001");
  static final Form CROWDTANGLE_API =
      new Form(
          "crowdtangle",
          "posts.json",
          "{\"status\":200,\"result\":{\"posts\":[",
          ",",
          "]}}\n",
          json(fixture("crowdtangle.pass.json"), "/result/posts/0"),
          "6001",
          "line 1 result.posts",
          Map.of());

  /** Every one. */
  static List<Form> all() {
    return List.of(
        X_V2,
        X_V2_PAGE,
        X_V1,
        X_V1_ARRAY,
        X_ARCHIVE,
        X_ARCHIVE_2009,
        X_ARCHIVE_2009_TABLE,
        TWARC_CSV,
        MASTODON_API,
        MASTODON_OUTBOX,
        BLUESKY,
        CROWDTANGLE_CSV,
        CROWDTANGLE_API);
  }

  private static Form lines(String format, String record, String id) {
    return new Form(format, "posts.jsonl", "", "\n", "\n", record, id, "line", Map.of());
  }

  private static Form table(String format, String names, String row, String id) {
    return new Form(format, "posts.csv", names + "\n", "\n", "\n", row, id, "line", Map.of());
  }

  private static String fixture(String name) {
    try {
      return Files.readString(FIXTURES.resolve(name), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(String name) {
    return fixture(name).lines().toList();
  }

  private static Map<String, String> some(String folder, String... names) {
    Map<String, String> some = new LinkedHashMap<>();
    Arrays.stream(names).forEach(name -> some.put(name, fixture(folder + name)));
    return some;
  }

  private static String script(String name, String at) {
    String script = fixture(name);
    return json(script.substring(script.indexOf('[')), at);
  }

  private static String json(String text, String at) {
    try {
      String part = new ObjectMapper().readTree(bytes(text)).at(at).toString();
      return ofText(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a text in UTF-8. */
  static String ofText(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A good record with this id. */
  String good(int number) {
    return record.replace(id, String.valueOf(number));
  }

  /** Good records with these ids. */
  List<String> good(int first, int count) {
    List<String> records = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      records.add(good(i));
    }
    return records;
  }

  /** The file with these records. */
  String with(List<String> records) {
    return head + String.join(joint, records) + tail;
  }

  /** Where the record of this index begins in the file with these. */
  int from(List<String> records, int index) {
    int from = head.length();
    for (String before : records.subList(0, index)) {
      from += before.length() + joint.length();
    }
    return from;
  }

  /** How the position of the record of this index is told. */
  String position(List<String> records, int index) {
    int from = from(records, index);
    return switch (place) {
      case "byte" -> "byte " + from;
      case "line" ->
          "line " + (1 + with(records).substring(0, from).chars().filter(c -> c == '\n').count());
      default -> place + "[" + index + "]";
    };
  }

  /** Writes the archive into a folder. */
  void write(Path folder, String content) {
    Map<String, String> files = new LinkedHashMap<>(others);
    files.put(file, content);
    files.forEach((name, bytes) -> write(folder.resolve(name), bytes(bytes)));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return format + " " + file;
  }
}
