package bluelamp.tables.tone;

import static java.time.DayOfWeek.MONDAY;

import bluelamp.measure.Calendar.Role;
import bluelamp.measure.Corrected;
import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.PeriodType;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.TheilSen;
import bluelamp.measure.Tone;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
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

  private static final int WEEKS_OF_YEAR = 52;

  static final List<String> VALUES =
      List.of(
          "net",
          "net_ci_low",
          "net_ci_high",
          "net_year_on_year",
          "net_year_on_year_ci_low",
          "net_year_on_year_ci_high",
          "slope_52w",
          "net_corrected",
          "net_corrected_ci_low",
          "net_corrected_ci_high",
          "net_year_on_year_corrected",
          "net_year_on_year_corrected_ci_low",
          "net_year_on_year_corrected_ci_high");

  static final StructType SCHEMA =
      StructType.fromDDL(
          "platform STRING, unit_type STRING, unit_id STRING, force_id STRING, stratum STRING,"
              + " period_type STRING, period_start DATE, closed BOOLEAN, positive BIGINT,"
              + " neutral BIGINT, negative BIGINT, not_scored BIGINT, observed_days BIGINT,"
              + " net DOUBLE, net_ci_low DOUBLE,"
              + " net_ci_high DOUBLE, net_year_on_year DOUBLE, net_year_on_year_ci_low DOUBLE,"
              + " net_year_on_year_ci_high DOUBLE, slope_52w DOUBLE, ci_method STRING,"
              + " net_corrected DOUBLE, net_corrected_ci_low DOUBLE, net_corrected_ci_high DOUBLE,"
              + " net_year_on_year_corrected DOUBLE, net_year_on_year_corrected_ci_low DOUBLE,"
              + " net_year_on_year_corrected_ci_high DOUBLE");

  private final List<Row> periods = new ArrayList<>();
  private final Map<String, Tone> yearsBefore = new HashMap<>();
  private final WeeklyTone weeks = new WeeklyTone();
  private final DayTallies days = new DayTallies();
  private final Corrections corrections;

  private UnitTrend(Corrections corrections, Iterator<Row> rows) {
    this.corrections = corrections;
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
      weeks.put(dayOf(sums, "week"), toneOf(sums), observed);
    } else if (role.equals(DAY)) {
      days.put(dayOf(sums, "day"), sums.getList(sums.fieldIndex("tallies")));
    } else if (role.equals(Role.YEAR_BEFORE.word())) {
      yearsBefore.put(periodOf(sums), toneOf(sums));
    } else {
      periods.add(sums);
    }
  }

  private Row row(Row period) {
    Tone tone = toneOf(period);
    Optional<NetSentiment> net = NetSentiment.of(tone, tone.borrowed());
    Optional<Estimate> change = yearOnYear(period, tone);
    Optional<Estimate> corrected =
        corrected(period, dayOf(period, "period_start"), dayOf(period, "period_end"))
            .map(NetSentiment::corrected);
    Optional<Estimate> correctedChange = change.flatMap(any -> yearOnYearCorrected(period));
    return RowFactory.create(
        period.getAs("platform"),
        period.getAs("unit_type"),
        period.getAs("unit_id"),
        period.getAs("force_id"),
        period.getAs("stratum"),
        period.getAs("period_type"),
        period.getAs("period_start"),
        period.getAs("closed"),
        tone.positive(),
        tone.neutral(),
        tone.negative(),
        period.getAs(ScoredPosts.NOT_SCORED),
        period.getAs(DailyTone.OBSERVED),
        net.map(each -> each.net().value()).orElse(null),
        net.map(each -> each.net().low()).orElse(null),
        net.map(each -> each.net().high()).orElse(null),
        change.map(Estimate::value).orElse(null),
        change.map(Estimate::low).orElse(null),
        change.map(Estimate::high).orElse(null),
        weeks.slope(lastWeek(period)).map(TheilSen::perYear).orElse(null),
        net.map(each -> each.isOwn() ? "wilson_cluster" : "wilson_borrowed").orElse("none"),
        corrected.map(Estimate::value).orElse(null),
        corrected.map(Estimate::low).orElse(null),
        corrected.map(Estimate::high).orElse(null),
        correctedChange.map(Estimate::value).orElse(null),
        correctedChange.map(Estimate::low).orElse(null),
        correctedChange.map(Estimate::high).orElse(null));
  }

  /** The shares of tones without the model's errors; labels are not told apart by purpose. */
  private Optional<Corrected> corrected(Row period, LocalDate from, LocalDate until) {
    String platform = period.getAs("platform");
    return corrections.isCorrected(platform) && period.getAs("stratum").equals(DailyTone.ALL)
        ? corrections.of(
            platform,
            days.between(from, until),
            "sentiment_trend",
            keyOf(period),
            from.toString(),
            until.toString())
        : Optional.empty();
  }

  private Optional<Estimate> yearOnYearCorrected(Row period) {
    LocalDate start = dayOf(period, "period_start");
    LocalDate end = dayOf(period, "period_end");
    LocalDate from = isWeek(period) ? start.minusWeeks(WeeklyTone.TOGETHER - 1L) : start;
    return corrected(period, from, end)
        .flatMap(
            now ->
                corrected(period, yearBefore(period, from), yearBefore(period, end))
                    .map(before -> NetSentiment.corrected(now, before)));
  }

  private static LocalDate yearBefore(Row period, LocalDate day) {
    return isWeek(period) ? day.minusWeeks(WEEKS_OF_YEAR) : day.minusYears(1);
  }

  /** Nothing of an open period longer than a week, nor where nobody saw the beginning compared. */
  private Optional<Estimate> yearOnYear(Row period, Tone tone) {
    LocalDate start = dayOf(period, "period_start");
    boolean week = isWeek(period);
    LocalDate needed =
        week
            ? start.minusWeeks(WEEKS_OF_YEAR + WeeklyTone.TOGETHER - 1L)
            : PeriodType.WEEK.startOf(start.minusYears(1));
    boolean whole = week || period.<Boolean>getAs("closed");
    if (!whole || !weeks.saw(needed)) {
      return Optional.empty();
    }
    Tone now = week ? weeks.together(start) : tone;
    Tone then =
        week
            ? weeks.together(start.minusWeeks(WEEKS_OF_YEAR))
            : yearsBefore.getOrDefault(periodOf(period), Tone.NONE);
    return NetSentiment.of(now, now.borrowed())
        .flatMap(net -> NetSentiment.of(then, then.borrowed()).map(before -> net.minus(before)));
  }

  /** Monday of the last week that ends with or before the period. */
  private static LocalDate lastWeek(Row period) {
    return dayOf(period, "period_end").with(TemporalAdjusters.previousOrSame(MONDAY)).minusWeeks(1);
  }

  private static boolean isWeek(Row period) {
    return period.getAs("period_type").equals(PeriodType.WEEK.word());
  }

  private static String periodOf(Row sums) {
    return sums.getAs("period_type") + " " + sums.getAs("period_start");
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

  private static LocalDate dayOf(Row sums, String column) {
    return sums.<Date>getAs(column).toLocalDate();
  }
}
