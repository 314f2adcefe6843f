package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MatrixTest {
  /** By hand: the determinant is 0.7, and the pivot of the third stands below it. */
  @Test
  void tableOfKnownInverses() {
    assertInverse(
        new double[][] {{0.9, 0.2}, {0.1, 0.8}},
        new double[][] {{8 / 7.0, -2 / 7.0}, {-1 / 7.0, 9 / 7.0}});
    assertInverse(new double[][] {{0, 1}, {1, 0}}, new double[][] {{0, 1}, {1, 0}});
    assertInverse(
        new double[][] {{2, 0, 0}, {0, 0, 4}, {0, 1, 0}},
        new double[][] {{0.5, 0, 0}, {0, 0, 1}, {0, 0.25, 0}});
  }

  @Test
  void aSingularMatrixHasNone() {
    assertTrue(Matrix.inverse(new double[][] {{0.5, 0.5}, {0.5, 0.5}}).isEmpty());
    assertTrue(Matrix.inverse(new double[][] {{Double.NaN, 1}, {0, 1}}).isEmpty());
  }

  @Test
  void theNormIsTheGreatestColumn() {
    assertEquals(7, Matrix.norm(new double[][] {{1, -4}, {-2, 3}}));
    assertArrayEquals(
        new double[] {9, 2}, Matrix.times(new double[][] {{1, 2}, {0, 0.5}}, new double[] {1, 4}));
  }

  private static void assertInverse(double[][] matrix, double[][] inverse) {
    double[][] found = Matrix.inverse(matrix).orElseThrow();
    for (int i = 0; i < inverse.length; i++) {
      assertArrayEquals(inverse[i], found[i], 1e-12);
    }
  }
}
