package bluelamp.measure;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The slope of a weekly value over 52 weeks: the median of the slopes between all pairs of weeks,
 * which wild weeks do not carry off while they are fewer than 29 %. It describes, and has no
 * interval: weeks are not independent of the weeks before.
 *
 * <p>H. Theil, A rank-invariant method of linear and polynomial regression analysis, Proceedings of
 * the Royal Netherlands Academy of Sciences 53 (1950) 386–392; P. K. Sen, Estimates of the
 * regression coefficient based on Kendall's tau, JASA 63 (1968) 1379–1389.
 *
 * @param perWeek change of the value from a week to the next
 * @param weeks weeks it is of
 */
public record TheilSen(double perWeek, int weeks) {
  /** Weeks looked back on, the last one included. */
  public static final int WINDOW = 52;

  /** Weeks with enough posts that a slope needs. */
  public static final int FEWEST_WEEKS = 40;

  /** Posts that a week needs to count. */
  public static final long FEWEST_POSTS = 20;

  /**
   * A week's value.
   *
   * @param start its Monday
   * @param value net sentiment, say; not a number where there is none
   * @param posts posts the value is of
   */
  public record Week(LocalDate start, double value, long posts) {
    /** Refuses other days than Mondays. */
    public Week {
      if (start.getDayOfWeek() != MONDAY) {
        throw new IllegalArgumentException("A week begins on a Monday, not on " + start + ".");
      }
    }

    private boolean isWithin(LocalDate last) {
      return !start.isAfter(last) && WEEKS.between(start, last) < WINDOW;
    }

    private boolean counts() {
      return posts >= FEWEST_POSTS && Double.isFinite(value);
    }
  }

  /**
   * The slope over the 52 weeks that end with a given one, in whatever order they come; empty with
   * fewer than 40 weeks of 20 posts.
   *
   * @param last Monday of the last week
   */
  public static Optional<TheilSen> of(Collection<Week> weeks, LocalDate last) {
    List<Week> counted =
        weeks.stream()
            .filter(each -> each.isWithin(last) && each.counts())
            .sorted(comparing(Week::start))
            .toList();
    long distinct = counted.stream().map(Week::start).distinct().count();
    if (distinct < counted.size()) {
      throw new IllegalArgumentException("Of the weeks up to " + last + " one stands there twice.");
    }
    return counted.size() < FEWEST_WEEKS
        ? Optional.empty()
        : Optional.of(new TheilSen(median(slopes(counted)), counted.size()));
  }

  /** Change of the value over 52 weeks. */
  public double perYear() {
    return WINDOW * perWeek;
  }

  private static double[] slopes(List<Week> weeks) {
    return IntStream.range(0, weeks.size())
        .boxed()
        .flatMap(i -> weeks.subList(0, i).stream().map(each -> slope(each, weeks.get(i))))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double slope(Week one, Week other) {
    return (other.value - one.value) / WEEKS.between(one.start, other.start);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
