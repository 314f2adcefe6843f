package bluelamp.archive.format;

import bluelamp.archive.record.Instants;

/**
 * When counts were seen.
 *
 * @param micros the instant, {@link Instants#NONE} when only a lower bound is known
 * @param basis {@code stamp}, {@code harvest} or {@code lower_bound}
 */
public record Stamp(long micros, String basis) {
  /** Nobody says when. */
  public static final Stamp UNKNOWN = new Stamp(Instants.NONE, "lower_bound");

  /** As the record itself says. */
  public static Stamp of(long micros) {
    return new Stamp(micros, "stamp");
  }

  /** As is known of the harvest. */
  public static Stamp ofHarvest(long micros) {
    return new Stamp(micros, "harvest");
  }
}
