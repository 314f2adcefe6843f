package bluelamp.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers faults while the registry is read, so that the user is told all of them at once. */
final class FaultList {
  private final List<RegistryFault> faults = new ArrayList<>();

  void add(String file, long line, String what, String remedy) {
    faults.add(new RegistryFault(file, line, what, remedy));
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparing(RegistryFault::file).thenComparing(RegistryFault::line));
      throw new RegistryFaults(faults);
    }
  }
}
