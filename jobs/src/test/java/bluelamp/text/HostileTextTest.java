package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that somebody sends to see what happens: each is read, and soon. */
class HostileTextTest {
  private static final int LONG = 60_000;

  /** Fifty for the work; the rest for machines that do others' besides. */
  private static final long MOST_MILLIS = 250;

  private static final Language LANGUAGE = Language.shipped();
  private static final TextForms FORMS = new TextForms(text -> text);

  static Stream<Arguments> texts() {
    return Stream.of(
        named("empty", ""),
        named("a letter", "x".repeat(LONG)),
        named("words", "please report the crime online or call ".repeat(LONG / 39)),
        named("short words", "a b c d e ".repeat(LONG / 10)),
        named("a bidding without end", "please or and can you ".repeat(LONG / 22)),
        named("if if if", "if you want to have this or that ".repeat(LONG / 33)),
        named("emoji", "👮🏽‍♀️".repeat(LONG / 7)),
        named("links", "https://t.co/a ".repeat(LONG / 15)),
        named("dots", "a.".repeat(LONG / 2)),
        named("hyphens", "a-".repeat(LONG / 2)),
        named("mentions", "@a".repeat(LONG / 2)),
        named("at signs", "@".repeat(LONG)),
        named("mentions with hyphens", "@a- ".repeat(LONG / 4)),
        named("Arabic", "مرحبا بكم في الشرطة ".repeat(LONG / 20)),
        named("right to left marks", "\u202E\u200F abc ".repeat(LONG / 7)),
        named("a sentence in a character", "\uFDFA".repeat(LONG)),
        named("high surrogates", "\uD83D ".repeat(LONG / 2)),
        named("low surrogates", "\uDE00".repeat(LONG)),
        named("NUL", "a\0b ".repeat(LONG / 4)),
        named("500 marks", "Z" + "\u0301\u0323".repeat(250) + " algo"),
        named("marks out of order", "a" + "\u0301\u0323".repeat(LONG / 2)),
        named("enclosing marks", "\u20DD".repeat(LONG)),
        named("apostrophes", "'a'".repeat(LONG / 3)),
        named("digits and dots", "1.".repeat(LONG / 2)),
        named("capital dotted i", "İ.".repeat(LONG / 2) + "https://x"),
        named("line breaks", "\n\r\u2028 ".repeat(LONG / 4)));
  }

  @BeforeAll
  static void warm() {
    texts().forEach(each -> read((String) each.get()[1]));
    texts().forEach(each -> read((String) each.get()[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isReadSoon(String name, String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      read(text);
      best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
    }
    assertTrue(best < MOST_MILLIS, name + " took " + best + " ms");
  }

  private static void read(String text) {
    LANGUAGE.of(text);
    FORMS.of(text);
  }

  private static Arguments named(String name, String text) {
    return Arguments.of(name, text);
  }
}
