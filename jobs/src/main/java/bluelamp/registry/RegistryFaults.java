package bluelamp.registry;

import java.util.List;
import java.util.stream.Collectors;

/** A registry that cannot be used, with everything that is wrong in it. */
public final class RegistryFaults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RegistryFault> faults;

  RegistryFaults(List<RegistryFault> faults) {
    super(
        (faults.size() == 1
                ? "The registry has a fault"
                : "The registry has " + faults.size() + " faults")
            + "; nothing was written.\n"
            + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** The faults by file and line. */
  public List<RegistryFault> faults() {
    return faults;
  }
}
