package bluelamp.archive.record;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The ways in which platforms write an instant, read by position: a pattern's formatter costs
 * twenty times as much.
 */
public final class Instants {
  /** No instant. */
  public static final long NONE = Long.MIN_VALUE;

  /** Milliseconds at which X's post ids begin to count. */
  private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

  /** What servers written in Go say where they know no time. */
  private static final String NO_TIME = "0001-01-01T00:00:00";

  /** No post is older, and Parquet's calendars part ways before it. */
  private static final int FIRST_YEAR = 1900;

  /**
   * No post is younger. A placeholder such as 9999-12-31 would become the instant up to which the
   * archives tell, and every table of periods would run to it.
   */
  private static final int LAST_YEAR = 2099;

  /** Hours by which no clock differs from UTC. */
  private static final int FURTHEST = 18;

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private Instants() {}

  /**
   * Microseconds since 1970 of "2016-05-03T15:01:09.000Z", "2016-05-03 15:01:09 +0000" or "Tue May
   * 03 15:01:09 +0000 2016"; NONE for the year 1, which is nobody's.
   *
   * @param clocks of a text without a zone, or null for texts that have one
   */
  public static long micros(String text, Clocks clocks) throws Refusal {
    if (text.startsWith(NO_TIME)) {
      return NONE;
    }
    try {
      return text.length() > 4 && text.charAt(3) == ' ' ? wordy(text) : iso(text, clocks);
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new Refusal(Reason.BAD_TIME);
    }
  }

  /** The second in which an id of X was given, or NONE for an id from before ids told the time. */
  public static long ofPostId(String id) {
    if (id.length() < 16 || id.length() > 19 || (id.length() == 19 && id.charAt(0) > '8')) {
      return NONE;
    }
    return Math.floorDiv((Long.parseLong(id) >> 22) + SNOWFLAKE_EPOCH, 1000L) * 1_000_000L;
  }

  private static long wordy(String text) throws Refusal {
    int month = MONTHS.indexOf(text.substring(4, 7));
    if (text.length() != 30 || month < 0 || month % 3 != 0) {
      throw new Refusal(Reason.BAD_TIME);
    }
    int offset = offset(text.charAt(20), number(text, 21, 23), number(text, 23, 25));
    return micros(number(text, 26, 30), month / 3 + 1, number(text, 8, 10), text, 11, offset);
  }

  private static long iso(String text, Clocks clocks) throws Refusal {
    boolean shaped =
        text.charAt(4) == '-' && text.charAt(7) == '-' && "T ".indexOf(text.charAt(10)) >= 0;
    int at = 19;
    long fraction = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      long scale = 100_000;
      for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
        fraction += scale * (text.charAt(at) - '0');
        scale /= 10;
      }
    }
    if (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (!shaped || (at == text.length() && clocks == null)) {
      throw new Refusal(Reason.BAD_TIME);
    }
    int offset = at == text.length() ? 0 : offset(text, at);
    long micros =
        micros(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), text, 11, offset);
    return fraction + (at == text.length() ? clocks.instant(micros) : micros);
  }

  private static int offset(String text, int at) throws Refusal {
    if (text.charAt(at) == 'Z' && text.length() == at + 1) {
      return 0;
    }
    int minutes = text.charAt(at + 3) == ':' ? at + 4 : at + 3;
    if (text.length() != minutes + 2) {
      throw new Refusal(Reason.BAD_TIME);
    }
    return offset(
        text.charAt(at), number(text, at + 1, at + 3), number(text, minutes, minutes + 2));
  }

  private static int offset(char sign, int hours, int minutes) throws Refusal {
    if (hours > FURTHEST || minutes > 59) {
      throw new Refusal(Reason.BAD_TIME);
    }
    return sign(sign) * (hours * 60 + minutes);
  }

  private static long micros(int year, int month, int day, String text, int time, int offset)
      throws Refusal {
    int hour = number(text, time, time + 2);
    int minute = number(text, time + 3, time + 5);
    int second = number(text, time + 6, time + 8);
    boolean parted = text.charAt(time + 2) == ':' && text.charAt(time + 5) == ':';
    boolean plausible = year >= FIRST_YEAR && year <= LAST_YEAR;
    if (!parted || !plausible || hour > 23 || minute > 59 || second > 60) {
      throw new Refusal(Reason.BAD_TIME);
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return ((days * 24 + hour) * 60 + minute - offset) * 60_000_000L + second * 1_000_000L;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int sign(char c) throws Refusal {
    if (c != '+' && c != '-') {
      throw new Refusal(Reason.BAD_TIME);
    }
    return c == '+' ? 1 : -1;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException();
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
