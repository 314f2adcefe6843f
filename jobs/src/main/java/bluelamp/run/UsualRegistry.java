package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.registry.Registry;
import java.util.Optional;

/**
 * The registry that a run goes by which names none.
 *
 * @param registry what stands in it
 * @param place where the run found it that brought it; empty for the one that ships
 */
public record UsualRegistry(Registry registry, String place) {
  /**
   * That of a lake, or of the first run where there is none.
   *
   * @throws bluelamp.registry.RegistryFaults when this program finds fault with it
   */
  public static UsualRegistry of(Optional<Lake> lake) {
    TakenIn last = lake.map(TakenIn::last).orElseGet(() -> new TakenIn(Optional.empty()));
    return new UsualRegistry(
        last.registryFor(Optional.empty()), last.option(Freezing.REGISTRY).orElse(""));
  }
}
