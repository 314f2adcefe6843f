package bluelamp.sample;

import java.util.Optional;

/**
 * What a force says more and more, or less and less: the share of a class among its originals moves
 * evenly from the first day to the last. Other forces say what they always say.
 *
 * @param measure {@code tone} or {@code purpose}
 * @param ofClass the class of it
 * @param first planted share on the first day
 * @param last planted share on the last
 */
record Trend(String measure, String ofClass, double first, double last) {
  /** Force whose tone rises: few posts are positive, then most. */
  static final int RISES = 4;

  /** Force that appeals more and more. */
  static final int APPEALS = 7;

  /** Force whose tone falls: few posts are negative, then most. */
  static final int FALLS = 9;

  /** The trend of a force, by its place in the list of forces; most have none. */
  static Optional<Trend> of(int force) {
    return switch (force) {
      case RISES -> Optional.of(new Trend("tone", "positive", 0.05, 0.95));
      case APPEALS -> Optional.of(new Trend("purpose", "intelligence", 0.05, 0.95));
      case FALLS -> Optional.of(new Trend("tone", "negative", 0.05, 0.95));
      default -> Optional.empty();
    };
  }

  /** The planted share on a day. */
  double share(int day, int days) {
    return first + (last - first) * day / (days - 1);
  }

  /** Whether a phrase is of the class. */
  boolean has(Phrase phrase) {
    return ofClass.equals(measure.equals("tone") ? phrase.tone() : phrase.purpose());
  }
}
