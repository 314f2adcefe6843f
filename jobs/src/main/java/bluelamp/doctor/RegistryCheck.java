package bluelamp.doctor;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.registry.AccountRow;
import bluelamp.registry.Registry;
import bluelamp.registry.RegistryFaults;
import bluelamp.run.Unbound;
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
 * @param registry its folder; null for the one that ships
 */
record RegistryCheck(String registry, String lake, Configuration hadoop) {
  private static final int NAMED = 50;

  List<Finding> findings(Optional<Pseudonyms> key) {
    List<Finding> findings = new ArrayList<>();
    try {
      Registry found =
          registry == null ? Registry.shipped() : Registry.read(new Path(registry), hadoop);
      findings.add(Finding.well("registry", contents(found)));
      if (key.isPresent() && found.accounts().stream().anyMatch(AccountRow::namesOnlyHandle)) {
        findings.add(unbound(Unbound.handles(lake, found, key.get(), hadoop)));
      }
    } catch (RegistryFaults faults) {
      findings.add(new Finding(false, "registry", faults.getMessage()));
    } catch (IOException e) {
      String state = registry + " cannot be read (" + e.getMessage() + ")";
      findings.add(Finding.mend("registry", state, "check --registry"));
    }
    return findings;
  }

  private String contents(Registry found) {
    return String.format(
        Locale.ROOT,
        "%s: %d forces, %d account rows, %d harvests",
        registry == null ? "the one that ships" : registry,
        found.forces().size(),
        found.accounts().size(),
        found.harvests().size());
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
