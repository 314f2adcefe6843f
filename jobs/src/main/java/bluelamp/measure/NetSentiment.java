package bluelamp.measure;

import java.util.List;
import java.util.Optional;

/**
 * Net sentiment {@code (positive - negative)/n} with its interval. It is a difference of two shares
 * of one multinomial, so its interval is that of paired proportions, on the effective number of
 * posts {@code n_eff = n/deff}, with a post added to each of the two:
 *
 * <pre>{@code
 * p = (positive·n_eff/n + 1)/(n_eff + 2)    q = (negative·n_eff/n + 1)/(n_eff + 2)
 * p - q ± z·√((p + q - (p - q)²)/(n_eff + 2))
 * }</pre>
 *
 * <p>It has a width also where all posts are neutral, and covers well where few are not: D. G.
 * Bonett and R. M. Price, Adjusted Wald confidence interval for a difference of binomial
 * proportions based on paired data, Journal of Educational and Behavioral Statistics 37 (2012)
 * 479–488. With a design effect of its own, z is Student's quantile, as in {@link Proportion}.
 *
 * @param net the value with its interval, -1 to 1
 * @param deff design effect
 * @param nEff effective number of posts
 * @param isOwn whether the design effect is its own and not borrowed
 */
public record NetSentiment(Estimate net, double deff, double nEff, boolean isOwn) {
  /** The order of classes that {@link #corrected} reads shares in. */
  public static final List<String> CLASSES = List.of("positive", "neutral", "negative");

  private static final double[] SCORES = {1, 0, -1};

  /**
   * The net sentiment of posts; empty over nothing.
   *
   * @param borrowed design effect for days that do not tell their own
   */
  public static Optional<NetSentiment> of(Tone tone, double borrowed) {
    if (tone.n() == 0) {
      return Optional.empty();
    }
    double deff = tone.isOwn() ? tone.designEffect() : borrowed;
    double quantile = tone.isOwn() ? StudentT.quantile(tone.degrees()) : Wilson.Z;
    double n = tone.n() / deff;
    double p = (tone.positive() / deff + 1) / (n + 2);
    double q = (tone.negative() / deff + 1) / (n + 2);
    double half = quantile * Math.sqrt((p + q - (p - q) * (p - q)) / (n + 2));
    Estimate net = new Estimate(tone.net(), Math.max(p - q - half, -1), Math.min(p - q + half, 1));
    return Optional.of(new NetSentiment(net, deff, n, tone.isOwn()));
  }

  /** The difference to the same weeks of another year, by Newcombe's method. */
  public Estimate minus(NetSentiment lastYear) {
    return net.minus(lastYear.net);
  }

  /** Net sentiment without the classifier's errors, of shares in the order of {@link #CLASSES}. */
  public static Estimate corrected(Corrected shares) {
    return shares.sum(SCORES);
  }

  /** Its difference to the same weeks of another year, corrected by the same labels. */
  public static Estimate corrected(Corrected shares, Corrected lastYear) {
    return shares.minus(lastYear, SCORES);
  }
}
