package bluelamp.tables.tone;

import bluelamp.measure.Corrected;
import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The net sentiment of one unit without the model's errors. Labels are not told apart by purpose,
 * so there is none of a single purpose.
 *
 * @param days the unit's account-days
 */
record CorrectedTone(Corrections corrections, DayTallies days) {

  Optional<Estimate> net(TrendPeriod period) {
    return shares(period, period.start(), period.end()).map(NetSentiment::corrected);
  }

  /** Its difference to the year before. */
  Optional<Estimate> change(TrendPeriod period) {
    LocalDate from = period.comparedFrom();
    LocalDate until = period.end();
    return shares(period, from, until)
        .flatMap(
            now ->
                shares(period, period.yearBefore(from), period.yearBefore(until))
                    .map(before -> NetSentiment.corrected(now, before)));
  }

  private Optional<Corrected> shares(TrendPeriod period, LocalDate from, LocalDate until) {
    String platform = period.row().getAs("platform");
    return corrections.isCorrected(platform) && period.row().getAs("stratum").equals(ToneStrata.ALL)
        ? corrections.of(
            platform,
            days.between(from, until),
            "sentiment_trend",
            UnitTrend.keyOf(period.row()),
            from.toString(),
            until.toString())
        : Optional.empty();
  }
}
