package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {
  @ParameterizedTest
  @CsvSource({
    "2,    4.302653, 0.05",
    "3,    3.182446, 0.01",
    "7,    2.364624, 0.0003",
    "30,   2.042272, 0.00001",
    "1000, 1.962339, 0.000001"
  })
  void studentAgreesWithTheTables(double degrees, double quantile, double within) {
    assertEquals(quantile, StudentT.quantile(degrees), within);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 0.158655254", "1.959963985, 0.025", "3, 0.001349898", "5, 2.8665e-7"})
  void normalAgreesWithTheTables(double z, double above) {
    assertEquals(above, Quantile.above(z), 8e-8);
  }

  /** 20 days alike: Student's quantile of 19 degrees, 2.0930, times √(20/19) is 2.1474. */
  @Test
  void fewDaysLeaveOutFewerReplicates() {
    Clusters days = new ClusterTally(2).addTimes(20, 2, 1).clusters();
    assertEquals(0.01588, Quantile.tailOf(days), 0.00002);
    Clusters many = new ClusterTally(2).addTimes(100_000, 2, 1).clusters();
    assertEquals(0.025, Quantile.tailOf(many), 0.00001);
  }
}
