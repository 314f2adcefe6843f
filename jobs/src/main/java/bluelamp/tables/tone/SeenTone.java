package bluelamp.tables.tone;

import bluelamp.measure.ScoredPosts;
import bluelamp.measure.Tone;
import org.apache.spark.sql.Row;

/**
 * The tone of the posts of some days, and how much of it was seen.
 *
 * @param notScored posts that have none
 * @param observedDays days of accounts on which nothing means zero
 */
record SeenTone(Tone tone, long notScored, long observedDays) {
  static final SeenTone NONE = new SeenTone(Tone.NONE, 0, 0);

  /** What a row of sums holds. */
  static SeenTone of(Row sums) {
    return new SeenTone(
        toneOf(sums), sums.getAs(ScoredPosts.NOT_SCORED), sums.getAs(DailyTone.OBSERVED));
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

  /** That of these and other days. */
  SeenTone plus(SeenTone other) {
    return new SeenTone(
        tone.plus(other.tone), notScored + other.notScored, observedDays + other.observedDays);
  }
}
