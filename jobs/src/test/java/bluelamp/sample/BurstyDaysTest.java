package bluelamp.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BurstyDaysTest {
  @Test
  void sharesAndMeansAreThosePlanted() {
    List<BurstyDays.DaySum> days = BurstyDays.draw(5, 200, 365, 3, 0.3, 0.1);
    double counted = days.stream().mapToLong(BurstyDays.DaySum::counted).sum();
    double engaged = days.stream().mapToLong(BurstyDays.DaySum::engaged).sum();
    assertEquals(3, counted / (200 * 365), 0.05);
    assertEquals(0.3, engaged / counted, 0.005);
    assertTrue(days.stream().allMatch(day -> day.engaged() <= day.counted() && day.counted() > 0));
  }

  @Test
  void postsOfADayAreAlike() {
    assertEquals(1, spread(0), 0.05);
    assertTrue(spread(0.1) > 1.4, "design effect: " + spread(0.1));
  }

  /** Variance of days' sums over what independent posts would have. */
  private static double spread(double rho) {
    List<BurstyDays.DaySum> days = BurstyDays.draw(6, 200, 365, 3, 0.3, rho);
    double squares =
        days.stream()
            .mapToDouble(day -> StrictMath.pow(day.engaged() - 0.3 * day.counted(), 2))
            .sum();
    return squares / (days.stream().mapToLong(BurstyDays.DaySum::counted).sum() * 0.3 * 0.7);
  }

  @Test
  void aSeedSaysItAll() {
    assertEquals(BurstyDays.draw(1, 3, 50, 2, 0.2, 0.05), BurstyDays.draw(1, 3, 50, 2, 0.2, 0.05));
    assertNotEquals(
        BurstyDays.draw(1, 3, 50, 2, 0.2, 0.05), BurstyDays.draw(2, 3, 50, 2, 0.2, 0.05));
  }
}
