package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.measure.TheilSen.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TheilSenTest {
  private static final LocalDate LAST = LocalDate.of(2024, 12, 23);

  @Test
  void findsTheSlopeOfALineThroughWildWeeks() {
    List<Week> weeks = weeks(52, ago -> ago % 5 == 0 ? (ago % 2 == 0 ? 5 : -5) : 0.3 - 0.002 * ago);
    TheilSen slope = TheilSen.of(weeks, LAST).orElseThrow();
    assertEquals(0.002, slope.perWeek(), 0.0005);
    assertEquals(52 * slope.perWeek(), slope.perYear(), 1e-12);
    assertEquals(52, slope.weeks());
  }

  /**
   * By hand: of 780 slopes 741 are 0 where only the last week differs. With a step in the middle
   * 400 slopes are 1 ÷ their distance and 380 are 0, so the 390th and 391st in order are the tenth
   * and eleventh least of the former; distances of 39, 38, 37 and 36 weeks occur 1, 2, 3 and 4
   * times.
   */
  @Test
  void isTheMedianOfSlopes() {
    assertEquals(0, slope(weeks(40, ago -> ago == 0 ? 1 : 0)));
    assertEquals((1 / 36.0 + 1 / 35.0) / 2, slope(weeks(40, ago -> ago < 20 ? 1 : 0)), 1e-12);
  }

  @Test
  void needsFortyWeeksOfTwentyPosts() {
    assertTrue(TheilSen.of(weeks(39, ago -> 0), LAST).isEmpty());
    List<Week> weeks = weeks(40, ago -> ago);
    assertEquals(-1, slope(weeks));
    weeks.set(3, new Week(weeks.get(3).start(), 3, 19));
    assertTrue(TheilSen.of(weeks, LAST).isEmpty());
    weeks.set(3, new Week(weeks.get(3).start(), Double.NaN, 20));
    assertTrue(TheilSen.of(weeks, LAST).isEmpty());
  }

  @Test
  void looksBackFiftyTwoWeeks() {
    List<Week> weeks = weeks(52, ago -> -ago);
    weeks.add(new Week(LAST.minusWeeks(52), 1e6, 20));
    weeks.add(new Week(LAST.plusWeeks(1), -1e6, 20));
    assertEquals(1, slope(weeks));
    assertEquals(52, TheilSen.of(weeks, LAST).orElseThrow().weeks());
  }

  @Test
  void refusesOtherDaysAndAWeekTwice() {
    assertThrows(IllegalArgumentException.class, () -> new Week(LAST.plusDays(1), 0, 20));
    List<Week> weeks = weeks(40, ago -> 0);
    weeks.add(weeks.get(0));
    assertThrows(IllegalArgumentException.class, () -> TheilSen.of(weeks, LAST));
  }

  @Property(tries = 20)
  void theOrderOfWeeksMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    List<Week> weeks = weeks(45, ago -> random.nextGaussian());
    double before = slope(weeks);
    Collections.shuffle(weeks, random);
    assertEquals(before, slope(weeks));
  }

  private static double slope(List<Week> weeks) {
    return TheilSen.of(weeks, LAST).orElseThrow().perWeek();
  }

  private static List<Week> weeks(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count)
        .mapToObj(ago -> new Week(LAST.minusWeeks(ago), value.applyAsDouble(ago), 20))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
