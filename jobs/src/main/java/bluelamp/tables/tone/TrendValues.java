package bluelamp.tables.tone;

import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the posts of a unit and period come to in {@code sentiment_trend}, each value where it can
 * be told.
 *
 * @param net net sentiment, by the model
 * @param change its difference to the year before
 * @param slope of the 52 weeks up to the period, a year
 * @param corrected net sentiment without the model's errors
 * @param correctedChange its difference to the year before
 */
record TrendValues(
    Optional<NetSentiment> net,
    Optional<Estimate> change,
    Optional<Double> slope,
    Optional<Estimate> corrected,
    Optional<Estimate> correctedChange) {
  /** The columns that hold a value or an end of its interval. */
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

  /** The columns as {@link #cells} has them. */
  static final String COLUMNS =
      "net DOUBLE, net_ci_low DOUBLE, net_ci_high DOUBLE,"
          + " net_year_on_year DOUBLE, net_year_on_year_ci_low DOUBLE,"
          + " net_year_on_year_ci_high DOUBLE, slope_52w DOUBLE, ci_method STRING,"
          + " net_corrected DOUBLE, net_corrected_ci_low DOUBLE, net_corrected_ci_high DOUBLE,"
          + " net_year_on_year_corrected DOUBLE, net_year_on_year_corrected_ci_low DOUBLE,"
          + " net_year_on_year_corrected_ci_high DOUBLE";

  /** The values in their columns, null where nothing can be told. */
  List<Object> cells() {
    List<Object> cells = new ArrayList<>(cells(net.map(NetSentiment::net)));
    cells.addAll(cells(change));
    cells.add(slope.orElse(null));
    cells.add(net.map(each -> each.isOwn() ? "wilson_cluster" : "wilson_borrowed").orElse("none"));
    cells.addAll(cells(corrected));
    cells.addAll(cells(correctedChange));
    return cells;
  }

  private static List<Double> cells(Optional<Estimate> estimate) {
    return estimate
        .map(each -> List.of(each.value(), each.low(), each.high()))
        .orElse(Collections.nCopies(3, null));
  }
}
