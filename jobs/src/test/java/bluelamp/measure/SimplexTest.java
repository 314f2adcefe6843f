package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SimplexTest {
  /**
   * By hand, after figure 1 of Duchi et al.: the shift is (sum of the largest - 1) ÷ their number.
   */
  @Test
  void tableOfKnownProjections() {
    assertProjection(new double[] {0.2, 0.3, 0.5}, 0.2, 0.3, 0.5);
    assertProjection(new double[] {0.5, 0.5, 0.5}, 1 / 3.0, 1 / 3.0, 1 / 3.0);
    assertProjection(new double[] {1.2, 0.3, -0.5}, 0.95, 0.05, 0);
    assertProjection(new double[] {-0.1, 0.4, 0.7}, 0, 0.35, 0.65);
    assertProjection(new double[] {3, 1, -3}, 1, 0, 0);
    assertProjection(new double[] {-7}, 1);
  }

  @Property
  void liesOnTheSimplexAndIsTheNearestPoint(
      @ForAll("points") double[] point, @ForAll("points") double[] other) {
    double[] near = Simplex.nearest(point);
    assertEquals(1, Arrays.stream(near).sum(), 1e-9);
    assertTrue(Arrays.stream(near).allMatch(each -> each >= 0));
    double sum = Arrays.stream(other).map(Math::abs).sum();
    double[] on =
        Arrays.stream(other).map(each -> sum == 0 ? 0.25 : Math.abs(each) / sum).toArray();
    assertTrue(distance(point, near) <= distance(point, on) + 1e-9);
    // Also not beaten by a point close by.
    double[] closer =
        IntStream.range(0, 4).mapToDouble(i -> 0.999 * near[i] + 0.001 * on[i]).toArray();
    assertTrue(distance(point, near) <= distance(point, closer) + 1e-12);
  }

  @Property
  void leavesSharesAsTheyAre(@ForAll("points") double[] point) {
    double[] once = Simplex.nearest(point);
    assertArrayEquals(once, Simplex.nearest(once), 1e-12);
  }

  @Provide
  static Arbitrary<double[]> points() {
    return Arbitraries.doubles().between(-2, 2).ofScale(6).array(double[].class).ofSize(4);
  }

  private static double distance(double[] one, double[] other) {
    return Math.sqrt(
        IntStream.range(0, one.length).mapToDouble(i -> Math.pow(one[i] - other[i], 2)).sum());
  }

  private static void assertProjection(double[] point, double... nearest) {
    assertArrayEquals(nearest, Simplex.nearest(point), 1e-12);
  }
}
