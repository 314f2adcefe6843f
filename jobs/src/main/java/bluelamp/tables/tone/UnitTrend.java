package bluelamp.tables.tone;

import bluelamp.measure.Calendar.Role;
import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.TheilSen;
import bluelamp.measure.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The net sentiment of one unit and stratum over time, from the sums of its periods and weeks: the
 * periods' values, their change on the year before and the slope of the weeks.
 */
final class UnitTrend {
  /** The role of rows that are weeks of the series, besides the roles of the calendar. */
  static final String WEEK = "week";

  /** The role of rows that hold the account-days of a day. */
  static final String DAY = "day";

  static final StructType SCHEMA =
      StructType.fromDDL(
          "platform STRING, unit_type STRING, unit_id STRING, force_id STRING, stratum STRING,"
              + " period_type STRING, period_start DATE, closed BOOLEAN, positive BIGINT,"
              + " neutral BIGINT, negative BIGINT, not_scored BIGINT, observed_days BIGINT, "
              + TrendValues.COLUMNS);

  private final List<TrendPeriod> periods = new ArrayList<>();
  private final Map<String, Tone> yearsBefore = new HashMap<>();
  private final WeeklyTone weeks = new WeeklyTone();
  private final DayTallies days = new DayTallies();
  private final CorrectedTone corrected;

  private UnitTrend(Corrections corrections, Iterator<Row> rows) {
    this.corrected = new CorrectedTone(corrections, days);
    rows.forEachRemaining(this::add);
  }

  /** One unit's periods, from its sums in any order. */
  static Iterator<Row> of(Corrections corrections, Iterator<Row> sums) {
    UnitTrend unit = new UnitTrend(corrections, sums);
    return unit.periods.stream().map(unit::row).iterator();
  }

  /** What tells units apart. */
  static String keyOf(Row sums) {
    return String.join(
        "|",
        sums.<String>getAs("platform"),
        sums.<String>getAs("unit_type"),
        sums.<String>getAs("unit_id"),
        sums.<String>getAs("stratum"));
  }

  private void add(Row sums) {
    String role = sums.getAs("role");
    if (role.equals(WEEK)) {
      boolean observed = sums.<Long>getAs(DailyTone.OBSERVED) > 0;
      weeks.put(TrendPeriod.dayOf(sums, "week"), toneOf(sums), observed);
    } else if (role.equals(DAY)) {
      days.put(TrendPeriod.dayOf(sums, "day"), sums.getList(sums.fieldIndex("tallies")));
    } else if (role.equals(Role.YEAR_BEFORE.word())) {
      yearsBefore.put(new TrendPeriod(sums).name(), toneOf(sums));
    } else {
      periods.add(new TrendPeriod(sums));
    }
  }

  private Row row(TrendPeriod period) {
    Row sums = period.sums();
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                sums.getAs("platform"),
                sums.getAs("unit_type"),
                sums.getAs("unit_id"),
                sums.getAs("force_id"),
                sums.getAs("stratum"),
                sums.getAs("period_type"),
                sums.getAs("period_start"),
                sums.getAs("closed"),
                sums.getAs("positive"),
                sums.getAs("neutral"),
                sums.getAs("negative"),
                sums.getAs(ScoredPosts.NOT_SCORED),
                sums.getAs(DailyTone.OBSERVED)));
    cells.addAll(values(period).cells());
    return RowFactory.create(cells.toArray());
  }

  private TrendValues values(TrendPeriod period) {
    Optional<Estimate> change = change(period);
    return new TrendValues(
        net(toneOf(period.sums())),
        change,
        weeks.slope(period.lastWeek()).map(TheilSen::perYear),
        corrected.net(period),
        change.flatMap(any -> corrected.change(period)));
  }

  /** Nothing where nobody saw the beginning compared. */
  private Optional<Estimate> change(TrendPeriod period) {
    if (!period.isComparable() || !weeks.saw(period.firstWeek())) {
      return Optional.empty();
    }
    return net(now(period)).flatMap(now -> net(then(period)).map(now::minus));
  }

  private Tone now(TrendPeriod period) {
    return period.isWeek() ? weeks.together(period.start()) : toneOf(period.sums());
  }

  private Tone then(TrendPeriod period) {
    return period.isWeek()
        ? weeks.together(period.yearBefore(period.start()))
        : yearsBefore.getOrDefault(period.name(), Tone.NONE);
  }

  private static Optional<NetSentiment> net(Tone tone) {
    return NetSentiment.of(tone, tone.borrowed());
  }

  /** The tone that a row of sums holds. */
  static Tone toneOf(Row sums) {
    return new Tone(
        sums.getAs("positive"),
        sums.getAs("neutral"),
        sums.getAs("negative"),
        sums.getAs("squares"),
        sums.getAs("products"),
        sums.getAs("sizes"),
        sums.getAs("days"),
        sums.getAs(DailyTone.BORROWING));
  }
}
