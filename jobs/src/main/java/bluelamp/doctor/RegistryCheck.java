package bluelamp.doctor;

import bluelamp.lake.Lake;
import bluelamp.registry.AccountRow;
import bluelamp.registry.Registry;
import bluelamp.registry.RegistryFaults;
import bluelamp.run.Unbound;
import bluelamp.run.UsualRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Whether a registry can be used, and which of its handles no archive has shown yet.
 *
 * @param registry its folder; null for the one that a run takes which names none
 * @param lake the lake as it stands; nothing where there is none yet
 */
record RegistryCheck(String registry, Optional<Lake> lake, Configuration hadoop) {
  private static final int NAMED = 50;

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try {
      UsualRegistry found = registry == null ? UsualRegistry.of(lake) : named();
      findings.add(Finding.well("registry", contents(found)));
      if (found.registry().accounts().stream().anyMatch(AccountRow::namesOnlyHandle)) {
        findings.add(unbound(Unbound.handles(lake, found.registry())));
      }
    } catch (RegistryFaults faults) {
      findings.add(new Finding(false, "registry", faults.getMessage()));
    } catch (IOException e) {
      String state = registry + " cannot be read (" + e.getMessage() + ")";
      findings.add(Finding.mend("registry", state, "check --registry"));
    }
    return findings;
  }

  private UsualRegistry named() throws IOException {
    return new UsualRegistry(Registry.read(new Path(registry), hadoop), registry);
  }

  private String contents(UsualRegistry found) {
    return String.format(
        Locale.ROOT,
        "%s: %d forces, %d account rows, %d harvests",
        origin(found),
        found.registry().forces().size(),
        found.registry().accounts().size(),
        found.registry().harvests().size());
  }

  private String origin(UsualRegistry found) {
    if (found.place().isEmpty()) {
      return "the one that ships";
    }
    return registry == null
        ? "the one the lake was last read with, then in " + found.place()
        : registry;
  }

  private static Finding unbound(List<String> handles) {
    String some = String.join(", ", handles.subList(0, Math.min(handles.size(), NAMED)));
    return Finding.well(
        "handles",
        handles.isEmpty()
            ? "all that the registry names were seen in archives"
            : handles.size() + " that the registry names were seen in no archive yet: " + some);
  }
}
