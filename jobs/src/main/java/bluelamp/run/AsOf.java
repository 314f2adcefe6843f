package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The as-of instant: the greatest {@code observed_at} in the lake. It comes from the archives,
 * never from the clock.
 */
final class AsOf {
  private AsOf() {}

  static Instant of(Lake lake, StagedRows staged) {
    return Stream.concat(staged.newest().stream(), last(lake).stream())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** The instant of the last plan that knew one. */
  static Optional<Instant> last(Lake lake) {
    return lake.plans().all().map(Plan::asOf).flatMap(Optional::stream).max(Instant::compareTo);
  }
}
