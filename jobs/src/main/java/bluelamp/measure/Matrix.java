package bluelamp.measure;

import java.util.Arrays;
import java.util.Optional;

/** Small square matrices, by rows. */
final class Matrix {
  /** A pivot under this is zero but for rounding, in a matrix of shares. */
  private static final double NOTHING = 1e-12;

  private Matrix() {}

  /** The inverse by Gauss and Jordan with partial pivoting; empty for a singular matrix. */
  static Optional<double[][]> inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOf(matrix[i], 2 * n);
      rows[i][n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      bringUpPivot(rows, column);
      if (!(Math.abs(rows[column][column]) > NOTHING)) {
        return Optional.empty();
      }
      clear(rows, column);
    }
    return Optional.of(
        Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, n, 2 * n)).toArray(double[][]::new));
  }

  private static void bringUpPivot(double[][] rows, int column) {
    int pivot = column;
    for (int i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) {
        pivot = i;
      }
    }
    double[] row = rows[column];
    rows[column] = rows[pivot];
    rows[pivot] = row;
  }

  private static void clear(double[][] rows, int column) {
    double[] own = rows[column];
    double pivot = own[column];
    for (int j = column; j < own.length; j++) {
      own[j] /= pivot;
    }
    for (int i = 0; i < rows.length; i++) {
      double factor = rows[i][column];
      for (int j = column; i != column && j < own.length; j++) {
        rows[i][j] -= factor * own[j];
      }
    }
  }

  /** A matrix times a vector. */
  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  /** The greatest sum of absolute values in a column. */
  static double norm(double[][] matrix) {
    double greatest = 0;
    for (int j = 0; j < matrix.length; j++) {
      double sum = 0;
      for (double[] row : matrix) {
        sum += Math.abs(row[j]);
      }
      greatest = Math.max(greatest, sum);
    }
    return greatest;
  }
}
