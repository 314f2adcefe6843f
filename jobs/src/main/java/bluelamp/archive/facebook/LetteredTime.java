package bluelamp.archive.facebook;

import static java.util.Map.entry;

import bluelamp.archive.record.Clocks;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time whose zone stands behind it in letters, as in "2021-07-05 18:02:45 BRT". */
final class LetteredTime {
  /**
   * What letters mean that mean one thing. CST, IST and AST are at home on three continents each:
   * they say nothing, and what is declared for the source must.
   */
  private static final Map<String, String> OFFSETS =
      Map.ofEntries(
          entry("UTC", "+00:00"),
          entry("GMT", "+00:00"),
          entry("WET", "+00:00"),
          entry("BST", "+01:00"),
          entry("WEST", "+01:00"),
          entry("CET", "+01:00"),
          entry("CEST", "+02:00"),
          entry("EET", "+02:00"),
          entry("EEST", "+03:00"),
          entry("BRT", "-03:00"),
          entry("BRST", "-02:00"),
          entry("ART", "-03:00"),
          entry("EDT", "-04:00"),
          entry("EST", "-05:00"),
          entry("CDT", "-05:00"),
          entry("MDT", "-06:00"),
          entry("MST", "-07:00"),
          entry("PDT", "-07:00"),
          entry("PST", "-08:00"),
          entry("AKDT", "-08:00"),
          entry("AKST", "-09:00"),
          entry("AEST", "+10:00"),
          entry("AEDT", "+11:00"),
          entry("NZST", "+12:00"),
          entry("NZDT", "+13:00"),
          entry("WAT", "+01:00"),
          entry("CAT", "+02:00"),
          entry("SAST", "+02:00"),
          entry("EAT", "+03:00"),
          entry("MSK", "+03:00"),
          entry("PKT", "+05:00"),
          entry("HKT", "+08:00"),
          entry("JST", "+09:00"),
          entry("KST", "+09:00"));

  /** What stands for letters where a zone has none, as Turkey's: {@code +03}. */
  private static final Pattern NUMBERS = Pattern.compile("(?:GMT|UTC)?([+-]\\d{2})(?::?(\\d{2}))?");

  private static final int LENGTH = 19;

  private LetteredTime() {}

  /**
   * Microseconds since 1970, NONE for null.
   *
   * @param clocks what a time without a zone means in these files
   * @throws Refusal where the letters do not say it and nothing is declared
   */
  static long micros(String text, Clocks clocks) throws Refusal {
    if (text == null) {
      return Instants.NONE;
    }
    String local = text.length() > LENGTH ? text.substring(0, LENGTH) : text;
    String letters = text.substring(local.length()).strip();
    String offset = OFFSETS.containsKey(letters) ? OFFSETS.get(letters) : inNumbers(letters);
    if (offset == null) {
      return Instants.micros(local, clocks);
    }
    long micros = Instants.micros(local + offset, null);
    if (letters.equals("BST") && !isBritishSummer(micros)) {
      throw new Refusal(Reason.BAD_TIME);
    }
    return micros;
  }

  private static String inNumbers(String letters) {
    Matcher numbers = NUMBERS.matcher(letters);
    if (!numbers.matches()) {
      return null;
    }
    return numbers.group(1) + ":" + (numbers.group(2) == null ? "00" : numbers.group(2));
  }

  /** Bangladesh and Bougainville write BST the year round. */
  private static boolean isBritishSummer(long micros) {
    Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
    return ZoneId.of("Europe/London").getRules().getOffset(instant).getTotalSeconds() == 3600;
  }
}
