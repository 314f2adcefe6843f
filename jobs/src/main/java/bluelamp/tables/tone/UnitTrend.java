package bluelamp.tables.tone;

import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.TheilSen;
import bluelamp.measure.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The net sentiment of one unit and stratum over time, from its periods and the sums of the pieces
 * that these are made of: the periods' values, their change on the year before and the slope of the
 * weeks.
 */
final class UnitTrend {
  /** The role of rows that are sums of a piece of the calendar; other rows are periods. */
  static final String PIECE = "piece";

  /** The role of rows that hold the account-days of a day. */
  static final String DAY = "day";

  static final StructType SCHEMA =
      StructType.fromDDL(
          "platform STRING, unit_type STRING, unit_id STRING, force_id STRING, stratum STRING,"
              + " period_type STRING, period_start DATE, closed BOOLEAN, positive BIGINT,"
              + " neutral BIGINT, negative BIGINT, not_scored BIGINT, observed_days BIGINT, "
              + TrendValues.COLUMNS);

  private final List<TrendPeriod> periods = new ArrayList<>();
  private final TreeMap<LocalDate, SeenTone> pieces = new TreeMap<>();
  private final WeeklyTone weeks = new WeeklyTone();
  private final DayTallies days = new DayTallies();
  private final CorrectedTone corrected;

  private UnitTrend(Corrections corrections, Iterator<Row> rows) {
    this.corrected = new CorrectedTone(corrections, days);
    rows.forEachRemaining(this::add);
  }

  /** One unit's periods, from its rows in any order. */
  static Iterator<Row> of(Corrections corrections, Iterator<Row> rows) {
    UnitTrend unit = new UnitTrend(corrections, rows);
    return unit.periods.stream().map(unit::row).iterator();
  }

  /** What tells units apart. */
  static String keyOf(Row row) {
    return String.join(
        "|",
        row.<String>getAs("platform"),
        row.<String>getAs("unit_type"),
        row.<String>getAs("unit_id"),
        row.<String>getAs("stratum"));
  }

  private void add(Row row) {
    String role = row.getAs("role");
    if (role.equals(PIECE)) {
      LocalDate first = TrendPeriod.dayOf(row, "piece");
      pieces.put(first, SeenTone.of(row));
      weeks.add(first, pieces.get(first));
    } else if (role.equals(DAY)) {
      days.put(TrendPeriod.dayOf(row, "day"), row.getList(row.fieldIndex("tallies")));
    } else {
      periods.add(new TrendPeriod(row));
    }
  }

  private Row row(TrendPeriod period) {
    SeenTone seen = between(period.start(), period.end());
    Row of = period.row();
    List<Object> cells =
        new ArrayList<>(
            Arrays.<Object>asList(
                of.getAs("platform"),
                of.getAs("unit_type"),
                of.getAs("unit_id"),
                of.getAs("force_id"),
                of.getAs("stratum"),
                of.getAs("period_type"),
                of.getAs("period_start"),
                of.getAs("closed"),
                seen.tone().positive(),
                seen.tone().neutral(),
                seen.tone().negative(),
                seen.notScored(),
                seen.observedDays()));
    cells.addAll(values(period, seen.tone()).cells());
    return RowFactory.create(cells.toArray());
  }

  /** What was posted and seen from a period's first day on and before another's. */
  private SeenTone between(LocalDate from, LocalDate until) {
    return pieces.subMap(from, until).values().stream().reduce(SeenTone.NONE, SeenTone::plus);
  }

  private TrendValues values(TrendPeriod period, Tone tone) {
    Optional<Estimate> change = change(period, tone);
    return new TrendValues(
        net(tone),
        change,
        weeks.slope(period.lastWeek()).map(TheilSen::perYear),
        corrected.net(period),
        change.flatMap(any -> corrected.change(period)));
  }

  /** Nothing where nobody saw the beginning compared. */
  private Optional<Estimate> change(TrendPeriod period, Tone tone) {
    if (!period.isComparable() || !weeks.saw(period.firstWeek())) {
      return Optional.empty();
    }
    Tone compared = period.isWeek() ? weeks.together(period.start()) : tone;
    return net(compared).flatMap(now -> net(then(period)).map(now::minus));
  }

  private Tone then(TrendPeriod period) {
    return period.isWeek()
        ? weeks.together(period.yearBefore(period.start()))
        : between(period.yearBefore(period.start()), period.yearBefore(period.end())).tone();
  }

  private static Optional<NetSentiment> net(Tone tone) {
    return NetSentiment.of(tone, tone.borrowed());
  }
}
