package bluelamp.archive;

import static bluelamp.archive.Hostile.after;
import static bluelamp.archive.Hostile.among;
import static bluelamp.archive.Hostile.beside;
import static bluelamp.archive.Hostile.file;
import static bluelamp.archive.Hostile.harmless;
import static bluelamp.archive.Hostile.last;
import static bluelamp.archive.Hostile.raw;
import static bluelamp.archive.Packed.gzip;
import static bluelamp.archive.Packed.tar;
import static bluelamp.archive.Packed.zip;
import static bluelamp.archive.Packed.zstd;
import static bluelamp.archive.record.Reason.*;

import bluelamp.archive.record.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What archives may bring to do harm, or bring by somebody's mistake, and what becomes of it: one
 * line for each, with the reason it is refused for. Where it stands, its form says.
 */
public final class HostileInputs {
  private static final String TEXT = "\"Road closed on the High Street &amp; Mill Lane.\"";

  private HostileInputs() {}

  /** All of them. */
  static List<Hostile> all() {
    return Stream.of(json(), encodings(), values(), formats(), tables(), files(), containers())
        .flatMap(List::stream)
        .toList();
  }

  /** Writes all of them into a folder, each into one of its own; returns how many posts land. */
  public static int write(Path folder) {
    List<Hostile> all = all();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).write(folder.resolve("%03d".formatted(i)));
    }
    return all.stream().mapToInt(input -> input.posts().size()).sum();
  }

  /** How many records or files of them are refused. */
  public static int refused() {
    return all().stream().mapToInt(input -> input.refused().size()).sum();
  }

  /** Writes an archive of one account with three posts, the first of which has this id. */
  public static void writeAccountArchive(Path folder, int first) {
    Form.X_ARCHIVE.write(folder, Form.X_ARCHIVE.with(Form.X_ARCHIVE.good(first, 3)));
  }

  private static UnaryOperator<String> put(String old, String by) {
    return record -> {
      if (!record.contains(old)) {
        throw new IllegalArgumentException(old + " stands not in " + record);
      }
      return record.replace(old, by);
    };
  }

  private static UnaryOperator<String> cut(int length) {
    return record -> record.substring(0, length);
  }

  private static UnaryOperator<String> text(String json) {
    return put(TEXT, json);
  }

  private static Hostile v2(String name, UnaryOperator<String> bad, Reason why) {
    return among(name, Form.X_V2, bad, why);
  }

  private static List<Hostile> json() {
    return List.of(
        v2("words", good -> "this is no JSON", NOT_JSON),
        v2("a number", good -> "17", NOT_JSON),
        v2("another thing", good -> "{\"name\":\"x\",\"size\":3}", UNKNOWN_RECORD),
        v2("single quotes", good -> good.replace('"', '\''), NOT_JSON),
        v2("keys without quotes", put("\"text\":", "text:"), NOT_JSON),
        v2("NaN", text("NaN"), NOT_JSON),
        v2("Infinity", put("_count\":1", "_count\":Infinity"), NOT_JSON),
        v2("a comment", put("\"text\"", "/* so */\"text\""), NOT_JSON),
        v2("a leading zero", put("_count\":1", "_count\":01"), NOT_JSON),
        v2("a hexadecimal", put("_count\":1", "_count\":0x1"), NOT_JSON),
        v2("a Python word", put("_count\":1", "_count\":None"), NOT_JSON),
        v2("a missing comma", put("\",\"text", "\" \"text"), NOT_JSON),
        v2("a comma too many", put("\"}", "\",}"), NOT_JSON),
        v2("brackets crossed", put("\"lang\":", "\"x\":[1},\"lang\":"), NOT_JSON),
        v2("an escape that is none", text("\"a\\x41\""), NOT_JSON),
        v2("a raw carriage return", text("\"a\rb\""), NOT_JSON),
        v2("a raw tab", text("\"a\tb\""), NOT_JSON),
        v2("a raw NUL", text("\"a\0b\""), NOT_JSON),
        v2("a cut record", cut(60), CUT_SHORT),
        v2("a string that does not end", text("\"Road"), CUT_SHORT),
        v2("a duplicate key", put("\"lang\"", "\"text\":\"b\",\"lang\""), DUPLICATE_KEY),
        v2(
            "a key twice, once escaped",
            put("\"lang\"", "\"t\\u0065xt\":\"b\",\"lang\""),
            DUPLICATE_KEY),
        v2(
            "a key twice inside",
            put("\"like_count\"", "\"reply_count\":3,\"like_count\""),
            DUPLICATE_KEY),
        v2("depth 65", text("\"a\",\"x\":" + "[".repeat(64) + "]".repeat(64)), TOO_DEEP),
        v2(
            "depth 100,000",
            text("\"a\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000)),
            TOO_DEEP),
        v2("a text of 70,000", text("\"" + "a".repeat(70_000) + "\""), TOO_LARGE),
        v2("a post of 2 MiB", text("\"a\",\"x\":\"" + "a".repeat(2 << 20) + "\""), TOO_LARGE),
        after("garbage after a post", Form.X_V2, " and so on", TRAILING_GARBAGE),
        after("a second post on the line", Form.X_V2, "{\"id\":\"1\"}", TWO_ON_ONE_LINE),
        harmless(
            "white space around", Form.X_V2, good -> " \t" + good.replace("\":", "\" : ") + " \r"),
        harmless(
            "fields nobody knows", Form.X_V2, put("\"lang\"", "\"zest\":[1,{\"a\":2}],\"lang\"")),
        harmless(
            "a request for 5,000 accounts",
            Form.X_V2,
            put(
                "\"lang\"",
                "\"__twarc\":{\"url\":\"https://api.twitter.com/2/tweets/search/all?query=from%3Aa"
                    + "+OR+from%3Aa".repeat(5_000)
                    + "\",\"version\":\"2.13.0\",\"retrieved_at\":\"2024-01-01T03:00:00+00:00\"},\"lang\"")),
        harmless("a slash escaped", Form.X_V2, text("\"1\\/2\"")));
  }

  private static List<Hostile> encodings() {
    return List.of(
        bytes("Latin-1", "caf\u00e9"),
        bytes("an overlong slash", "\u00c0\u00af"),
        bytes("CESU-8", "\u00ed\u00a0\u00bd\u00ed\u00b8\u0080"),
        bytes("a byte that is none of UTF-8", "\u00ff"),
        bytes("beyond Unicode", "\u00f4\u0090\u0080\u0080"),
        bytes("half a character", "\u00e2\u0082"),
        bytes("5,000 bytes that are none of UTF-8", "\u00ff".repeat(5000)),
        v2("half a pair", text("\"\\ud83d\""), LONE_SURROGATE),
        v2("a pair swapped", text("\"\\udc0d\\ud83d\""), LONE_SURROGATE),
        v2("a byte order mark inside", good -> Form.ofText("\ufeff") + good, NOT_JSON),
        harmless("Latin-1 saved as UTF-8", Form.X_V2, text(Form.ofText("\"cafÃ©\""))),
        harmless("U+FFFF and U+2028", Form.X_V2, text(Form.ofText("\"\uffff\u2028\""))),
        file("UTF-16", "wide.jsonl", utf16(), BAD_ENCODING),
        file("UTF-32", "wide.jsonl", utf32("UTF-32LE"), BAD_ENCODING),
        file("UTF-32, the other way", "wide.jsonl", utf32("UTF-32BE"), BAD_ENCODING),
        v2("a line that looks like UTF-32", good -> "{\0\0\0\"id\":1}", BAD_ENCODING));
  }

  private static Hostile bytes(String name, String bad) {
    return raw(name, Form.X_V2, text('"' + bad + '"'));
  }

  private static byte[] utf32(String name) {
    return Form.X_V2.good(1).getBytes(Charset.forName(name));
  }

  private static byte[] utf16() {
    return Form.X_V2.good(1).getBytes(StandardCharsets.UTF_16);
  }

  private static List<Hostile> values() {
    return List.of(
        v2("1e400", put("_count\":1", "_count\":1e400"), BAD_VALUE),
        v2("a count as a float", put("_count\":1", "_count\":1.5"), BAD_VALUE),
        v2("a count below nothing", put("_count\":1", "_count\":-1"), BAD_VALUE),
        v2(
            "a count beyond counting",
            put("_count\":1", "_count\":99999999999999999999"),
            BAD_VALUE),
        v2("a text that is a list", text("[1]"), BAD_VALUE),
        v2("an id as a float", id("1.26426e18"), BAD_ID),
        v2("an id from a spreadsheet", id("\"1.26426E+18\""), BAD_ID),
        v2("an id below nothing", id("\"-5\""), BAD_ID),
        v2("an id of words", id("\"' OR 1=1 --\""), BAD_ID),
        v2("an id of 40 digits", id("\"" + "9".repeat(40) + "\""), BAD_ID),
        v2("an id in another case", put("{\"id\"", "{\"ID\""), MISSING_ID),
        v2("an id that is null", id("null"), MISSING_ID),
        v2("an author in another case", put("author_id", "Author_Id"), MISSING_AUTHOR),
        v2("no author", put("\"author_id\":\"700\",", ""), MISSING_AUTHOR),
        v2("no time", put("created_at", "made_at"), MISSING_TIME),
        v2("a time without a zone", put("09.000Z", "09.000"), BAD_TIME),
        v2("a time 99 hours ahead of the world", put("09.000Z", "09.000+99:00"), BAD_TIME),
        v2(
            "a time in digits of another script",
            put("09.000Z", Form.ofText("09.\u0663Z")),
            BAD_TIME),
        v2("the 31st of February", put("05-03T", "02-31T"), BAD_TIME),
        v2("a time of Caesar's", put("2024-05", "0044-03"), BAD_TIME),
        v2("a time far from now", put("2024-05", "9999-05"), BAD_TIME),
        v2("a time as a number", put("\"2024-05-03T15:01:09.000Z\"", "1714748469"), BAD_TIME));
  }

  private static UnaryOperator<String> id(String json) {
    return record -> record.replaceFirst("\"id\":\"\\d+\"", "\"id\":" + json);
  }

  private static List<Hostile> formats() {
    return List.of(
        among("X v2, a page with NaN", Form.X_V2_PAGE, text("NaN"), NOT_JSON),
        among("X v2, a page with a number", Form.X_V2_PAGE, good -> "17", UNKNOWN_RECORD),
        among("X v1.1, an id as a float", Form.X_V1, v1Id("2.0e3"), BAD_ID),
        among("X v1.1, no user", Form.X_V1, put("\"user\":", "\"usher\":"), MISSING_AUTHOR),
        among(
            "X v1.1, a time of another API", Form.X_V1, put("Fri May 03", "Fri Mai 03"), BAD_TIME),
        among(
            "X v1.1, a count of words",
            Form.X_V1,
            put("\"retweet_count\":1", "\"retweet_count\":\"many\""),
            BAD_VALUE),
        among(
            "X v1.1, a list with NaN",
            Form.X_V1_ARRAY,
            put("\"retweet_count\":1", "\"retweet_count\":NaN"),
            NOT_JSON),
        among(
            "X v1.1, a list in a list", Form.X_V1_ARRAY, good -> "[" + good + "]", UNKNOWN_RECORD),
        last("X v1.1, a list cut short", Form.X_V1_ARRAY, cut(60), CUT_SHORT, "byte"),
        among(
            "X archive, a count of words",
            Form.X_ARCHIVE,
            put("\"favorite_count\":\"12\"", "\"favorite_count\":\"12k\""),
            BAD_VALUE),
        among(
            "X archive, another thing",
            Form.X_ARCHIVE,
            put("{\"tweet\":", "{\"like\":"),
            UNKNOWN_RECORD),
        among(
            "X archive, a time without a zone",
            Form.X_ARCHIVE,
            put("+0000 2024", "2024"),
            BAD_TIME),
        last("X archive, a script cut short", Form.X_ARCHIVE, cut(60), CUT_SHORT, "byte"),
        among(
            "2009 archive, a time without a zone",
            Form.X_ARCHIVE_2009,
            put("00:00:00 +0000", "00:00:00"),
            BAD_TIME),
        among(
            "2009 archive, no id",
            Form.X_ARCHIVE_2009,
            record ->
                record.replaceAll("\"id(_str)?\":\"?4?1?0?\\d+\"?,\"(text|created_at)", "\"$2"),
            MISSING_ID),
        among(
            "Mastodon API, no account",
            Form.MASTODON_API,
            put("\"account\":", "\"acount\":"),
            MISSING_AUTHOR),
        among(
            "Mastodon API, a time without a zone",
            Form.MASTODON_API,
            put("09.431Z", "09.431"),
            BAD_TIME),
        among(
            "Mastodon API, a count of words",
            Form.MASTODON_API,
            put("\"replies_count\": 1", "\"replies_count\": \"1\""),
            BAD_VALUE),
        among(
            "Mastodon API, reposts without end",
            Form.MASTODON_API,
            put(
                "\"reblog\": null",
                "\"reblog\": " + "{\"reblog\":".repeat(70) + "null" + "}".repeat(70)),
            TOO_DEEP),
        among(
            "Mastodon outbox, a duplicate key",
            Form.MASTODON_OUTBOX,
            put("\"actor\":", "\"type\":\"Create\",\"actor\":"),
            DUPLICATE_KEY),
        among(
            "Mastodon outbox, no time",
            Form.MASTODON_OUTBOX,
            put("\"published\":", "\"publisht\":"),
            MISSING_TIME),
        last("Mastodon outbox, cut short", Form.MASTODON_OUTBOX, cut(60), CUT_SHORT, "byte"),
        among(
            "Bluesky, a time without a zone",
            Form.BLUESKY,
            put("2024-05-03T15:01:09.431Z", "2024-05-03T15:01:09.431"),
            BAD_TIME),
        among(
            "Bluesky, an id that is no address", Form.BLUESKY, put("\"at://", "\"http://"), BAD_ID),
        harmless(
            "Bluesky, no author but in its address",
            Form.BLUESKY,
            put("\"author\":", "\"autor\":")),
        among(
            "CrowdTangle API, a time of words",
            Form.CROWDTANGLE_API,
            put("2021-07-05 17:02:45", "yesterday"),
            BAD_TIME),
        among(
            "CrowdTangle API, an id of words",
            Form.CROWDTANGLE_API,
            put("\"platformId\":\"900100200300_", "\"platformId\":\"x"),
            BAD_ID));
  }

  private static UnaryOperator<String> v1Id(String json) {
    return record -> record.replaceFirst("\"id\":\\d+,\"id_str\":\"\\d+\"", "\"id\":" + json);
  }

  private static List<Hostile> tables() {
    return List.of(
        among(
            "CrowdTangle table, a cell too many", Form.CROWDTANGLE_CSV, row -> row + ",x", BAD_ROW),
        among(
            "CrowdTangle table, letters of no zone",
            Form.CROWDTANGLE_CSV,
            put(" BST", " QQQ"),
            BAD_TIME),
        among(
            "CrowdTangle table, a count of words",
            Form.CROWDTANGLE_CSV,
            put(
                "BST,2021-07-05,18:02:45,Photo,1.250,900",
                "BST,2021-07-05,18:02:45,Photo,1.250,9oo"),
            BAD_VALUE),
        among(
            "CrowdTangle table, a time of no clock",
            Form.CROWDTANGLE_CSV,
            put("18:02:45 BST", "25:02:45 BST"),
            BAD_TIME),
        harmless(
            "CrowdTangle table, thousands parted",
            Form.CROWDTANGLE_CSV,
            put("Photo,1.250,900", "Photo,1.250.900,1.250.000")),
        among(
            "twarc table, an id from a spreadsheet",
            Form.TWARC_CSV,
            row -> row.replaceFirst("^\\d+", "1.26426E+18"),
            BAD_ID),
        among("twarc table, a cell too few", Form.TWARC_CSV, put(",700,,,,", ",700,,,"), BAD_ROW),
        raw("twarc table, a raw byte", Form.TWARC_CSV, put("Road closed", "Ro\u00e4d closed")),
        harmless(
            "twarc table, a formula",
            Form.TWARC_CSV,
            put("Road closed", "=cmd|' /C calc'!A0 closed")),
        among(
            "2009 table, a time without a zone",
            Form.X_ARCHIVE_2009_TABLE,
            put(" +0000", ""),
            BAD_TIME),
        among(
            "2009 table, an id from a spreadsheet",
            Form.X_ARCHIVE_2009_TABLE,
            row -> row.replaceFirst("\"\\d+\"", "\"2.9E+17\""),
            BAD_ID),
        last(
            "2009 table, a quote that is not closed",
            Form.X_ARCHIVE_2009_TABLE,
            row -> row.replace("ice.\"", "ice."),
            CUT_SHORT,
            "line 4 to the end"));
  }

  private static byte[] good(int first, int count) {
    return Form.bytes(Form.X_V2.with(Form.X_V2.good(first, count)));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Hostile> files() {
    int gz = Hostile.ids(2);
    int stream = Hostile.ids(2);
    int crc = Hostile.ids(2);
    int after = Hostile.ids(2);
    int zst = Hostile.ids(2);
    int hidden = Hostile.ids(1);
    int under = Hostile.ids(1);
    int order = Hostile.ids(1);
    int bomb = Hostile.ids(1);
    int page = Hostile.ids(500);
    return List.of(
        file("an empty file", "empty.json", new byte[0], EMPTY_FILE),
        file("nothing but white space", "blank.json", latin(" \n\n"), EMPTY_FILE),
        file("a gzip of nothing", "empty.gz", gzip(new byte[0]), EMPTY_FILE),
        file("a picture", "a.jsonl", latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), UNKNOWN_FORMAT),
        file(
            "a page of a proxy",
            "a.json",
            latin("<!DOCTYPE html><title>502 Bad Gateway</title>"),
            UNKNOWN_FORMAT),
        file("a table of two columns", "a.csv", latin("a,b\n1,2\n"), UNKNOWN_FORMAT),
        file("a null", "a.json", latin("null"), UNKNOWN_FORMAT),
        file("NULs that a crash left", "a.jsonl", new byte[4096], UNKNOWN_FORMAT),
        file(
            "a gzip of which only the header came",
            "a.gz",
            Arrays.copyOf(gzip(good(1, 1)), 6),
            CUT_SHORT),
        beside(
            "a stream with a line of no JSON",
            "s.jsonl",
            Form.bytes(
                Form.X_V2.with(
                    List.of(
                        Form.X_V2.good(stream),
                        "Rate limit exceeded",
                        Form.X_V2.good(stream + 1)))),
            List.of("s.jsonl line 2: not_json"),
            List.of(stream, stream + 1)),
        beside(
            "a gzip cut short",
            "a.gz",
            Packed.cut(gzip(good(gz, 2)), 8),
            List.of("a.gz byte 504: cut_short"),
            List.of(gz, gz + 1)),
        beside(
            "a gzip with a wrong sum",
            "a.gz",
            Packed.hurt(gzip(good(crc, 2)), -6),
            List.of("a.gz byte 504: unreadable"),
            List.of(crc, crc + 1)),
        beside(
            "something after a gzip",
            "a.gz",
            Packed.joined(gzip(good(after, 2)), latin("more")),
            List.of("a.gz byte 504: trailing_garbage"),
            List.of(after, after + 1)),
        beside(
            "a Zstandard cut short",
            "a.zst",
            Packed.cut(zstd(good(zst, 2)), 4),
            List.of("a.zst byte 0: cut_short"),
            List.of()),
        beside(
            "a name that begins with a dot",
            ".a.jsonl",
            good(hidden, 1),
            List.of(),
            List.of(hidden)),
        beside(
            "a name that begins with a line",
            "_a.jsonl",
            good(under, 1),
            List.of(),
            List.of(under)),
        beside(
            "a byte order mark",
            "a.jsonl",
            Packed.joined(latin(Form.ofText("\ufeff")), good(order, 1)),
            List.of(),
            List.of(order)),
        beside(
            "a gzip bomb",
            "a.gz",
            gzip(bomb(good(bomb, 1))),
            List.of("a.gz line 2: decompression_bomb"),
            List.of(bomb)),
        beside(
            "500 posts on one line",
            "a.json",
            Form.bytes(Form.X_V2_PAGE.with(Form.X_V2_PAGE.good(page, 500))),
            List.of(),
            java.util.stream.IntStream.range(page, page + 500).boxed().toList()));
  }

  /** Good posts, and after them one whose text is 40 MiB of the same letter. */
  private static byte[] bomb(byte[] good) {
    byte[] letters = new byte[40 << 20];
    Arrays.fill(letters, (byte) 'a');
    return Packed.joined(Packed.joined(good, latin("{\"id\":\"1\",\"text\":\"")), letters);
  }

  private static List<Hostile> containers() {
    int up = Hostile.ids(6);
    int twice = Hostile.ids(2);
    int bomb = Hostile.ids(2);
    int nested = Hostile.ids(2);
    int locked = Hostile.ids(2);
    int tar = Hostile.ids(2);
    int cutTar = Hostile.ids(2);
    int cutZip = Hostile.ids(2);
    int mixed = Hostile.ids(1);
    return List.of(
        beside(
            "names that lead out of a zip",
            "a.zip",
            zip(
                "../up",
                good(up, 1),
                "/etc/x",
                good(up + 1, 1),
                "C:\\x",
                good(up + 2, 1),
                "a/../../b",
                good(up + 3, 1),
                "..\\y",
                good(up + 4, 1),
                "fine",
                good(up + 5, 1)),
            List.of(
                "a.zip!/../up byte 0: unsafe_member",
                "a.zip!/../y byte 0: unsafe_member",
                "a.zip!//etc/x byte 0: unsafe_member",
                "a.zip!/C:/x byte 0: unsafe_member",
                "a.zip!/a/../../b byte 0: unsafe_member"),
            List.of(up + 5)),
        beside(
            "a name twice and a link",
            "a.zip",
            zip("x", good(twice, 1), "x", good(twice + 1, 1), "link", latin("/etc/passwd")),
            List.of("a.zip!/link byte 0: unsafe_member", "a.zip!/x#2 byte 0: unsafe_member"),
            List.of(twice)),
        beside(
            "a bomb in a zip",
            "a.zip",
            zip("bomb", bomb(good(bomb + 1, 1)), "fine", good(bomb, 1)),
            List.of("a.zip!/bomb line 2: decompression_bomb"),
            List.of(bomb, bomb + 1)),
        beside(
            "a zip in a zip in a zip",
            "a.zip",
            zip("b.zip", zip("c", good(nested, 1), "d.zip", zip("e", good(nested + 1, 1)))),
            List.of("a.zip!/b.zip!/d.zip byte 0: too_deep"),
            List.of(nested)),
        beside(
            "an encrypted member",
            "a.zip",
            Packed.locked(zip("locked", good(locked, 1), "fine", good(locked + 1, 1))),
            List.of("a.zip!/locked byte 0: encrypted"),
            List.of(locked + 1)),
        beside(
            "a tar with a link, a pipe and a name that leads out",
            "a.tar",
            tar("../up", good(tar, 1), "fine", good(tar + 1, 1)),
            List.of(
                "a.tar!/../up byte 0: unsafe_member",
                "a.tar!/link byte 0: unsafe_member",
                "a.tar!/pipe byte 0: unsafe_member"),
            List.of(tar + 1)),
        beside(
            "a tar cut short",
            "a.tar",
            Arrays.copyOf(
                tar("fine", good(cutTar, 1), "cut", good(cutTar + 1, 1)), 1024 + 512 + 100),
            List.of("a.tar!/ byte 0: cut_short", "a.tar!/cut line 1: cut_short"),
            List.of(cutTar)),
        beside(
            "a zip cut short",
            "a.zip",
            Packed.cutInside(zip("fine", good(cutZip, 1), "cut", good(cutZip + 1, 1)), "cut"),
            List.of("a.zip!/ byte 0: cut_short", "a.zip!/cut byte 0: cut_short"),
            List.of(cutZip)),
        beside(
            "a letter beside posts in a zip",
            "a.zip",
            zip("letter.docx", latin("PK no more"), "fine", good(mixed, 1)),
            List.of("a.zip!/letter.docx byte 0: unknown_format"),
            List.of(mixed)),
        file("a zip that is none", "a.zip", latin("PK\u0003\u0004 and so on"), UNKNOWN_FORMAT));
  }
}
