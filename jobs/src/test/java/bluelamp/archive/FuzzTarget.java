package bluelamp.archive;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;

/**
 * What jqwik does to a format's good archive: any bytes in place of a stretch, and any values in
 * place of a record's. The few are the same in every run; the many, tagged slow, are others each
 * time, and whichever fails is shrunk and printed with its seed.
 */
abstract class FuzzTarget {
  private static final String SEED = "43";
  private static final int FEW = 30;
  private static final int MANY = 500;
  private static final int LONGEST_STRETCH = 60;
  private static final int MOST_GRAFTS = 4;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_PLACES = 100;

  /** Texts that are nearly a time, an id, a count, a link or a markup, and some that are. */
  private static final List<String> ODD_TEXTS =
      List.of(
          "9999-12-31T23:59:59.999999999Z",
          "-292277-01-09T04:00:54Z",
          "+999999999-12-31T23:59:59+18:00",
          "2024-02-30T00:00:00Z",
          "2024-03-31T01:30:00",
          "Thu Jan 01 00:00:00 +0000 1970",
          "Fri May 03 24:00:60 +9999 2024",
          "2021-07-05 18:02:45 BST",
          "9223372036854775808",
          "-9223372036854775808",
          "00000000000000000000000001",
          "1,234,5",
          "1.2.3",
          "0x1F",
          "at://",
          "at://did:plc:/app.bsky.feed.post/",
          "at://did:web:%/a/b/c/d?#",
          "did:plc:",
          "https://",
          "https://[::1/@a/1",
          "https://social.example/users//statuses/%zz",
          "https://social.example:99999999/@a@b/1",
          "<p>&#x110000;&#55357;&#0;<br></p><a href=\"http://[\">x</a>",
          "<".repeat(500),
          "<p>".repeat(2_000),
          "&".repeat(500),
          "@",
          "RT @",
          "RT @a: RT @a: ",
          "#",
          "%",
          "*",
          "null",
          "_");

  private static final List<String> ODD_JSON =
      List.of(
          "null",
          "true",
          "-0",
          "0.5",
          "1e400",
          "-1e-400",
          "1E999999999",
          "9223372036854775807",
          "9223372036854775808",
          "9".repeat(400),
          "\"\\ud83d\"",
          "\"\\udc0d\\ud83d\"",
          "\"\\u0000\"",
          "\"\\u202e\\ufeff\\uffff\"",
          "{}",
          "[]",
          "[null]",
          "[[]]",
          "{\"\":null}",
          "[".repeat(70) + "]".repeat(70),
          "{\"a\":".repeat(30) + "1" + "}".repeat(30));

  private static final List<String> TOKENS =
      List.of(
          "\"",
          "\"\"",
          "\\",
          "\\u",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "},{",
          "{\"",
          "\n",
          "\r\n",
          "\r",
          ";",
          "\t",
          "\0",
          "\u00ef\u00bb\u00bf",
          "\u001f\u008b\b",
          "(\u00b5/\u00fd",
          "PK\u0003\u0004",
          "/*",
          "'",
          "window.YTD.a.part0 = [",
          "{\"data\":[",
          "NaN",
          "\u00ed\u00a0\u0080",
          "\u00ff");

  private final HurtArchive archive;
  private final Form form;
  private final Vocabulary known;

  FuzzTarget(Form form) {
    this.form = form;
    this.archive = new HurtArchive(form);
    this.known = Vocabulary.of(form);
  }

  Form form() {
    return form;
  }

  /**
   * Bytes in place of a stretch.
   *
   * @param from where the stretch begins
   * @param length how long it is, at most to the end
   */
  record Splice(int from, int length, String put) {}

  @Provide
  Arbitrary<Splice> splices() {
    Arbitrary<String> put =
        Arbitraries.oneOf(
            Arbitraries.of(TOKENS),
            Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(LONGEST_STRETCH));
    int last = archive.whole().length() - 1;
    return Combinators.combine(
            Arbitraries.integers().between(0, last).withDistribution(RandomDistribution.uniform()),
            Arbitraries.integers().between(0, LONGEST_STRETCH),
            put.list().ofMaxSize(3).map(parts -> String.join("", parts)))
        .as(Splice::new);
  }

  @Provide
  Arbitrary<List<Graft>> grafts() {
    boolean table = form.file().endsWith(".csv");
    Arbitrary<String> odd = Arbitraries.of(ODD_TEXTS);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(LONGEST_STRETCH);
    Arbitrary<String> text =
        Arbitraries.oneOf(odd, any, odd.map(some -> some.repeat(1 + LONGEST_TEXT / some.length())));
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of(known.values()),
            Arbitraries.of(known.values()),
            table ? text : text.map(FuzzTarget::quoted),
            Arbitraries.of(ODD_JSON));
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_PLACES), Arbitraries.of(known.names()), values)
        .as(Graft::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_GRAFTS);
  }

  /** A text as JSON of plain characters, half a pair too. */
  private static String quoted(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c >= ' ' && c < 127 && c != '"' && c != '\\'
                    ? "" + (char) c
                    : "\\u%04x".formatted(c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  @Property(tries = FEW, seed = SEED)
  void survivesSplices(@ForAll("splices") Splice splice) {
    survives(splice);
  }

  @Tag("slow")
  @Property(tries = MANY)
  void survivesManySplices(@ForAll("splices") Splice splice) {
    survives(splice);
  }

  @Property(tries = FEW, seed = SEED)
  void survivesGrafts(@ForAll("grafts") List<Graft> grafts) {
    survives(grafts);
  }

  @Tag("slow")
  @Property(tries = MANY)
  void survivesManyGrafts(@ForAll("grafts") List<Graft> grafts) {
    survives(grafts);
  }

  private void survives(Splice splice) {
    int to = Math.min(archive.whole().length(), splice.from + splice.length);
    archive.survives(splice.from, to, splice.put, form + ", " + splice);
  }

  private void survives(List<Graft> grafts) {
    int index = HurtArchive.size() / 2;
    String hurt = Graft.into(form, archive.records().get(index), grafts);
    archive.survives(index, hurt, form + ", " + grafts);
  }
}
