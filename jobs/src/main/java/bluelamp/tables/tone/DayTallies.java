package bluelamp.tables.tone;

import bluelamp.measure.ClusterTally;
import bluelamp.measure.Clusters;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The account-days of one unit, day by day, to be drawn from. */
final class DayTallies {
  private final TreeMap<LocalDate, List<Row>> days = new TreeMap<>();

  /**
   * Adds a day.
   *
   * @param tallies posts by tone of an account, and how many accounts had so many
   */
  void put(LocalDate day, List<Row> tallies) {
    days.put(day, tallies);
  }

  /** The account-days from a day on and before another. */
  Clusters between(LocalDate from, LocalDate until) {
    ClusterTally tally = new ClusterTally(3);
    for (List<Row> day : days.subMap(from, until).values()) {
      for (Row each : day) {
        tally.addTimes(
            each.getLong(3),
            (double) each.getLong(0),
            (double) each.getLong(1),
            (double) each.getLong(2));
      }
    }
    return tally.clusters();
  }
}
