package bluelamp.measure;

/**
 * What the net sentiment of posts is made of, as sums that can be added over days, accounts and
 * periods: posts by sentiment, and the squares and products of the account-days' {@code s =
 * positive - negative} and n that tell how posts burst.
 *
 * @param squares Σs²
 * @param products Σsn
 * @param sizes Σn²
 * @param days account-days with a scored post
 * @param borrowing Σn times the design effect that each account-day would borrow
 */
public record Tone(
    long positive,
    long neutral,
    long negative,
    long squares,
    long products,
    long sizes,
    long days,
    double borrowing) {
  /** No post at all. */
  public static final Tone NONE = new Tone(0, 0, 0, 0, 0, 0, 0, 0);

  /** The sums of one account-day, for which no design effect has been learnt. */
  public static Tone ofDay(long positive, long neutral, long negative) {
    long s = positive - negative;
    long n = positive + neutral + negative;
    return new Tone(
        positive, neutral, negative, s * s, s * n, n * n, n > 0 ? 1 : 0, n * DesignEffect.UNLEARNT);
  }

  /** The sums of these and other account-days. */
  public Tone plus(Tone other) {
    return new Tone(
        positive + other.positive,
        neutral + other.neutral,
        negative + other.negative,
        squares + other.squares,
        products + other.products,
        sizes + other.sizes,
        days + other.days,
        borrowing + other.borrowing);
  }

  /**
   * Each count rounded on its own, see {@link SmallNumbers}. Nothing is left of the days: from a
   * design effect of theirs the counts could be worked out again.
   */
  public Tone rounded() {
    return new Tone(
        SmallNumbers.rounded(positive),
        SmallNumbers.rounded(neutral),
        SmallNumbers.rounded(negative),
        0,
        0,
        0,
        0,
        0);
  }

  /**
   * The posts as if they burst by a design effect and no more is known of their days: clusters of
   * so many posts of one kind.
   */
  public Clusters asClusters(double designEffect) {
    ClusterTally tally = new ClusterTally(NetSentiment.CLASSES.size());
    tally.addTimes(Math.round(positive / designEffect), designEffect, 0, 0);
    tally.addTimes(Math.round(neutral / designEffect), 0, designEffect, 0);
    tally.addTimes(Math.round(negative / designEffect), 0, 0, designEffect);
    return tally.clusters();
  }

  /** Posts with a sentiment. */
  public long n() {
    return positive + neutral + negative;
  }

  /** Positive less negative posts, of all; not a number over nothing. */
  public double net() {
    return (double) (positive - negative) / n();
  }

  /** Variance of a single post's score of 1, 0 or -1. */
  double variance() {
    return (double) (positive + negative) / n() - net() * net();
  }

  /** Whether the days tell how posts burst: enough of them, and not all posts of one kind. */
  boolean isOwn() {
    return days >= DesignEffect.DAYS && Math.max(positive, Math.max(neutral, negative)) < n();
  }

  /**
   * By how much bursts widen the variance of net, as {@link DesignEffect} has it for a proportion;
   * only to be asked where {@link #isOwn} holds.
   */
  double designEffect() {
    double spread = squares - 2 * net() * products + net() * net() * sizes;
    return Math.max(1, days / (days - 1.0) * spread / (n() * variance()));
  }

  /** The design effect to borrow: the account-days' mean weighted by n. */
  public double borrowed() {
    return n() > 0 && borrowing > 0 ? borrowing / n() : DesignEffect.UNLEARNT;
  }

  /** Degrees of freedom, as {@link Proportion} has them. */
  double degrees() {
    return Math.max((double) n() * n() / sizes - 1, 2);
  }
}
