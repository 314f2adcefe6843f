package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
  /** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: 81 of 263. */
  @Test
  void wilsonAsPublished() {
    assertEstimate(0.3080, 0.2553, 0.3662, Estimate.ofProportion(81, 263, Wilson.Z));
    assertEstimate(0, 0, 0.2775, Estimate.ofProportion(0, 10, Wilson.Z));
  }

  /** Newcombe, Statistics in Medicine 17 (1998) 873–890, table II: 56/70 - 48/80, method 10. */
  @Test
  void differenceAsPublished() {
    Estimate one = Estimate.ofProportion(56, 70, Wilson.Z);
    Estimate other = Estimate.ofProportion(48, 80, Wilson.Z);
    assertEstimate(0.2, 0.0524, 0.3339, one.minus(other));
  }

  /** By hand: 0.7 - √(0.03² + 0.04²)/2 and 0.7 + √(0.06² + 0.08²)/2. */
  @Test
  void boundsOfAMeanAreSquaredAndAdded() {
    assertEstimate(
        0.7,
        0.675,
        0.75,
        Estimate.mean(List.of(new Estimate(0.6, 0.57, 0.66), new Estimate(0.8, 0.76, 0.88))));
  }

  @Test
  void replicatesAreCountedFromEitherEnd() {
    double[] numbers = IntStream.rangeClosed(1, 999).mapToDouble(each -> each).toArray();
    assertEstimate(500, 25, 975, Estimate.ofReplicates(500, numbers, 0.025));
    assertEstimate(500, 25.5, 974.5, Estimate.ofReplicates(500, numbers, 0.0255));
    assertEstimate(500, 1, 999, Estimate.ofReplicates(500, numbers, 1e-9));
    assertEstimate(3, 3, 975, Estimate.ofReplicates(3, numbers, 0.025));
  }

  static void assertEstimate(double value, double low, double high, Estimate estimate) {
    assertEquals(value, estimate.value(), 0.00005, estimate::toString);
    assertEquals(low, estimate.low(), 0.00005, estimate::toString);
    assertEquals(high, estimate.high(), 0.00005, estimate::toString);
  }
}
