package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.registry.Registry;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last plan that was not refused: the lake stands as it left it.
 *
 * @param plan the plan; none in a lake that has taken in nothing
 */
record TakenIn(Optional<Plan> plan) {
  private static final Set<String> OUTCOMES =
      Arrays.stream(Outcome.values())
          .filter(Outcome::tookIn)
          .map(Outcome::word)
          .collect(Collectors.toUnmodifiableSet());

  static TakenIn last(Lake lake) {
    return new TakenIn(
        lake.plans()
            .all()
            .filter(plan -> plan.outcome().filter(OUTCOMES::contains).isPresent())
            .reduce((earlier, later) -> later));
  }

  /** An option of the plan; nothing before the first. */
  Optional<String> option(String name) {
    return plan.map(last -> last.intent().options().get(name));
  }

  /** The registry that the lake was last read with. */
  Optional<Registry> registry() {
    return plan.map(last -> Registry.of(last.registry()));
  }

  /**
   * The registry of the next run. One that brings none goes by the one that the lake was last read
   * with, so that a forgotten option does not turn the lake over; a lake that knows none but the
   * shipped one gets that as it ships now.
   */
  Registry registryFor(Optional<Registry> given) {
    boolean hadItsOwn = option(Freezing.REGISTRY).filter(place -> !place.isEmpty()).isPresent();
    return given.or(() -> hadItsOwn ? registry() : Optional.empty()).orElseGet(Registry::shipped);
  }

  /** Whether a registry is another than the one the lake was last read with. */
  boolean isOther(Registry registry) {
    return !option(Freezing.REGISTRY_HASH).equals(Optional.of(registry.bytesHash()));
  }
}
