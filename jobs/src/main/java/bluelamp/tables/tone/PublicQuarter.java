package bluelamp.tables.tone;

import bluelamp.measure.Calendar.Role;
import bluelamp.measure.Corrected;
import bluelamp.measure.DesignEffect;
import bluelamp.measure.Estimate;
import bluelamp.measure.NetSentiment;
import bluelamp.measure.ScoredPosts;
import bluelamp.measure.SmallNumbers;
import bluelamp.measure.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What may be told of the public's posts to one unit in one closed quarter. */
final class PublicQuarter {
  /** Distinct people of whom a post was read. */
  static final String PEOPLE = "people";

  static final StructType SCHEMA = UnitTrend.SCHEMA.add("marker", "string");

  private final Corrections corrections;
  private Row key;
  private Tone tone = Tone.NONE;
  private Tone before = Tone.NONE;
  private long people;
  private long peopleBefore;
  private long notScored;
  private long observed;

  private PublicQuarter(Corrections corrections) {
    this.corrections = corrections;
  }

  /** What tells quarters of units apart. */
  static String keyOf(Row sums) {
    return String.join(
        "|",
        sums.<String>getAs("platform"),
        sums.<String>getAs("unit_type"),
        sums.<String>getAs("unit_id"),
        String.valueOf(sums.<Object>getAs("period_start")));
  }

  /** The row of a quarter, from its sums and people and those of the year before. */
  static Iterator<Row> of(Corrections corrections, Iterator<Row> sums) {
    PublicQuarter quarter = new PublicQuarter(corrections);
    sums.forEachRemaining(quarter::add);
    return quarter.key == null ? List.<Row>of().iterator() : List.of(quarter.row()).iterator();
  }

  private void add(Row sums) {
    boolean current = sums.getAs("role").equals(Role.PERIOD.word());
    boolean counts = sums.getAs("positive") != null;
    long who = sums.getAs(PEOPLE);
    if (!current) {
      before = counts ? SeenTone.toneOf(sums) : before;
      peopleBefore += who;
      return;
    }
    people += who;
    if (counts) {
      key = sums;
      tone = SeenTone.toneOf(sums);
      notScored = sums.getAs(ScoredPosts.NOT_SCORED);
      observed = sums.getAs(DailyTone.OBSERVED);
    }
  }

  private Row row() {
    boolean shown = people >= SmallNumbers.FEWEST_PEOPLE;
    TrendValues values = values(shown);
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                key.getAs("platform"),
                key.getAs("unit_type"),
                key.getAs("unit_id"),
                key.getAs("unit_force_id"),
                ToneStrata.ALL,
                key.getAs("period_type"),
                key.getAs("period_start"),
                key.getAs("closed"),
                told(shown, Tone::positive),
                told(shown, Tone::neutral),
                told(shown, Tone::negative),
                shown ? (Object) SmallNumbers.rounded(notScored) : null,
                observed));
    cells.addAll(values.cells());
    cells.add(marker(shown, values.net().isPresent(), values.corrected().isPresent()));
    return RowFactory.create(cells.toArray());
  }

  private TrendValues values(boolean shown) {
    Optional<NetSentiment> net = shown ? net(tone) : Optional.empty();
    Optional<Estimate> change =
        peopleBefore >= SmallNumbers.FEWEST_PEOPLE
            ? net.flatMap(now -> net(before).map(now::minus))
            : Optional.empty();
    Optional<Corrected> shares = net.flatMap(now -> corrected(tone, "period"));
    Optional<Estimate> correctedChange =
        change.flatMap(
            any ->
                shares.flatMap(
                    now ->
                        corrected(before, "year before")
                            .map(then -> NetSentiment.corrected(now, then))));
    return new TrendValues(
        net, change, Optional.empty(), shares.map(NetSentiment::corrected), correctedChange);
  }

  /** The shares of tones without the model's errors, from rounded counts alone. */
  private Optional<Corrected> corrected(Tone of, String which) {
    return corrections.of(
        key.getAs("platform"),
        of.rounded().asClusters(DesignEffect.UNLEARNT),
        "sentiment_trend",
        "public",
        keyOf(key),
        which);
  }

  private Object told(boolean shown, ToLongFunction<Tone> count) {
    return shown ? (Object) count.applyAsLong(tone.rounded()) : null;
  }

  /** Nobody looked, too few wrote, nothing of it was read, or not reliably. */
  private String marker(boolean shown, boolean valued, boolean corrected) {
    if (people == 0 && observed == 0) {
      return "x";
    }
    if (!shown) {
      return "c";
    }
    if (!valued) {
      return "z";
    }
    String platform = key.getAs("platform");
    boolean reliable =
        corrections.isOwn(platform) && tone.rounded().n() >= SmallNumbers.FEWEST_POSTS && corrected;
    return reliable ? "" : "u";
  }

  private static Optional<NetSentiment> net(Tone tone) {
    return NetSentiment.of(tone.rounded(), DesignEffect.UNLEARNT);
  }
}
