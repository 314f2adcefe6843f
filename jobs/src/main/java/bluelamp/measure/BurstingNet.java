package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * By how much bursts widen net sentiment: what {@link Tone} says of one unit, as columns for many.
 * Columns: {@code net_sentiment_positive} and likewise for the other tones; {@code
 * net_sentiment_squares}, {@code net_sentiment_products} and {@code net_sentiment_sizes} (sums of
 * the days' s², sn and n² with s = positive - negative), {@code net_sentiment_days}.
 */
public final class BurstingNet implements Bursting {
  @Override
  public String name() {
    return "net_sentiment";
  }

  @Override
  public List<Column> ofDay() {
    return ScoredPosts.TONES.stream().map(tone -> named(ScoredPosts.ofTone(tone), tone)).toList();
  }

  @Override
  public List<Column> sumsOverDays(Column counted) {
    Column s = when(counted, difference());
    Column n = when(counted, n());
    Stream<Column> tones =
        ScoredPosts.TONES.stream().map(tone -> named(sum(when(counted, its(tone))), tone));
    Stream<Column> bursts =
        Stream.of(
            named(sum(s.multiply(s)), "squares"),
            named(sum(s.multiply(n)), "products"),
            named(sum(n.multiply(n)), "sizes"),
            named(sum(n.gt(0).cast("long")), "days"));
    return Stream.concat(tones, bursts).toList();
  }

  @Override
  public Column isOwn() {
    Column ofOneKind =
        ScoredPosts.TONES.stream()
            .map(tone -> its(tone).equalTo(n()))
            .reduce(Column::or)
            .orElseThrow();
    return its("days").geq(DesignEffect.DAYS).and(not(ofOneKind));
  }

  @Override
  public Column ownDesignEffect() {
    Column net = difference().divide(n());
    Column spread =
        its("squares")
            .minus(net.multiply(2).multiply(its("products")))
            .plus(net.multiply(net).multiply(its("sizes")));
    Column ofSinglePosts = its("positive").plus(its("negative")).minus(net.multiply(difference()));
    Column days = its("days");
    return greatest(lit(1.0), days.divide(days.minus(1)).multiply(spread).divide(ofSinglePosts));
  }

  private Column difference() {
    return its("positive").minus(its("negative"));
  }

  private Column n() {
    return its("positive").plus(its("neutral")).plus(its("negative"));
  }

  private Column its(String what) {
    return col(name() + "_" + what);
  }

  private Column named(Column column, String what) {
    return column.as(name() + "_" + what);
  }
}
