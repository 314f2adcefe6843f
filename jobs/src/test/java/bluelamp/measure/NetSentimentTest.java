package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NetSentimentTest {
  /**
   * By hand, a post a day: net 0.2, deff 100/99, n_eff 99; (30.7 - 10.9)/101 ± t·√((41.6/101 -
   * (19.8/101)²)/101), t of 99 degrees 1.98422.
   */
  @Test
  void singlePostsByHand() {
    NetSentiment net = NetSentiment.of(days(30, 60, 10), 1.5).orElseThrow();
    assertEquals(100 / 99.0, net.deff(), 1e-9);
    assertEquals(99, net.nEff(), 1e-9);
    assertTrue(net.isOwn());
    double p = 30.7 / 101;
    double q = 10.9 / 101;
    double half = 1.984217 * Math.sqrt((p + q - (p - q) * (p - q)) / 101);
    EstimateTest.assertEstimate(0.2, p - q - half, p - q + half, net.net());
  }

  /**
   * By hand, 8 days (3, 0, 0), (0, 2, 1) four times each: s = 12 - 4, n = 24, net 1/3, Σs² = 40,
   * Σsn = 24, Σn² = 72; spread 40 - 16 + 8 = 32; variance 16/24 - 1/9 = 5/9; deff = 8/7 · 32 ÷ (24
   * · 5/9) = 2.7429.
   */
  @Test
  void burstsWiden() {
    Tone tone = Tone.NONE;
    for (int i = 0; i < 4; i++) {
      tone = tone.plus(Tone.ofDay(3, 0, 0)).plus(Tone.ofDay(0, 2, 1));
    }
    assertEquals(new Tone(12, 8, 4, 40, 24, 72, 8, 36), tone);
    NetSentiment net = NetSentiment.of(tone, 1.5).orElseThrow();
    assertEquals(2.742857, net.deff(), 1e-6);
    assertEquals(8.75, net.nEff(), 1e-9);
  }

  @Test
  void borrowsWithFewDaysAndWherePostsAreAlike() {
    NetSentiment few = NetSentiment.of(days(3, 3, 1), 2).orElseThrow();
    assertEquals(2, few.deff());
    assertEquals(3.5, few.nEff());
    // All neutral: 0 ± 1.96·√((2/42)/42), and not a point.
    NetSentiment neutral = NetSentiment.of(days(0, 80, 0), 2).orElseThrow();
    EstimateTest.assertEstimate(0, -0.06600, 0.06600, neutral.net());
    NetSentiment positive = NetSentiment.of(days(80, 0, 0), 2).orElseThrow();
    assertEquals(1, positive.net().high());
    assertTrue(positive.net().low() > 0.8 && positive.net().low() < 1);
    assertTrue(NetSentiment.of(Tone.NONE, 1.5).isEmpty());
    assertTrue(NetSentiment.of(Tone.ofDay(0, 0, 0), 1.5).isEmpty());
  }

  @Test
  void theDifferenceOfYearsSquaresAndAdds() {
    NetSentiment one = new NetSentiment(new Estimate(0.3, 0.27, 0.34), 1, 100, true);
    NetSentiment other = new NetSentiment(new Estimate(0.1, 0.07, 0.14), 1, 100, true);
    EstimateTest.assertEstimate(0.2, 0.15, 0.25, one.minus(other));
  }

  @Property(tries = 50)
  void sumsInAnyOrderAndHoldsItsValue(@ForAll long seed) {
    BurstyPosts drawn = new BurstyPosts(seed);
    double[][] sure = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    List<double[]> days = drawn.days(40, 3, drawn.shares(3, 0), 3, sure);
    Tone before = sum(days);
    Collections.shuffle(days, new Random(seed));
    assertEquals(before, sum(days));
    NetSentiment.of(before, 1.5)
        .map(NetSentiment::net)
        .ifPresent(
            net -> assertTrue(net.low() <= net.value() && net.value() <= net.high(), "" + net));
  }

  static Tone sum(List<double[]> days) {
    return days.stream()
        .map(each -> Tone.ofDay((long) each[0], (long) each[1], (long) each[2]))
        .reduce(Tone.NONE, Tone::plus);
  }

  /** Posts on days of their own. */
  private static Tone days(int positive, int neutral, int negative) {
    Tone tone = Tone.NONE;
    for (int i = 0; i < positive + neutral + negative; i++) {
      tone =
          tone.plus(
              Tone.ofDay(
                  i < positive ? 1 : 0,
                  i >= positive && i < positive + neutral ? 1 : 0,
                  i >= positive + neutral ? 1 : 0));
    }
    return tone;
  }
}
